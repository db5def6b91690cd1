"""What stands on each line of the side pane: filters under the headings of their kind.

Pure arithmetic: no name is converted or clipped here, so that a line costs something only where
it is painted. Lines count from 0.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ainews_tui.library.searching import Count
from ainews_tui.query.tree import About, From, Tagged
from ainews_tui.ui.side_counts import Counts
from ainews_tui.ui.wanted import Filter


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that names a section."""

    name: str


@dataclass(frozen=True, slots=True)
class Gap:
    """The empty line before a heading."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A line that may be picked, with its count; None stands for no filter at all."""

    picked: Filter | None
    number: int


Place = Heading | Gap | Choice
"""What stands on a line."""


class SideLines:
    """The lines from the top, where all articles may be had again; nothing until it is counted."""

    def __init__(self, counts: Counts | None = None) -> None:
        self._places = list(_listed(counts)) if counts else []
        self._choices = [y for y, at in enumerate(self._places) if isinstance(at, Choice)]

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._places)

    def at(self, y: int) -> Place:
        """Return what stands on a line; below the end there is a gap."""
        return self._places[y] if 0 <= y < len(self._places) else Gap()

    def choice(self, y: int) -> Choice | None:
        """Return what may be picked on a line."""
        place = self.at(y)
        return place if isinstance(place, Choice) else None

    def find(self, picked: Filter | None) -> int:
        """Return the line of a filter; the first where there is none of it any longer."""
        places = ((y, self.choice(y)) for y in self._choices)
        return next((y for y, choice in places if choice and choice.picked == picked), 0)

    def step(self, y: int, step: int) -> int:
        """Return the line so many choices after this choice, round and round."""
        return self._choices[(bisect_left(self._choices, y) + step) % len(self._choices)]

    def leap(self, y: int, lines: int) -> int:
        """Return the choice so many lines on or back, or the first one behind those."""
        goal = max(0, min(y + lines, len(self._places) - 1))
        if lines > 0:
            return self._choices[bisect_left(self._choices, goal)]
        return self._choices[bisect_right(self._choices, goal) - 1]


def _listed(counts: Counts) -> Iterator[Place]:
    yield Choice(None, counts.articles)
    yield from _section("来源", From, counts.sources)
    yield from _section("标签", Tagged, counts.tags)
    yield from _section("主题", About, counts.topics)


def _section(
    name: str, kind: type[From] | type[Tagged] | type[About], counts: Sequence[Count]
) -> Iterator[Place]:
    """Yield a section of the filters there are; without any there is no section."""
    if counts:
        yield Gap()
        yield Heading(name)
    yield from (Choice(kind(count.name), count.number) for count in counts)
