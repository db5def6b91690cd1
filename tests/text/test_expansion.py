"""What else a search for a phrase looks for: other regions' words, names and Latin names."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ainews_tui.errors import SettingsError
from ainews_tui.query.tree import All, Any, Not, Part, Phrase
from ainews_tui.text.expansion import alternatives
from ainews_tui.text.expansion.alternatives import LONGEST, MOST, Alternatives
from ainews_tui.text.expansion.longer import longer
from ainews_tui.text.expansion.names import bundled_groups
from ainews_tui.text.expansion.trees import expanded
from ainews_tui.text.script.fold import fold

ALL = Alternatives()
PIECES = [
    "软件",
    "視訊",
    "特朗普",
    "Nvidia",
    "GPU",
    "人工智慧",
    "S&P 500",
    " ",
    "-",
    "的",
    "x",
    "5",
]


def found(phrase: str) -> set[str]:
    """Return, folded, all that a search for the phrase looks for."""
    return {fold(text) for text in (phrase, *ALL.of(phrase))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("软件", "軟體"),
        ("软件", "軟件"),
        ("人工智慧", "人工智能"),
        ("特朗普", "川普"),
        ("英伟达", "輝達"),
        ("英伟达", "Nvidia"),
        ("輝達", "Nvidia"),
        ("普京", "普丁"),
        ("悉尼", "雪梨"),
        ("朝鲜", "北韓"),
        ("网络", "網路"),
        ("视频", "影片"),
        ("视频", "視訊"),
        ("影片", "視訊"),
        ("信息", "資訊"),
        ("芯片", "晶片"),
        ("数据", "資料"),
        ("服务器", "伺服器"),
    ],
)
def test_words_of_one_meaning_find_each_other_in_either_script(one: str, other: str) -> None:
    for typed, wanted in ((one, other), (other, one)):
        assert fold(wanted) in found(typed)
        assert fold(wanted) in found(fold(typed))


def test_every_form_of_a_group_finds_all_others() -> None:
    for group in bundled_groups():
        for form in group:
            assert {fold(other) for other in group} <= found(form), form


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("软件", ("軟體", "軟件")),
        ("川普", ("特朗普", "Trump")),
        ("NVIDIA股价", ("英伟达", "輝達")),
        ("英格兰银行的利率", ("英国央行", "英倫銀行", "Bank of England")),
        ("天气", ()),
        ("", ()),
    ],
)
def test_the_words_are_shown_that_stand_for_some_of_the_phrase(
    phrase: str, words: tuple[str, ...]
) -> None:
    shown = ALL.words(phrase)
    assert set(words) <= set(shown)
    assert bool(words) == bool(shown)


@pytest.mark.parametrize(
    ("phrase", "others"),
    [
        ("英伟达5090", {"輝達5090", "Nvidia 5090"}),  # Latin letters and digits are kept apart
        ("Nvidia GPU的价格", {"英伟达 GPU的价格", "Nvidia 图形处理器的价格"}),
        ("人工智能芯片", {"人工智慧晶片", "AI芯片", "AI晶片"}),
        ("ＮＶＩＤＩＡ", {"英伟达"}),  # full width
    ],
)
def test_a_phrase_keeps_what_stands_around_a_form(phrase: str, others: set[str]) -> None:
    assert {fold(other) for other in others} <= found(phrase)


@pytest.mark.parametrize("text", ["xAI", "Intelligent", "trumpet", "GPU4ever", "5AMD", "modiste"])
def test_latin_forms_are_whole_words(text: str) -> None:
    assert ALL.of(text) == ()


def test_the_longest_form_counts() -> None:
    assert ALL.of("量子计算") == ("量子運算",)
    assert ALL.of("量子计算机") == ("量子電腦",), "not 量子運算 and 机"


def test_a_word_of_opencc_leads_no_further_than_one_step() -> None:
    assert {"檔案", "文檔"} <= set(ALL.of("文件"))
    assert "文檔" not in ALL.of("檔案")


def test_the_forms_of_one_region_come_together_where_there_are_too_many_ways() -> None:
    assert "晶片軟體伺服器網路資料" in ALL.of("芯片软件服务器网络数据")
    assert "芯片軟件服務器網絡數據" in ALL.of("晶片軟體伺服器網路資料")


def test_another_name_is_not_followed_into_longer_words() -> None:
    wide = expanded(Phrase("記憶體", Part.BODY), ALL.of)
    assert isinstance(wide, Any)
    denied = [Phrase(text, Part.BODY) for text in longer("內存")]
    assert All((Phrase("內存", Part.BODY), Not(Any(tuple(denied))))) in wide.nodes
    assert expanded(Phrase("内存条"), ALL.of) != Phrase("内存条"), (
        "a longer name says what it means"
    )
    assert longer("内存条") == longer("晶片") == ()


def test_the_readers_own_names_join_the_bundled_ones(tmp_path: Path) -> None:
    own = tmp_path / "names.toml"
    own.write_text('people = [ { cn = ["特朗普", "建国同志"] } ]', encoding="utf-8")
    assert {"特朗普", "川普", "Trump"} <= set(Alternatives(own).of("建国同志"))
    assert {"建国同志", "特朗普"} <= set(Alternatives(own).of("川普"))
    assert "建国同志" not in ALL.of("川普")
    assert Alternatives(tmp_path / "none.toml").of("川普") == ALL.of("川普")


def test_nothing_is_read_before_a_phrase_is_asked_for(tmp_path: Path) -> None:
    own = tmp_path / "names.toml"
    own.write_text("people = [", encoding="utf-8")
    lazy = Alternatives(own)
    with pytest.raises(SettingsError):
        lazy.of("川普")


@given(st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join))
@example("芯片软件服务器网络数据信息视频")
@example("ŉﬁ\u0301軟\u0301體")
def test_any_text_has_few_alternatives_and_each_finds_something_else(phrase: str) -> None:
    others = ALL.of(phrase)
    assert len(others) <= MOST
    assert len({fold(text) for text in (phrase, *others)}) == len(others) + 1
    assert len(ALL.words(phrase)) <= MOST
    assert ALL.words(phrase) or not others


@pytest.mark.parametrize("piece", ["软", "软件", "a", "a "])
def test_a_quotation_has_none(piece: str) -> None:
    assert ALL.of(piece * (LONGEST + 1)) == ()
    assert ALL.words(piece * 100_000) == ()


def test_the_work_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def joined(pieces: Iterable[str]) -> str:
        made.append("".join(pieces))
        return made[-1]

    monkeypatch.setattr(alternatives, "_joined", joined)
    ALL.of("软件" * (LONGEST // 2))
    assert MOST < len(made) <= 4 * MOST
