"""The shortcut past the parser: most of a text takes it, and what is read is the same."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_core import block, inline
from tests.text.documents import SCRAPS, URL

from ainews_tui.document import Document
from ainews_tui.text.markdown import reading
from ainews_tui.text.markdown.plain import BETWEEN, PLAIN_LINES, PLAIN_PARAGRAPHS
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown
from ainews_tui.text.metadata.frontmatter import split

PLAIN = [
    "云业务的收入同比增长两成，高于市场预期。",
    "　　缩进的一段，AT&T 与 3 > 2！",
    f"**粗体**之后，见[公告]({URL})。",
    f"**见[公告]({URL})**",
    f"![图：机房]({URL})",
    f"前 ![]({URL}) 后",
    r"一句\*注\*，一句 1\. 注",
    "2025年的投入",
]
OTHER = [
    "# 标题",
    "- 一项",
    "1. 一项",
    "> 引文",
    "---",
    "***",
    "  缩进",
    "两行\n文字",
    "标题\n----",
    "1、 标题\n---",
    "标题\n===",
    "一句话。\n---",
    "甲|乙\n---",
    "|甲|乙|\n|-|-|\n|一|二|",
    "*斜体*",
    "`代码`",
    "甲 ~~乙~~ 丙_丁_",
    "**甲 **乙",
    "** 甲**乙",
    "**甲****乙**",
    "**ST甲**",
    "**甲**ST乙",
    "没有合上的**粗体",
    f"[外[内]({URL})]({URL})",
    f'[名]({URL} "题")',
    "[空格](//a.cn/一 二)",
    "[括号](//a.cn/(x))",
    "甲&amp;乙",
    "甲&nbsp乙",
    "[注]",
    "<b>标签</b>",
    "甲\u2028乙",
]
REACHING_FAR = ["[注]: //a.cn/1", "```\n代码\n\n代码", "```", "~~~~", "<!--", "-->"]
TEXTS = st.lists(
    st.sampled_from([*PLAIN, *OTHER, *REACHING_FAR]) | st.lists(SCRAPS).map("".join)
).flatmap(
    lambda parts: st.sampled_from(["\n\n", "\n \n", "\n", ""]).map(lambda gap: gap.join(parts))
)


SEEDS = Path(__file__).parents[2] / "seeds"


def parser() -> MarkdownIt:
    reader = reading._reader.__wrapped__()
    reader.core.ruler.at("block", block)
    reader.core.ruler.at("inline", inline)
    return reader


PARSER = parser()


def kinds(text: str) -> list[str]:
    """Return what the parts of a text are to the reader."""
    return [token.type for token in reading._reader().parse(text)]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_paragraphs_take_the_shortcut(text: str) -> None:
    assert kinds(f"\n{text}\n") == [PLAIN_PARAGRAPHS]
    assert kinds(f"# {text}") == ["heading_open", PLAIN_LINES, "heading_close"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- 甲\n- **乙**", ["bullet_list", "list_item", "paragraph", PLAIN_LINES]),
        ("> 引文", ["blockquote", "paragraph", PLAIN_LINES]),
        ("## 小标题", ["heading", PLAIN_LINES]),
        (f"[标题]({URL})\n------", ["heading", PLAIN_LINES]),
    ],
)
def test_plain_blocks_between_paragraphs_take_it_too(
    text: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ParserBlock, "parse", lambda *_, **__: pytest.fail("not spared"))
    _, *found, _ = kinds(f"一段\n\n{text}\n\n一段")
    opened = [kind.removesuffix("_open") for kind in found if not kind.endswith("_close")]
    assert list(dict.fromkeys(opened)) == expected


@pytest.mark.parametrize("text", OTHER)
def test_all_else_is_left_to_the_parser(text: str) -> None:
    assert PLAIN_PARAGRAPHS not in kinds(text)


@pytest.mark.parametrize("text", REACHING_FAR[:4])
def test_what_reaches_beyond_blank_lines_leaves_the_whole_text_to_it(text: str) -> None:
    assert PLAIN_PARAGRAPHS not in kinds(f"一段\n\n{text}\n\n一段")


@given(TEXTS)
@example("- 一项\n\n一段\n\n  缩进\n\n- 一项")
@example("一段\n\n- 一项\n- 二项\n\n一段\n\n- 一项\n\n- 二项\n\n一段\n\n- 一项\n  二项")
@example("> 引文\n\n一段\n\n> 引文\n下行\n\n一段\n\n## 标题 #\n\n一段\n\n### 标题\n下行")
@example("> 引文\n\n一段\n\n引文")
@example("[甲][注]\n\n一段\n\n[注]: //a.cn/1")
@example("两行\n文字\n\n一段\n\n" + "word " * 12 + "\n" + "word " * 12)
def test_it_reads_as_the_parser_does(text: str) -> None:
    assert parse_markdown(text) == parsed(text)


def parsed(text: str) -> Document:
    """Return what the parser makes of a text all by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_reader", lambda: PARSER)
        return parse_markdown(text)


def test_most_of_the_news_takes_it() -> None:
    types = Counter[str]()
    for file in SEEDS.rglob("*.*"):
        for token in reading._reader().parse(to_markdown(split(file.read_text("utf-8"))[1])):
            types[token.type] += 1 + token.content.count(BETWEEN)
    assert types[PLAIN_PARAGRAPHS] > 10 * types["inline"]


def test_real_articles_read_as_the_parser_reads_them(shared: Path) -> None:
    for file in (shared / "articles").rglob("*.md"):
        text = to_markdown(split(file.read_text("utf-8"))[1])
        assert parse_markdown(text) == parsed(text), file.name
