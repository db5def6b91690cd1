"""What reaches a terminal, example by example, and that nothing dangerous ever does."""

import unicodedata
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ainews_tui.text.safe import safe_line, safe_row, safe_text

MEANT = [
    ("plain text stays", "AI 新闻，第 1 条\n第二行", "AI 新闻，第 1 条\n第二行"),
    ("the indent of Chinese stays", "\u3000\u3000段首", "\u3000\u3000段首"),
    ("emoji stay", "🚀 起飞", "🚀 起飞"),
    ("a colour goes whole", "\x1b[1;31m红\x1b[0m色", "红色"),
    ("a window title goes whole", "前\x1b]0;owned\x07后", "前后"),
    ("so does a link", "\x1b]8;;http://a.cn\x1b\\点\x1b]8;;\x1b\\我", "点我"),
    ("a character set goes whole", "前\x1b(B后", "前后"),
    ("a sequence in a sequence", "前\x1b[\x1b[0m6n后", "前[6n后"),
    ("an unfinished sequence loses its escape only", "前\x1b[12 年", "前[12 年"),
    ("a string without end takes no text with it", "前\x1b]0;后\n下", "前]0;后\n下"),
    ("C0", "a\x00b\x07c\x08d", "abcd"),
    ("DEL and C1", "a\x7fb\x9bc\x80d", "abcd"),
    ("bidi overrides", "\u202e倒\u202c", "倒"),
    ("bidi isolates and marks", "\u2066a\u2069\u200e\u200f\u061cb", "ab"),
    ("zero width", "零\u200b宽\u2060度\ufeff字\u00ad符\u200c\u200d", "零宽度字符"),
    ("the selector of pictures, whose width is disputed", "❤\ufe0f", "❤"),
    ("the selector of text", "☎\ufe0e", "☎"),
    ("selectors, in which bytes can hide", "葛\U000e0100飾\U000e01ef", "葛飾"),
    ("tags", "a\U000e0041\U000e007fb", "ab"),
    ("fillers", "a\u3164b\uffa0c\u115fd\u1160e\u034f", "abcde"),
    ("annotation: its text stays", "\ufff9字\ufffazì\ufffb", "字zì"),
    ("noncharacters", "a\ufdd0b\uffffc\U0010ffffd", "abcd"),
    ("a lone surrogate", "a\ud800b", "a\ufffdb"),
    ("U+FFFD itself stays", "坏\ufffd字", "坏\ufffd字"),
    ("spaces of other widths", "a\u00a0b\u2003c\u202fd", "a b c d"),
    ("every line end", "1\r\n2\r3\x0b4\x0c5\x856\u20287\u20298", "1\n2\n3\n4\n5\n6\n7\n8"),
    ("many of them", "\x0b" * 20, "\n" * 20),
    ("tabs, to the next fourth column", "a\tb\n\tc", "a   b\n    c"),
    ("ten marks over one another stay", "e" + "\u0301" * 10, "e" + "\u0301" * 10),
    ("more do not", "e" + "\u0301" * 500 + "字", "e" + "\u0301" * 10 + "字"),
    ("nor do they around what is dropped", "e" + "\u0301\u200b" * 500, "e" + "\u0301" * 10),
    ("Hindi and Korean stay", "क्षत्रिय 한국 ㅎㅏㄴ", "क्षत्रिय 한국 ㅎㅏㄴ"),
]


@pytest.mark.parametrize(("what", "given_text", "expected"), MEANT, ids=[row[0] for row in MEANT])
def test_safe_text(what: str, given_text: str, expected: str) -> None:
    assert safe_text(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "row", "line"),
    [
        ("  一\u3000\u3000二\n三\t四\u00a0五 ", "  一\u3000\u3000二 三   四 五 ", "一 二 三 四 五"),
        ("a\u2028b\u2029c\x85d\r\ne", "a b c d e", "a b c d e"),
        ("a \u200b b", "a  b", "a b"),
        ("\u200b", "", ""),
        ("[red] [/b] *x*", "[red] [/b] *x*", "[red] [/b] *x*"),
    ],
)
def test_safe_row_and_safe_line(given_text: str, row: str, line: str) -> None:
    assert safe_row(given_text) == row
    assert safe_line(given_text) == line


# printable as Python sees it, yet nothing to see: Unicode calls them default ignorable
UNSEEN = {
    *"\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0",
    *map(chr, range(0xFE00, 0xFE10)),
    *map(chr, range(0xE0100, 0xE01F0)),
}
REORDERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}


@pytest.fixture(scope="module")
def made_of() -> dict[str, str]:
    """What becomes of every code point there is."""
    return {character: safe_text(character) for character in map(chr, range(0x110000))}


@pytest.fixture(scope="module")
def kept(made_of: dict[str, str]) -> set[str]:
    return {character for character, made in made_of.items() if made == character}


def test_every_character_is_harmless_or_gone(kept: set[str]) -> None:
    assert {it for it in kept if unicodedata.category(it) in ("Cc", "Cs")} == {"\n"}
    assert {it for it in kept if unicodedata.category(it)[0] == "Z"} == {" ", "\u3000"}
    assert {it for it in kept if unicodedata.bidirectional(it) in REORDERING} == set()
    assert kept.isdisjoint("\u061c\u200e\u200f\ufffe\uffff")
    assert kept.isdisjoint(map(chr, range(0xE0000, 0xE1000)))


def test_nothing_that_can_be_seen_is_gone(made_of: dict[str, str], kept: set[str]) -> None:
    """Nor what may be seen with a font of its own, or by a later Unicode."""
    assert {it for it in made_of if it.isprintable()} - kept == UNSEEN
    assert {it for it in made_of if unicodedata.category(it) == "Co"} <= kept


def test_what_is_not_kept_is_gone_or_stands_for_itself(
    made_of: dict[str, str], kept: set[str]
) -> None:
    others = {made for character, made in made_of.items() if character not in kept}
    assert others == {"", " ", "\n", "\ufffd", "    "}


def test_nothing_piles_up(kept: set[str]) -> None:
    """Of every character that takes no cell, so many in a row are ten."""
    without_cells = [it for it in map(chr, range(0x80, 0x20000)) if it in kept and not cell_len(it)]
    assert len(without_cells) > 2000
    assert {safe_text(it * 50) for it in without_cells} == {it * 10 for it in without_cells}


@given(st.text())
def test_safe_text_is_stable(text: str) -> None:
    once = safe_text(text)
    assert safe_text(once) == once
    assert "\x1b" not in once


@given(st.text(alphabet="新闻 AI。“”（）\u3000éßЖא🚀①→"))
def test_what_can_be_seen_stays(text: str) -> None:
    assert safe_text(text) == text


@given(st.text())
def test_rows_and_lines_have_no_end_within(text: str) -> None:
    assert "\n" not in safe_row(text)
    assert safe_line(text).split() == safe_row(text).split() == safe_text(text).split()


@given(st.text("e\u0301\u0302\u0e47\u0903\u1161字", min_size=20))
def test_no_more_than_ten_in_a_row_take_no_cell(text: str) -> None:
    runs = (list(run) for takes_none, run in groupby(safe_text(text), _takes_none) if takes_none)
    assert all(len(run) <= 10 for run in runs)


def _takes_none(character: str) -> bool:
    return cell_len(character) == 0


def test_a_long_run_of_escapes_takes_linear_time() -> None:
    """A pattern that looked back would take hours here."""
    assert safe_text("\x1b[" * 200_000) == "[" * 200_000
    assert safe_text("\x1b]" * 200_000) == "]" * 200_000
    assert safe_text("\x1b[" + "1;" * 200_000 + "中") == "[" + "1;" * 200_000 + "中"
    assert safe_text("e" + "\u0301" * 200_000) == "e" + "\u0301" * 10
