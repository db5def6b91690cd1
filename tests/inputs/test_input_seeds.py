"""INPUT.md, "How the seed documents must read": the table, and what their clean bodies hold."""

import re
from pathlib import Path

import pytest
from tests.inputs.reading import Reading, read

from ainews_tui.article import Display
from ainews_tui.library.presenting import Presenter
from ainews_tui.text.sources import load_sources


def seed(shared: Path, number: str) -> Path:
    (file,) = shared.glob(f"seeds/{number}_*.txt")
    return file


def read_seed(shared: Path, number: str) -> Reading:
    file = seed(shared, number)
    return read(file.read_bytes(), file.name)


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        ("000", ("2025-02-07T09:51:04+08:00", "sina_us_stock", None, "于健", "hans")),
        ("001", ("2025-02-08T21:14:27+08:00", "qq", None, None, "hans")),
        ("002", ("2025-02-08T02:20:30+00:00", "日本経済新聞", "王惠子", None, "hans")),
        ("003", (None, None, None, None, "hant")),
        ("004", (None, "壹零社", None, None, "hant")),
    ],
)
def test_facts(shared: Path, number: str, facts: tuple[str | None, ...]) -> None:
    found = read_seed(shared, number)
    assert (found.date, found.source, found.author, found.editor, found.written) == facts
    assert (found.inferred, found.tags) == (False, ())


@pytest.mark.parametrize("number", ["000", "001", "002", "003"])
def test_titles_are_those_of_the_table(shared: Path, number: str) -> None:
    table = (shared / "INPUT.md").read_text(encoding="utf-8").split("\n")
    (row,) = (line for line in table if line.startswith(f"| {number} |"))
    assert re.match(rf"\| {number} \| {re.escape(read_seed(shared, number).title)} [|(]", row)


def test_a_title_derived_from_the_first_sentence(shared: Path) -> None:
    """Cut at the last mark within 40 characters, not before the 12th."""
    opening = seed(shared, "004").read_text(encoding="utf-8")
    title = read_seed(shared, "004").title
    assert title.endswith("…")
    kept = len(title) - 1
    assert opening.startswith(title[:kept])
    assert opening[kept] == ","
    assert 12 <= kept <= 40
    assert not set(opening[kept + 1 : 40]) & set(",.:;、，。")


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("000", r"https://finance\.sina\.com\.cn/.*\.shtml"),
        ("001", r"https://new\.qq\.com/rain/a/20250208A08FLO00"),
        ("002", r"https://cn\.nikkei\.com/.*\.html"),
        ("003", ""),
        ("004", ""),
    ],
)
def test_addresses(shared: Path, number: str, address: str) -> None:
    assert re.fullmatch(address, read_seed(shared, number).url or "")


@pytest.mark.parametrize(("source", "shown"), [("sina_us_stock", "新浪美股"), ("qq", "腾讯网")])
def test_sources_are_shown_by_their_names(source: str, shown: str) -> None:
    assert Presenter(Display(), load_sources()).source(source) == shown


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("000", ("海量资讯", "责任编辑", "SF069", "sina_us_stock", "![](", "\n\n\n", "sinaimg")),
        ("001", ("[qq]",)),
        ("002", ("1738981230000", "版权声明", "未经授权", "style=", "<", "|", "------")),
        ("003", ("終結了AI硅谷",)),
        ("004", ("壹零社",)),
    ],
)
def test_what_a_clean_body_must_not_show(shared: Path, number: str, words: tuple[str, ...]) -> None:
    body = read_seed(shared, number).body
    assert [word for word in words if word in body] == []


def test_the_layout_table_is_one_picture_with_a_caption(shared: Path) -> None:
    caption = (
        r"!\[美国4家大型IT企业的CEO（reuters）\]\(https://cn\.nikkei\.com/images/\S+\.jpg\)\n\n"
    )
    assert re.match(caption, read_seed(shared, "002").body)


CUT = {
    # what of a file is not in its body, beside front matter and tags: counted in sentences
    "000": ("海量资讯、精准解读，尽在新浪财经APP", "责任编辑：于健SF069", "sina_us_stock"),
    "001": ("qq",),
    "002": ("美国科技巨头维持高水平AI投资", "版权声明：日本经济新闻社版权所有，未经授权不得转载"),
    "003": ("DeepSeek,終結了AI硅谷與華爾街的雙寡頭敘事",),
    "004": ("(壹零社)",),
}
_NO_TEXT = re.compile(r"\A---\n.*?\n---\n|<!--.*?-->|<[^>]*>|!?\[(.*?)\]\([^)]*\)", re.DOTALL)
_MARKS = re.compile(r"[\s*>#\\-]")


def sentences(text: str) -> list[str]:
    """Return a text's sentences without markup and white space."""
    bare = _NO_TEXT.sub(lambda found: f"\n{found[1] or ''}\n", text)
    return list(filter(None, (_MARKS.sub("", part) for part in re.split(r"[。\n]", bare))))


@pytest.mark.parametrize("number", CUT)
def test_nothing_else_of_the_text_is_lost(shared: Path, number: str) -> None:
    """Every other sentence is there, in order."""
    written = sentences(seed(shared, number).read_text(encoding="utf-8"))
    kept = sentences(read_seed(shared, number).body)
    lost = [sentence for sentence in written if sentence not in kept]
    assert len(lost) == len(CUT[number])
    assert all(map(str.startswith, lost, CUT[number]))
    assert kept == [sentence for sentence in written if sentence in kept]
