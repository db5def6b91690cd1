"""How far each key moves an end of what is selected: pure, over texts and the lines they are in."""

import pytest

from ainews_tui.text.layout.lines import BLANK, Line, Piece, Role
from ainews_tui.ui.selecting import Selected, Spot, Unit, line_of, moved, paragraph_among

TEXTS = ("题目", "署名", "他说：“涨了3.5%。”又跌，GPT-4也好", "", "下一段e\u0301完")


def line(*pieces: Piece) -> Line:
    return Line(pieces, Role.TEXT)


LINES = (
    line(Piece("题目", leaf=0)),
    line(Piece("署名", leaf=1)),
    BLANK,
    line(Piece(TEXTS[2][:8], leaf=2)),  # 他说：“涨了3.
    line(Piece("  "), Piece(TEXTS[2][8:], leaf=2, offset=8)),  # 5%。”又跌，GPT-4也好
    BLANK,
    line(Piece(TEXTS[4], leaf=4)),
    line(Piece("[1] https://a.cn/")),
)


@pytest.mark.parametrize(
    ("unit", "spot", "on", "back"),
    [
        (Unit.CHARACTER, (2, 3), (2, 4), (2, 2)),
        (Unit.CHARACTER, (2, 0), (2, 1), (2, 0)),  # the byline is none of the text
        (Unit.CHARACTER, (4, 3), (4, 5), (4, 2)),  # a mark of its own takes no cell
        (Unit.CHARACTER, (4, 6), (4, 6), (4, 5)),
        (Unit.CLAUSE, (2, 0), (2, 3), (2, 0)),
        (Unit.CLAUSE, (2, 3), (2, 12), (2, 0)),  # not at the point of a number
        (Unit.CLAUSE, (2, 15), (2, 22), (2, 12)),
        (Unit.PARAGRAPH, (2, 5), (2, 22), (2, 0)),
        (Unit.PARAGRAPH, (2, 22), (4, 6), (2, 0)),  # over one that has no text
        (Unit.PARAGRAPH, (2, 0), (2, 22), (2, 0)),
        (Unit.LINE, (2, 1), (2, 8), (2, 0)),
        (Unit.LINE, (2, 10), (4, 2), (2, 2)),
        (Unit.LINE, (4, 1), (4, 6), (2, 8)),
        (Unit.LINE, (0, 1), (1, 1), (0, 0)),
        (Unit.ALL, (2, 1), (4, 6), (0, 0)),
    ],
)
def test_moved(unit: Unit, spot: Spot, on: Spot, back: Spot) -> None:
    assert moved(spot, unit, 1, TEXTS, LINES) == on
    assert moved(spot, unit, -1, TEXTS, LINES) == back


@pytest.mark.parametrize(("spot", "number"), [((0, 0), 0), ((2, 7), 3), ((2, 8), 4), ((2, 22), 4)])
def test_line_of(spot: Spot, number: int) -> None:
    assert line_of(spot, LINES) == number


def test_it_begins_at_the_top_of_the_text_in_sight() -> None:
    assert paragraph_among(LINES, TEXTS) == Selected((2, 0), (2, 22))
    assert paragraph_among(LINES[4:], TEXTS) == Selected((2, 8), (2, 22))
    assert paragraph_among(LINES[5:], TEXTS) == Selected((4, 0), (4, 6))


def test_where_no_text_is_in_sight_it_begins_with_the_first_there_is() -> None:
    assert paragraph_among(LINES[:2], TEXTS) == Selected((2, 0), (2, 22))
    assert paragraph_among(LINES[:2], TEXTS[:2]) is None


def test_the_other_end_can_be_moved() -> None:
    turned = Selected((2, 3), (2, 5)).turned()
    assert (turned.fixed, turned.moving) == ((2, 5), (2, 3))
    assert Selected((2, 5), (2, 3)).ends == Selected((2, 3), (2, 5)).ends == ((2, 3), (2, 5))
