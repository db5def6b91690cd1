"""How many articles there are of each source, tag and topic, and what these are called."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ainews_tui.library.presenting import Presenter
from ainews_tui.library.searching import Count, Searching
from ainews_tui.query.fields import Completion
from ainews_tui.query.tree import EVERYTHING, About, Tagged
from ainews_tui.ui.completing import Name, Names

_NAMED = 1000
"""Names of a kind that may be completed: more take too long to convert."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many articles there are, of each source, tag and topic."""

    articles: int
    sources: tuple[Count, ...]
    tags: tuple[Count, ...]
    topics: tuple[Count, ...]

    def labels(self) -> Iterator[tuple[Tagged | About, int]]:
        """Yield the tags and topics with their counts."""
        yield from ((Tagged(count.name), count.number) for count in self.tags)
        yield from ((About(count.name), count.number) for count in self.topics)

    def names(self, presenter: Presenter) -> Names:
        """Return the names of the sources, tags and topics there are most articles of."""
        return {
            Completion.SOURCES: _source_names(self.sources, presenter),
            Completion.TAGS: _label_names(self.tags, presenter),
            Completion.TOPICS: _label_names(self.topics, presenter),
        }


def find_counts(searching: Searching) -> Counts:
    """Ask the library. May take a while: not for the interface's thread."""
    return Counts(
        searching.count(EVERYTHING), searching.sources(), searching.tags(), searching.topics()
    )


def _source_names(counts: Sequence[Count], presenter: Presenter) -> list[Name]:
    codes = [count.name for count in counts[:_NAMED]]
    shown = map(presenter.source, codes)  # a source is found by its names, too
    return [Name(name, name, code) for name, code in zip(shown, codes, strict=True)]


def _label_names(counts: Sequence[Count], presenter: Presenter) -> list[Name]:
    return [Name(presenter.label(it.name), it.name) for it in counts[:_NAMED]]
