"""Text into lines: no line is wider than asked, none begins or ends in white space.

A line is filled as far as it goes and broken at the last place of the lowest grade (`Grade`),
so rules give way in that order and only where a line holds no better place: first what joins a
word or a number to its unit, then the word, then 避头尾, last `——` and `……`. A character wider
than the whole line stands alone on it and sticks out.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

from ainews_tui.article import Extent
from ainews_tui.text.layout.cells import advances
from ainews_tui.text.layout.kinsoku import Grade, grades


def break_lines(text: str, width: int, first: int | None = None) -> list[Extent]:
    """Return the extents of the lines, at most `width` cells each and the first at most `first`.

    A newline ends a line. The first line is empty where its word fits on the second only.
    """
    return list(_Breaking(text, width).lines(width if first is None else first))


_LEAST = 2
"""Cells of a wide character."""


def broken(text: str, width: int) -> str:
    """Return a text with a line's end wherever it is broken; no width is too small for a line."""
    return "\n".join(text[start:end] for start, end in break_lines(text, max(_LEAST, width)))


def chop_lines(text: str, width: int) -> list[Extent]:
    """Return the extents of the lines of a text that is cut at the width and keeps its indents."""
    return list(_Breaking(text, width).parts())


_KEPT = 2_000
"""Characters of a text whose grades are kept: longer paragraphs are few, or no paragraphs."""


@lru_cache(maxsize=2048)
def _kept_grades(text: str) -> bytes:
    """Return the grades of a paragraph; those looked at last are kept, for another width."""
    return bytes(grades(text))


class _Breaking:
    def __init__(self, text: str, width: int) -> None:
        self._text = text
        self._width = width
        self._edges = [0, *accumulate(advances(text))]

    @cached_property
    def _grades(self) -> bytes | bytearray:
        return (_kept_grades if len(self._text) <= _KEPT else grades)(self._text)

    def lines(self, first: int) -> Iterator[Extent]:
        room = first
        for whole, end in self._written_lines():
            start = self._after_white(whole, end)
            while (limit := self._reach(start, end, room)) < end:
                cut = self._break_place(start, limit, end, room)
                yield self._trimmed(start, cut)
                start, room = cut, self._width
            yield self._trimmed(start, end)
            room = self._width

    def parts(self) -> Iterator[Extent]:
        for whole, end in self._written_lines():
            start, end = self._trimmed(whole, end)
            while (limit := self._fitting(start, end, self._width)) < end:
                yield self._trimmed(start, limit)
                start = limit
            yield start, end

    def _written_lines(self) -> Iterator[Extent]:
        start = 0
        while (end := self._text.find("\n", start)) >= 0:
            yield start, end
            start = end + 1
        yield start, len(self._text)

    def _break_place(self, start: int, limit: int, end: int, room: int) -> int:
        """Choose where the line from `start`, which may go to `limit`, is to end."""
        free = self._grades.rfind(Grade.FREE, start + 1, limit + 1)
        unbroken = max(free, start)
        reach = self._reach(unbroken, end, self._width)
        if reach >= end or self._grades.find(Grade.FREE, unbroken + 1, reach + 1) >= 0:
            return unbroken  # what comes next fits on a line of its own
        joint = self._grades.rfind(Grade.JOINT, unbroken + 1, limit + 1)
        if joint >= 0 and 2 * (self._edges[joint] - self._edges[start]) >= room:
            return joint  # a long address begins on this line, unless that leaves a hole
        if free >= 0:
            return free
        for grade in (Grade.WORD, Grade.JOINT, Grade.MARK, Grade.PAIR):
            place = self._grades.rfind(grade, start + 1, limit + 1)
            if place >= 0:
                return place
        return limit

    def _reach(self, start: int, end: int, room: int) -> int:
        """Return how far a line may go: white space at its end needs no room."""
        return self._after_white(self._fitting(start, end, room), end)

    def _fitting(self, start: int, end: int, room: int) -> int:
        edges = self._edges
        limit = bisect_right(edges, edges[start] + room, start, end + 1) - 1
        if limit > start or start == end or room < self._width:
            return limit
        return bisect_right(edges, edges[start + 1], start + 1, end + 1) - 1

    def _after_white(self, place: int, end: int) -> int:
        while place < end and self._text[place].isspace():
            place += 1
        return place

    def _trimmed(self, start: int, end: int) -> Extent:
        return start, start + len(self._text[start:end].rstrip())
