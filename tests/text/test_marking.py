"""Hits are carried to the converted text, and cut out where most of them stand."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.article import Extent, Script, Snippet
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script import finding, marking
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.marking import carry, first_to_show


def find(words: Iterable[str], text: str) -> tuple[Extent, ...]:
    return finding.find(map(Phrase, words), text)


def snippet(words: Iterable[str], text: str, characters: int) -> Snippet | None:
    return marking.snippet(map(Phrase, words), text, characters)


@pytest.mark.parametrize(
    ("phrase", "before", "after", "hits"),
    [
        ("干部", "他是干部。", "他是幹部。", ["幹部"]),
        ("打印机", "把软件存入内存，再打印机", "把軟體存入記憶體，再印表機", ["印表機"]),
        ("存入", "把软件存入内存里，好", "把軟體存入記憶體裡，好", ["存入"]),
        ("内存", "把软件存入内存里，好", "把軟體存入記憶體裡，好", ["記憶體"]),
        ("内存条", "内存条坏了", "記憶體模組壞了", ["記憶體模組"]),
        ("里", "内存里", "記憶體裡", ["裡"]),
        ("人", "的人", "的大人", ["人"]),
        ("大卫·利恩", "大卫·利恩的电影", "大衛·連的電影", ["大衛·連"]),
        ("软件，内存", "软件，内存", "軟體，記憶體", ["軟體，記憶體"]),
        ("人工", "人工，智能", "智能", []),
    ],
)
def test_carry(phrase: str, before: str, after: str, hits: list[str]) -> None:
    carried = carry(find([phrase], before), before, after)
    assert [after[start:end] for start, end in carried] == hits


@given(
    st.lists(st.sampled_from(["内存", "软件", "默认", "的", "里", "，", "AI", " "]), max_size=12),
    st.integers(0, 30),
    st.integers(1, 30),
)
def test_carried_places_lie_in_the_converted_text(words: list[str], start: int, size: int) -> None:
    before = "".join(words)
    after = convert(before, Script.TW, regional=True)
    place = (min(start, len(before)), min(start + size, len(before)))
    for carried_start, carried_end in carry([place] if place[0] < place[1] else [], before, after):
        assert 0 <= carried_start < carried_end <= len(after)


def test_a_long_run_is_carried_in_proportion() -> None:
    """Compared character by character, it would take minutes."""
    before, after = "内存" * 20_000, "記憶體" * 20_000
    assert carry([(0, 2), (20_000, 20_002)], before, after) == ((0, 3), (30_000, 30_003))
    assert carry([(0, 40_000)], before, after) == ((0, 60_000),)


@pytest.mark.parametrize(
    ("text", "start", "shown"),
    [
        ("屏幕、自己的芯片", 2, "自己的芯片"),
        ("屏幕，“自己的”芯片", 7, "芯片"),
        ("屏幕和CPU与芯片", 4, "与芯片"),
        ("屏幕和CPU与芯片", 3, "CPU与芯片"),
        ("屏幕。）、芯片", 2, "芯片"),
    ],
)
def test_what_is_cut_begins_with_no_closing_mark_and_within_no_word(
    text: str, start: int, shown: str
) -> None:
    assert text[first_to_show(text, start, text.index("芯片")) :] == shown


FILLER = "前面说的是天气，与此无关，"
STORY = FILLER * 8 + "今年的投资，主要是芯片的投资。\n" + "后面又是别的事情。" * 8 + "投资"


def test_a_snippet_shows_the_most_hits_on_one_line_after_a_punctuation_mark() -> None:
    found = snippet(["投资", "芯片"], STORY, 40)
    assert found is not None
    assert (
        found.text
        == "…与此无关，今年的投资，主要是芯片的投资。 后面又是别的事情。后面又是别的事情。后…"
    )
    assert [found.text[start:end] for start, end in found.hits] == ["投资", "芯片", "投资"]


@pytest.mark.parametrize(
    ("phrase", "text", "characters", "expected"),
    [
        ("投资", "只有投资两字", 60, "只有投资两字"),
        ("没有", "只有投资两字", 60, None),
        ("投资", "　　投资。\n", 60, "投资。"),
        ("ai", "about AI", 60, "about AI"),
        ("ai", "about OpenAI and AI chips from others", 12, "…and AI chips…"),
        ("ai", "about OpenAI and AI chips from others", 14, "…and AI chips…"),
        ("二", "甲乙丙丁，戊，二己庚辛壬癸子丑", 6, "…戊，二己庚辛…"),
        ("投资", "投资甲乙丙丁戊己庚辛投资", 6, "投资甲乙丙丁…"),
        ("二", "甲乙。丙丁”戊二己庚辛壬癸", 6, "…戊二己庚辛壬…"),
        ("二", "他说甲。”乙丙二丁戊己庚辛壬癸", 8, "…乙丙二丁戊己庚辛…"),
        ("二", "甲乙丙丁1,000元二戊己庚辛壬癸子丑", 16, "…丁1,000元二戊己庚辛壬癸子丑"),
        ("尾", "甲乙丙丁戊己庚辛壬癸子丑尾", 6, "…辛壬癸子丑尾"),
        ("甲乙丙丁戊", "子甲乙丙丁戊丑", 3, "…甲乙丙…"),
    ],
)
def test_snippets(phrase: str, text: str, characters: int, expected: str | None) -> None:
    found = snippet([phrase], text, characters)
    assert (found and found.text) == expected


def test_hits_are_cut_with_the_snippet_and_left_out_outside_of_it() -> None:
    assert snippet(["甲乙丙丁戊"], "子甲乙丙丁戊丑", 3) == Snippet("…甲乙丙…", ((1, 4),))
    text = "甲" + "丙" * 20 + "甲乙甲" + "丙" * 20 + "甲"
    assert snippet(["甲"], text, 5) == Snippet("…丙甲乙甲丙…", ((2, 3), (4, 5)))


@given(st.text("人工智能投资AI bc，。\n “”", max_size=200), st.integers(1, 40))
def test_a_snippet_is_short_one_line_and_holds_a_hit(text: str, characters: int) -> None:
    found = snippet(["智能", "AI"], text, characters)
    assert (found is None) == (not find(["智能", "AI"], text))
    if found:
        assert len(found.text.strip("…")) <= characters
        assert "\n" not in found.text
        assert found.hits
        assert all(0 <= start < end <= len(found.text) for start, end in found.hits)
        if characters > 2:
            hits = {found.text[start:end].replace(" ", "") for start, end in found.hits}
            assert hits <= {"智能", "AI", "智", "A"}
