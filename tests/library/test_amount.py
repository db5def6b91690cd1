"""How much there is to read, in words a reader understands."""

import pytest

from ainews_tui.library.amount import amount_of, length, minutes, reading_time


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        (" \n", 0),
        ("短", 1),
        ("あ", 1),
        ("字" * 1000, 2),
        ("word " * 660, 3),
        ("字" * 400 + "word " * 220, 2),
    ],
)
def test_minutes_to_read(text: str, expected: int) -> None:
    assert minutes(amount_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("风吹过来 Wind", "1,234 字"),
        ("The wind came over the hill", "6 词"),
        ("word " * 2000 + "风", "2,000 词"),
        ("", "1,234 字"),
    ],
)
def test_a_text_mostly_of_latin_words_is_counted_by_them(text: str, expected: str) -> None:
    assert length(amount_of(text), 1234) == expected


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (0, ""),
        (1, "约 1 分钟"),
        (59, "约 59 分钟"),
        (60, "约 1 小时"),
        (200, "约 3 小时 20 分钟"),
    ],
)
def test_the_time_in_words(asked: int, words: str) -> None:
    assert reading_time(asked) == words
