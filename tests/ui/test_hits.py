"""Hits as places: in reading order, each on its line, and which comes after which."""

from collections.abc import Mapping

import pytest

from ainews_tui.document import Document, Paragraph, Span
from ainews_tui.ui.article_page import Page, laid_out
from ainews_tui.ui.hits import Hit, hit_after, hit_again, hits_of

LONG = "甲乙丙丁戊己庚辛壬癸" * 4


def page(hits: Mapping[int, tuple[tuple[int, int], ...]]) -> Page:
    texts = ("题目", "署名", LONG, "下一段")
    body = Document(tuple(Paragraph((Span(text),)) for text in texts[2:]))
    return Page(texts, ("署名",), body, hits, str)


def test_each_hit_stands_on_its_line() -> None:
    hits = {3: ((0, 2),), 0: ((0, 1),), 2: ((0, 1), (9, 11), (39, 40))}
    shown = page(hits)
    laid = laid_out(shown, 20)
    found = hits_of(shown, laid)
    assert [(hit.leaf, hit.extent) for hit in found] == [
        (0, (0, 1)), (2, (0, 1)), (2, (9, 11)), (2, (39, 40)), (3, (0, 2)),
    ]  # fmt: skip
    for hit in found:
        assert any(
            piece.leaf == hit.leaf
            and piece.offset <= hit.extent[0] < piece.offset + len(piece.text)
            for piece in laid.lines[hit.line].pieces
        )


class Counted(int):
    """An offset that counts how often it was compared."""

    compared = 0

    def __lt__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) < other

    def __gt__(self, other: int) -> bool:
        Counted.compared += 1
        return int(self) > other


def test_no_hit_is_looked_for_line_by_line() -> None:
    hits = {2: tuple((Counted(at), at + 1) for at in range(40))}
    laid = laid_out(page({}), 4)
    found = hits_of(page(hits), laid)
    assert (len(found), len({hit.line for hit in found})) == (40, 20)
    assert Counted.compared <= 40 * 5


def test_a_page_without_hits_has_none() -> None:
    shown = page({})
    assert hits_of(shown, laid_out(shown, 20)) == ()


HITS = tuple(Hit(2, (0, 1), line) for line in (3, 8, 9, 30))


@pytest.mark.parametrize(
    ("current", "step", "visible", "expected"),
    [
        (None, 1, range(20), 0),
        (None, 1, range(5, 20), 1),
        (None, -1, range(5, 20), 0),
        (None, -1, range(2), 3),
        (None, 1, range(31, 40), 0),
        (1, 1, range(5, 20), 2),
        (1, -1, range(5, 20), 0),
        (3, 1, range(20, 40), 0),
        (0, -1, range(20), 3),
        (0, 1, range(9, 20), 2),  # the reader went on by himself
        (3, -1, range(9), 3),
    ],
)
def test_which_hit_is_next(current: int | None, step: int, visible: range, expected: int) -> None:
    assert hit_after(HITS, current, step, visible) == expected


def test_a_hit_gone_to_is_known_again_by_its_place_in_its_leaf() -> None:
    before = [Hit(0, (0, 2), 0), Hit(2, (3, 5), 4), Hit(2, (9, 11), 6)]
    converted = [Hit(2, (4, 6), 4), Hit(2, (11, 13), 6)]
    assert hit_again(converted, before, 2) == 1
    assert hit_again(converted, before, 0) is None
    assert hit_again(before, before, None) is None
