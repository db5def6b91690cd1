"""The judge judged: what it takes apart, and what it does not let pass."""

from collections import Counter

import pytest
from tests.hostile.output import LINK, taken_apart


@pytest.mark.parametrize(
    ("written", "sequences", "controls", "text"),
    [
        ("新闻\r\n", {}, {"\r": 1, "\n": 1}, "新闻\n"),
        ("\x1b[1;31m红\x1b[0m", {"CSI m": 2}, {}, "红"),
        ("\x1b[?25l\x1b[2;1H行", {"\x1b[?25l": 1, "CSI H": 1}, {}, "\n行"),
        ("\x1b[6n\x1b[>c", {"\x1b[6n": 1, "\x1b[>c": 1}, {}, ""),
        ("\x1b]52;c;b2s=\x07", {"\x1b]52;c;b2s=\x07": 1}, {}, ""),
        ("\x1b]8;;a\x1b\\b", {"\x1b]8;;a\x1b\\": 1}, {}, "b"),
        ("\x1b]8;id=1a;https://a.cn/?b;c\x1b\\b\x1b]8;;\x1b\\", {LINK: 2}, {}, "b"),
        ("\x1b]8;id=1;file:///b\x1b\\", {"\x1b]8;id=1;file:///b\x1b\\": 1}, {}, ""),
        ("\x1b]8;id=1;https://a/一\x1b\\", {"\x1b]8;id=1;https://a/一\x1b\\": 1}, {}, ""),
        ("\x1bP$qm\x1b\\", {"\x1bP$qm\x1b\\": 1}, {}, ""),
        ("\x1b(0\x1bc", {"\x1b(0": 1, "\x1bc": 1}, {}, ""),
        ("\x1b\x9b6n\x07", {}, {"\x1b": 1, "\x9b": 1, "\x07": 1}, "6n"),
        ("\x1b]0;endless", {"\x1b]": 1}, {}, "0;endless"),
    ],
)
def test_taken_apart(
    written: str, sequences: dict[str, int], controls: dict[str, int], text: str
) -> None:
    output = taken_apart(written.encode())
    assert output.sequences == Counter(sequences)
    assert output.controls == Counter(controls)
    assert output.text == text


def test_commands_do_more_than_paint() -> None:
    output = taken_apart(b"\x1b[31m\x1b[5;5H\x1b[K\x1b[?1049h\x1b[21t\x1b]8;;\x1b\\")
    assert output.commands == Counter({"\x1b[?1049h": 1, "\x1b[21t": 1})


@pytest.mark.parametrize(
    ("text", "harmful"),
    [
        ("新闻 AI，“引文”……\u3000🚀\nא", []),
        ("a\u202eb\u2066c", ["U+202E", "U+2066"]),
        ("a\U000e0041b\u2028c", ["U+2028", "U+E0041"]),
        ("a\uffffb\u200dc", ["U+200D", "U+FFFF"]),
    ],
)
def test_harmful(text: str, harmful: list[str]) -> None:
    assert taken_apart(text.encode()).harmful == harmful


def test_a_surrogate_is_no_text() -> None:
    with pytest.raises(UnicodeDecodeError):
        taken_apart(b"\xed\xa0\x80")
