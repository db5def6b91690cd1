"""Opening the library: the services over the index of some feeds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ainews_tui.feed import resolved
from ainews_tui.library.expanding import Expanding
from ainews_tui.library.own_words import OwnWords
from ainews_tui.library.searching import Searching
from ainews_tui.library.terms import Parse, Terms, parse_file
from ainews_tui.library.topics import Topics, bundled_topics
from ainews_tui.settings import Settings
from ainews_tui.store.index import Index
from ainews_tui.store.schema import fact

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from ainews_tui.article import Display, Script
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Reading
    from ainews_tui.library.refreshing import Refreshing
    from ainews_tui.library.watching import Watching
    from ainews_tui.text.sources import Sources
    from ainews_tui.text.topics import Topic

Watch = Callable[[Sequence[Path]], "Watching"]
"""Makes what says when to look at some feeds."""


def watch_feeds(feeds: Sequence[Path]) -> Watching:
    """Watch by the system's own means, which are imported only where somebody watches."""
    from ainews_tui.library.watching import FeedWatching

    return FeedWatching(feeds)


@dataclass(frozen=True, slots=True)
class Library:
    """All that the interfaces may ask of the feeds; a list needs no more than `searching`.

    `chosen_scripts` are those chosen for articles, by their ids, while the program runs.
    """

    feeds: tuple[Path, ...]
    sources: Sources
    searching: Searching
    index: Index
    topics: Topics
    terms: Terms
    watch: Watch
    own_words: OwnWords
    chosen_scripts: dict[str, Script] = field(default_factory=dict)

    def presenter(self, display: Display) -> Presenter:
        """Return who shows texts so, by the sources' names and the reader's own words."""
        from ainews_tui.library.presenting import Presenter

        return Presenter(display, self.sources, self.own_words.glossary, self.chosen_scripts)

    @property
    def refreshing(self) -> Refreshing:
        """The service that brings the index up to date."""
        from ainews_tui.library.refreshing import Refreshing

        return Refreshing(self.index, self.topics, self.terms)

    @property
    def reading(self) -> Reading:
        """The service that opens articles."""
        from ainews_tui.library.reading import Reading

        return Reading(self.index, self.terms)

    @property
    def watching(self) -> Watching:
        """What says when the feeds are to be looked at."""
        return self.watch(self.feeds)

    @property
    def zone(self) -> ZoneInfo:
        """The zone all dates are shown in."""
        return self.index.zone

    def today(self) -> date:
        """Return the day it is in that zone."""
        return datetime.now(self.zone).date()

    @property
    def is_new(self) -> bool:
        """Tell whether the index has never been completely built."""
        with self.index.reading() as connection:
            return fact(connection, "built") is None

    def close(self) -> None:
        """Close the index."""
        self.index.close()


def open_library(
    feeds: Sequence[Path],
    zone: ZoneInfo,
    sources: Sources,
    folder: Path,
    *,
    most: int = Settings().most_bytes,
    parse: Parse = parse_file,
    names: Path | None = None,
    topics: Callable[[], Sequence[Topic]] = bundled_topics,
    watch: Watch = watch_feeds,
    glossary: Path | None = None,
) -> Library:
    """Open the library of these feeds, with its index in `folder` and its dates in `zone`.

    Of a file of more than `most` bytes only the head is read. `names` is the reader's own file of
    names and terms, `glossary` that of the reader's own words; neither need be there. `topics`
    gives the topics when they are to be found.
    An index that is damaged, or of another version, is thrown away here. Raises FeedError where
    a feed is no folder, IndexLocked or IndexUnusable.
    """
    roots = _distinct([resolved(feed) for feed in feeds])
    index = Index(folder, roots, zone, most)
    index.open_or_renew()
    expanding = Expanding(names)
    return Library(
        roots,
        sources,
        Searching(index, sources, expanding),
        index,
        Topics(topics, expanding, sources),
        Terms(zone, most, parse),
        watch,
        OwnWords(glossary),
    )


@contextmanager
def glimpse(
    feeds: Sequence[Path], zone: ZoneInfo, sources: Sources, folder: Path, *, most: int
) -> Iterator[Searching]:
    """Lend the search in an index that is already there, changing nothing and waiting for nobody.

    Arguments as of `open_library`. Raises FeedError, and IndexUnusable where there is no good one.
    """
    index = Index(folder, _distinct([resolved(feed) for feed in feeds]), zone, most, patience=0)
    try:
        index.verify()
        yield Searching(index, sources)
    finally:
        index.close()


def _distinct(feeds: Sequence[Path]) -> tuple[Path, ...]:
    """Return the feeds without those that are walked as a part of another."""
    return tuple(
        feed
        for feed in dict.fromkeys(feeds)
        if not any(
            other in feed.parents
            and not any(part.startswith(".") for part in feed.relative_to(other).parts)
            for other in feeds
        )
    )
