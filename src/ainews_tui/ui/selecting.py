"""What is selected by keys: two spots in the texts of a page, of which the keys move one."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from textual.selection import Selection

from ainews_tui.article import Extent
from ainews_tui.text.layout.articles import BODY
from ainews_tui.text.layout.cells import width
from ainews_tui.text.layout.lines import Line

Spot = tuple[int, int]
"""A leaf, and an offset into its text: between two characters."""

_CLAUSE = re.compile(r"(?:[，。、；：？！…—;?!]|[,.:](?!\w))+[”’」』）)》]*\s*|\s+")
"""What ends one: marks that are part of no number and no address."""


class Unit(StrEnum):
    """How far one key moves."""

    CHARACTER = "character"
    CLAUSE = "clause"
    LINE = "line"
    PARAGRAPH = "paragraph"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Selected:
    """The spot that stays, and the one that the keys move."""

    fixed: Spot
    moving: Spot

    @property
    def ends(self) -> tuple[Spot, Spot]:
        """Both, in reading order."""
        return min(self.fixed, self.moving), max(self.fixed, self.moving)

    def turned(self) -> "Selected":
        """Return it with the other spot moved from now on."""
        return Selected(self.moving, self.fixed)


def paragraph_among(lines: Sequence[Line], texts: Sequence[str]) -> Selected | None:
    """Return what some lines show of the first paragraph of the body among them, to its end.

    Where they show none of it that is the first of the body; None where nothing has a body.
    """
    shown = (piece for line in lines for piece in line.pieces if piece.leaf >= BODY)
    first = next(shown, None)
    leaf, offset = (first.leaf, first.offset) if first else (BODY, 0)
    return Selected((leaf, offset), (leaf, len(texts[leaf]))) if leaf < len(texts) else None


def within_leaf(selection: Selection) -> tuple[int, Extent] | None:
    """Return the leaf and the extent that are selected; None where that is more than one leaf."""
    start, end = selection
    if start is None or end is None or start.y != end.y:
        return None
    return start.y, (start.x, end.x)


def moved(spot: Spot, unit: Unit, step: int, texts: Sequence[str], lines: Sequence[Line]) -> Spot:
    """Return the spot so far on, or with -1 back; at the end of everything it stays.

    Out of the body only `Unit.ALL` leads, to the title: byline and title are not its text.
    """
    if spot[0] >= BODY and unit is not Unit.ALL:
        return max((BODY, 0), _moved(spot, unit, step, texts, lines))
    return _moved(spot, unit, step, texts, lines)


def _moved(spot: Spot, unit: Unit, step: int, texts: Sequence[str], lines: Sequence[Line]) -> Spot:
    match unit:
        case Unit.ALL:
            return (len(texts) - 1, len(texts[-1])) if step > 0 else (0, 0)
        case Unit.LINE:
            return _in_next_line(spot, step, texts, lines)
        case _:
            return _at_next_stop(spot, step, texts, _STOPS[unit])


def line_of(spot: Spot, lines: Sequence[Line]) -> int:
    """Return the line that shows a spot: where one line ends and the next begins, the next."""
    leaf, offset = spot
    showing = (
        number
        for number, line in enumerate(lines)
        if any(piece.leaf == leaf and piece.offset <= offset for piece in line.pieces)
    )
    return max(showing, default=0)


def _at_next_stop(
    spot: Spot, step: int, texts: Sequence[str], stops_of: Callable[[str], Sequence[int]]
) -> Spot:
    leaf, offset = spot
    while 0 <= leaf < len(texts):
        stops = stops_of(texts[leaf])
        beyond = [stop for stop in stops if (stop > offset if step > 0 else stop < offset)]
        if beyond:
            return leaf, (min if step > 0 else max)(beyond)
        leaf += step
        if 0 <= leaf < len(texts):
            offset = 0 if step > 0 else len(texts[leaf])
    return spot


def _in_next_line(spot: Spot, step: int, texts: Sequence[str], lines: Sequence[Line]) -> Spot:
    """Return the spot as far to the right in the next line that shows some text."""
    number = line_of(spot, lines)
    before = _cells_before(lines[number], spot) if lines else 0
    number += step
    while 0 <= number < len(lines):
        if lines[number].leaf >= 0:
            return _spot_at(lines[number], before)
        number += step
    return _moved(spot, Unit.ALL, step, texts, lines)


def _cells_before(line: Line, spot: Spot) -> int:
    cells = 0
    for piece in line.pieces:
        if piece.leaf == spot[0] and piece.offset <= spot[1] <= piece.offset + len(piece.text):
            return cells + width(piece.text[: spot[1] - piece.offset])
        cells += width(piece.text)
    return cells


def _spot_at(line: Line, cells: int) -> Spot:
    spot, at = (line.leaf, line.offset), 0
    for piece in line.pieces:
        for number, character in enumerate(piece.text):
            if at >= cells:
                return spot
            at += width(character)
            if piece.leaf >= 0:
                spot = piece.leaf, piece.offset + number + 1
    return spot


def _characters(text: str) -> Sequence[int]:
    """Return where a character begins that has cells of its own."""
    return [*(at for at, character in enumerate(text) if width(character)), len(text)]


def _clauses(text: str) -> Sequence[int]:
    return [0, *(mark.end() for mark in _CLAUSE.finditer(text)), len(text)]


_STOPS: dict[Unit, Callable[[str], Sequence[int]]] = {
    Unit.CHARACTER: _characters,
    Unit.CLAUSE: _clauses,
    Unit.PARAGRAPH: lambda text: (0, len(text)),
}
