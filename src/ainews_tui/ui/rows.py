"""Where each line of the headline list comes from: headings over groups of rows.

Pure arithmetic over the groups' counts, so a list of a million articles costs no more than its
headings. Lines and rows count from 0.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from ainews_tui.library.searching import Group, articles_in


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names a group; the one above the first group stands without a gap."""

    group: int


@dataclass(frozen=True, slots=True)
class Gap:
    """The empty line before a heading."""


@dataclass(frozen=True, slots=True)
class RowLine:
    """One of a row's lines."""

    row: int
    line: int


Place = Heading | Gap | RowLine
"""What stands on a line."""


class Rows:
    """The geometry of a list whose rows are `height` lines high."""

    def __init__(self, groups: Sequence[Group], height: int) -> None:
        self.height = height
        self._starts = [group.start for group in groups]
        # every group but the first has a gap and a heading above its rows
        sizes = (2 + group.count * height for group in groups)
        self._ends = [end - 1 for end in accumulate(sizes)]
        self.count = articles_in(groups)

    @property
    def lines(self) -> int:
        """Return how many lines the whole list has."""
        return self._ends[-1] if self._ends else 0

    def at(self, y: int) -> Place | None:
        """Return what stands on a line; None below the end."""
        group = bisect_right(self._ends, y)
        if y < 0 or group == len(self._ends):
            return None
        within = y - self._first_line(group)
        if within < 0:
            return Heading(group) if within == -1 else Gap()
        return RowLine(self._starts[group] + within // self.height, within % self.height)

    def heading(self, y: int) -> Heading | Gap | None:
        """Return what names the group that a line belongs to; a gap belongs to none."""
        place = self.at(y)
        return Heading(self._group(place.row)) if isinstance(place, RowLine) else place

    def top(self, row: int) -> int:
        """Return a row's first line."""
        group = self._group(row)
        return self._first_line(group) + (row - self._starts[group]) * self.height

    def rows_at(self, *lines: int) -> list[int]:
        """Return the rows that have one of these lines; below the end the last has them all."""
        places = (self.at(min(line, self.lines - 1)) for line in lines)
        return [place.row for place in places if isinstance(place, RowLine)]

    def top_to_see(self, row: int, top: int, height: int) -> int:
        """Return the line to begin with, to see a row on a screen that begins with `top`.

        It is the nearest that begins with a whole row, or `top` where that shows the row; see
        `begin` for the screen's first line.
        """
        if not self.count:
            return 0
        first = self.top(row)
        near = min(max(top, first + self.height - height), first - 1)
        return top if near == top else self.begin(near)

    def begin(self, y: int) -> int:
        """Return the first line from `y` on that has a whole row under it, if any has.

        On it a heading is shown, its own or that of the rows below.
        """
        while y + 1 < self.lines and not self._begins_row(y + 1):
            y += 1
        return y

    def lines_on(self, height: int) -> int:
        """Return how many lines there are to scroll through so high a screen.

        Some are empty at the end, so that the last screen begins with a whole row, too.
        """
        over = self.lines - height
        return self.begin(over) + height if over > 0 else self.lines

    def _begins_row(self, y: int) -> bool:
        place = self.at(y)
        return isinstance(place, RowLine) and place.line == 0

    def _group(self, row: int) -> int:
        return bisect_right(self._starts, row) - 1

    def _first_line(self, group: int) -> int:
        return 1 if group == 0 else self._ends[group - 1] + 2
