"""A place in the original is found in the text shown, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.script.aligned import Aligned, align, joined
from ainews_tui.text.script.matching import Piece

PIECES = [
    Piece("默认的", "預設的", False),
    Piece("内存", "記憶體", True),
    Piece("和", "和", False),
    Piece("数字用户线", "DSL", True),
    Piece("。", "。", False),
]
TEXT = align(PIECES)


def test_joined_pieces() -> None:
    assert TEXT.source == "默认的内存和数字用户线。"
    assert TEXT.shown == "預設的記憶體和DSL。"
    assert TEXT.unequal == (((3, 5), (3, 6)), ((6, 11), (7, 10)))


@pytest.mark.parametrize(
    ("source", "shown"),
    [(0, 0), (2, 2), (3, 3), (4, 6), (5, 6), (6, 7), (7, 10), (10, 10), (11, 10), (12, 11)],
)
def test_a_place_inside_a_changed_word_is_its_end(source: int, shown: int) -> None:
    assert TEXT.carried(source) == shown


@pytest.mark.parametrize(
    ("shown", "original"),
    [
        ("預設", "默认"),
        ("記憶體", "内存"),
        ("憶", "内存"),
        ("體和D", "内存和数字用户线"),
        ("和", "和"),
        ("。", "。"),
    ],
)
def test_the_original_of_what_is_shown(shown: str, original: str) -> None:
    at = TEXT.shown.index(shown)
    start, end = TEXT.original((at, at + len(shown)))
    assert TEXT.source[start:end] == original


def test_texts_one_after_the_other() -> None:
    assert joined([align(PIECES[:2]), align(PIECES[2:])]) == TEXT
    assert joined([]) == Aligned("", "")


@given(st.lists(st.tuples(st.text("ab", max_size=3), st.text("xy", max_size=3))))
def test_places_keep_their_order(pairs: list[tuple[str, str]]) -> None:
    text = align(Piece(source, shown, True) for source, shown in pairs)
    carried = [text.carried(place) for place in range(len(text.source) + 1)]
    assert carried == sorted(carried)
    assert all(0 <= place <= len(text.shown) for place in carried)
