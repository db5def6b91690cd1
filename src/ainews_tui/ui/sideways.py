"""How far each wide table of an article has been moved to the side."""

from collections.abc import Iterable

from textual.events import (
    MouseEvent,
    MouseScrollDown,
    MouseScrollLeft,
    MouseScrollRight,
    MouseScrollUp,
)

from ainews_tui.text.addresses.doubts import Words
from ainews_tui.text.layout.lines import Line
from ainews_tui.text.layout.sideways import furthest, in_sight, moved_to


class Sideways:
    """Counts, table by table, the columns moved out of sight; at first there are none.

    A table that has become narrower, or found more room, is moved no further than it goes.
    """

    def __init__(self) -> None:
        self._moved: dict[int, int] = {}

    def seen(self, line: Line, words: Words) -> Line:
        """Return a line as it is seen now."""
        return in_sight(line, self._at(line), words)

    def move(self, lines: Iterable[Line], step: int) -> bool:
        """Move the tables of some lines by so many columns; say whether there is one."""
        tables = {line.wide.leaf: line for line in lines if line.wide}
        for line in tables.values():
            self._set(line, self._at(line) + step)
        return bool(tables)

    def reveal(self, line: Line, leaf: int, offset: int) -> None:
        """Move a line's table as far as it takes to see a place of its text."""
        if line.wide:
            self._set(line, moved_to(line, self._at(line), leaf, offset))

    def _at(self, line: Line) -> int:
        wide = line.wide
        return min(self._moved.get(wide.leaf, 0), furthest(wide)) if wide else 0

    def _set(self, line: Line, moved: int) -> None:
        if wide := line.wide:
            self._moved[wide.leaf] = max(0, min(moved, furthest(wide)))


def turned_sideways(event: MouseEvent) -> int:
    """Return by how many columns a wheel was turned, to its side or with Shift; 0: it was not."""
    match event:
        case MouseScrollRight():
            return 1
        case MouseScrollLeft():
            return -1
        case MouseScrollDown(shift=True):
            return 1
        case MouseScrollUp(shift=True):
            return -1
        case _:
            return 0
