"""What reaches a terminal, example by example, and that nothing dangerous ever does."""

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.safe import safe_line, safe_text

MEANT = [
    ("plain text stays", "AI 新闻，第 1 条\n第二行", "AI 新闻，第 1 条\n第二行"),
    ("the indent of Chinese stays", "\u3000\u3000段首", "\u3000\u3000段首"),
    ("emoji stay", "🚀 起飞", "🚀 起飞"),
    ("a colour goes whole", "\x1b[1;31m红\x1b[0m色", "红色"),
    ("a window title goes whole", "前\x1b]0;owned\x07后", "前后"),
    ("so does a link", "\x1b]8;;http://a.cn\x1b\\点\x1b]8;;\x1b\\我", "点我"),
    ("a character set goes whole", "前\x1b(B后", "前后"),
    ("an unfinished sequence loses its escape only", "前\x1b[12 年", "前[12 年"),
    ("a string without end takes no text with it", "前\x1b]0;后\n下", "前]0;后\n下"),
    ("C0", "a\x00b\x07c\x08d", "abcd"),
    ("DEL and C1", "a\x7fb\x9bc\x80d", "abcd"),
    ("bidi overrides", "\u202e倒\u202c", "倒"),
    ("bidi isolates and marks", "\u2066a\u2069\u200e\u200f\u061cb", "ab"),
    ("zero width", "零\u200b宽\u2060度\ufeff字\u00ad符\u200c\u200d", "零宽度字符"),
    ("the selector of pictures, whose width is disputed", "❤\ufe0f", "❤"),
    ("the selector of text", "☎\ufe0e", "☎"),
    ("tags", "a\U000e0041\U000e007fb", "ab"),
    ("noncharacters", "a\ufdd0b\uffffc\U0010ffffd", "abcd"),
    ("a lone surrogate", "a\ud800b", "a\ufffdb"),
    ("U+FFFD itself stays", "坏\ufffd字", "坏\ufffd字"),
    ("spaces of other widths", "a\u00a0b\u2003c\u202fd", "a b c d"),
    ("every line end", "1\r\n2\r3\x0b4\x0c5\x856\u20287\u20298", "1\n2\n3\n4\n5\n6\n7\n8"),
    ("tabs, to the next fourth column", "a\tb\n\tc", "a   b\n    c"),
]


@pytest.mark.parametrize(("what", "given_text", "expected"), MEANT, ids=[row[0] for row in MEANT])
def test_safe_text(what: str, given_text: str, expected: str) -> None:
    assert safe_text(given_text) == expected


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("  一\u3000\u3000二\n三\t四\u00a0五 ", "一 二 三 四 五"),
        ("a\u2028b\u2029c\x85d\r\ne", "a b c d e"),
        ("a \u200b b", "a b"),
        ("\u200b", ""),
        ("[red] [/b] *x*", "[red] [/b] *x*"),
    ],
)
def test_safe_line(given_text: str, expected: str) -> None:
    assert safe_line(given_text) == expected


def test_every_character_is_harmless_or_gone() -> None:
    """Line feed is the only control character left, and no formatting character is.

    Nothing that can be seen is gone, nor what may be seen with a font of its own.
    """
    everything = "".join(map(chr, range(sys.maxunicode, -1, -1)))  # no escape sequence in it
    left = set(safe_text(everything))
    assert {char for char in left if unicodedata.category(char) in ("Cc", "Cs")} == {"\n"}
    assert {char for char in left if unicodedata.category(char)[0] == "Z"} == {" ", "\u3000"}
    assert {char for char in left if unicodedata.bidirectional(char) in FORMATTING} == set()
    assert {char for char in everything if char.isprintable()} - left == {"\ufe0e", "\ufe0f"}
    assert {char for char in everything if unicodedata.category(char) == "Co"} <= left


FORMATTING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}


@given(st.text())
def test_safe_text_is_stable(text: str) -> None:
    once = safe_text(text)
    assert safe_text(once) == once
    assert "\x1b" not in once


@given(st.text(alphabet=st.characters(exclude_categories=["C", "Z", "Mn"])))
def test_what_can_be_seen_stays(text: str) -> None:
    assert safe_text(text) == text


@given(st.text())
def test_safe_line_is_one_line(text: str) -> None:
    line = safe_line(text)
    assert line.split() == safe_text(text).split()
    assert line == " ".join(line.split())


def test_a_long_run_of_escapes_takes_linear_time() -> None:
    """A pattern that looked back would take hours here."""
    assert safe_text("\x1b[" * 200_000) == "[" * 200_000
    assert safe_text("\x1b]" * 200_000) == "]" * 200_000
    assert safe_text("\x1b[" + "1;" * 200_000 + "中") == "[" + "1;" * 200_000 + "中"
