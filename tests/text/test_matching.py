"""Words are found as OpenCC finds them: left to right, the longest of the first dictionary."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.script.matching import Dictionary, Matcher, Piece


def matcher(*dictionaries: Mapping[str, str]) -> Matcher:
    return Matcher([Dictionary(words) for words in dictionaries])


class Counted(Mapping[str, str]):
    """A dictionary that counts how often it is asked."""

    def __init__(self, words: dict[str, str]) -> None:
        self._words = words
        self.asked = 0

    def __getitem__(self, word: str) -> str:
        self.asked += 1
        return self._words[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


def test_words_and_what_is_between() -> None:
    found = matcher({"头发": "頭髮"}, {"发": "發 髮", "长": "長"})
    assert list(found.pieces("长头发发了")) == [
        Piece("长", "長", False),
        Piece("头发", "頭髮", True),
        Piece("发了", "發了", False),
    ]
    assert found.convert("长头发发了") == "長頭髮發了"
    assert found.convert("") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ab", "1"),
        ("abc", "2"),
        ("abcd", "2d"),
        ("bcd", "3"),  # the first dictionary has b alone, which is taken before bcd of the second
        ("xab", "x1"),
        ("a", "a"),
    ],
)
def test_the_longest_word_of_the_first_place(text: str, expected: str) -> None:
    assert matcher({"ab": "1", "abc": "2", "bcd": "3"}).convert(text) == expected


def test_an_earlier_dictionary_counts_before_a_longer_word() -> None:
    assert matcher({"ab": "1"}, {"abc": "2", "bc": "3"}).convert("abcbc") == "1c3"
    assert matcher({"a": "1"}, {"abc": "2", "bc": "3"}).convert("abc") == "13"


def test_the_first_of_several_forms_is_the_one() -> None:
    assert matcher({"ab": "x y"}, {"a": "1 2 3"}).convert("aba") == "x1"
    assert matcher({"a": "1 2 3"}).forms("a") == ("1", "2", "3")
    assert matcher({"a": "1 2 3"}).forms("b") == ("b",)


@pytest.mark.parametrize("run", ["千", "千万", "人千万"])
def test_the_work_is_linear_in_a_run(run: str) -> None:
    """Twice the text asks twice as often, even where a long word nearly begins everywhere."""
    words = {"千万千万千万": "x", "万千": "y"}
    asked = []
    for length in (10_000, 20_000, 40_000):
        counted = Counted(words)
        found = Matcher([Dictionary(counted)])
        counted.asked = 0
        found.convert((run * length)[:length])
        asked.append(counted.asked)
    assert asked[2] <= 5 * 40_000
    assert asked[2] - asked[1] == pytest.approx(2 * (asked[1] - asked[0]), abs=20)


@given(st.text(alphabet="abcd", max_size=40))
def test_the_pieces_are_the_text(text: str) -> None:
    found = matcher({"ab": "1", "abc": "2"}, {"bcd": "3", "a": "4"})
    pieces = list(found.pieces(text))
    assert "".join(piece.source for piece in pieces) == text
    assert "".join(piece.shown for piece in pieces) == found.convert(text)
    assert not any(not one.is_word and not two.is_word for one, two in pairwise(pieces))
