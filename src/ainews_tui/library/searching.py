"""Listing and searching: what the index knows, asked in the words of the query language.

Every answer is made from one snapshot of the index. Between two calls a refresh may have changed
it; a page asked for by an outdated position is then simply that of the new listing.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from itertools import islice, starmap
from pathlib import Path

from ainews_tui.article import Headline
from ainews_tui.feed import Failure
from ainews_tui.library.expanding import Expanding
from ainews_tui.library.naming import MISSING_TOLD, Missing, missing
from ainews_tui.library.remembering import Remembered
from ainews_tui.query.tree import (
    EVERYTHING,
    About,
    From,
    Node,
    Order,
    Part,
    Phrase,
    Tagged,
    named,
    phrases,
    sought_in,
)
from ainews_tui.store.counts import Carried, Count, carried, sort_counts
from ainews_tui.store.failures import cut_files, failures
from ainews_tui.store.groups import Group, articles_in, in_turn
from ainews_tui.store.headlines import headlines, rowid_of_id
from ainews_tui.store.index import Connection, Index
from ainews_tui.store.listing import count, newest
from ainews_tui.store.orders import Ordered, list_in_order
from ainews_tui.store.relevance import ByRelevance
from ainews_tui.store.schema import fact
from ainews_tui.store.search import Clause, clause_of
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.marking import snippet
from ainews_tui.text.sources import Sources

__all__ = ["Count", "Failure", "Group", "Searching", "articles_in", "in_turn"]

_PAGE = 500


@dataclass(frozen=True, slots=True)
class _Memory:
    """What need not be counted again: for the pages of a listing its groups, for tags sources."""

    listings: Remembered[Ordered] = field(default_factory=lambda: Remembered(16))
    carried: Remembered[Carried] = field(default_factory=lambda: Remembered(4))


class Searching:
    """The service that answers queries. May be used on any thread, by several at a time.

    A phrase is looked for under the other names of what it says, too, unless it is exact. All
    methods raise IndexLocked, IndexDamaged or IndexUnusable; those that are told a query, also
    SettingsError where the reader's file of names has a mistake.
    """

    def __init__(
        self,
        index: Index,
        sources: Sources,
        expanding: Expanding | None = None,
        is_cancelled: Callable[[], bool] | None = None,
        memory: _Memory | None = None,
    ) -> None:
        self._index = index
        self._sources = sources
        self._expanding = expanding or Expanding()
        self._is_cancelled = is_cancelled
        self._memory = memory or _Memory()

    def until(self, is_cancelled: Callable[[], bool]) -> "Searching":
        """Return this service for one who may give up: then its methods raise Cancelled.

        `is_cancelled` is asked again and again on the thread that waits for the answer, so it
        must be quick and may be set by any thread, as `threading.Event.is_set` is.
        """
        return Searching(self._index, self._sources, self._expanding, is_cancelled, self._memory)

    def count(self, node: Node) -> int:
        """Return how many articles a query finds."""
        with self._reading() as connection:
            return count(connection, self._clause(node))

    def groups(self, node: Node, order: Order) -> tuple[Group, ...]:
        """Return what a listing falls into: days newest first, or sources by count, then code.

        Undated articles and those without a source come last. By relevance and by length all
        articles are one group.
        """
        with self._reading() as connection:
            return self._listing(connection, node, order).groups

    def unranked(self, node: Node, order: Order) -> int:
        """Return how many articles were too many to be ranked: they follow by date."""
        if order is not Order.RELEVANCE:
            return 0
        with self._reading() as connection:
            listing = self._listing(connection, node, order)
            return listing.unranked if isinstance(listing, ByRelevance) else 0

    def page(self, node: Node, order: Order, start: int, limit: int) -> tuple[Headline, ...]:
        """Return the headlines at the positions from `start` on, with snippets of the hits.

        By relevance they have their scores.
        """
        with self._reading() as connection:
            return self._page(connection, node, order, start, limit)

    def all(self, node: Node, order: Order, limit: int | None) -> Iterator[Headline]:
        """Yield the headlines of a listing, all from one snapshot, without holding them all."""
        with self._reading() as connection:
            if order is Order.DATE:
                for rowids in newest(connection, self._clause(node), limit, _PAGE):
                    yield from self._headlines(connection, node, rowids)
                return
            listing, start = self._listing(connection, node, order), 0
            for rowids in listing.parts(connection, limit, _PAGE):
                found = self._headlines(connection, node, rowids)
                yield from _with_scores(listing, found, start)
                start += len(rowids)

    def position(self, article_id: str, node: Node, order: Order) -> int | None:
        """Return where an article stands in a listing; None where it does not."""
        with self._reading() as connection:
            rowid = rowid_of_id(connection, safe_line(article_id))
            if rowid is None:
                return None
            return self._listing(connection, node, order).position(connection, rowid)

    def sources(self, node: Node = EVERYTHING) -> tuple[Count, ...]:
        """Count the articles of each source, as `From` finds them, by its most frequent spelling.

        Some feeds write a publisher's code where others write its name.
        """
        spellings, numbers = dict[frozenset[str], str](), Counter[str]()
        for found in sort_counts(starmap(Count, self._counted(node).sources.items())):
            if found.name:
                same = frozenset(map(str.casefold, self._sources.codes(found.name)))
                numbers[spellings.setdefault(same, found.name)] += found.number
        return sort_counts(starmap(Count, numbers.items()))

    def tags(self, node: Node = EVERYTHING) -> tuple[Count, ...]:
        """Count the articles with each tag."""
        return self._counted(node).tags

    def topics(self, node: Node = EVERYTHING) -> tuple[Count, ...]:
        """Count the articles on each topic."""
        return self._counted(node).topics

    def phrases(self, node: Node) -> tuple[Phrase, ...]:
        """Return all that is to be marked where it occurs, other names of the same included."""
        return tuple(phrases(self._expanding.expanded(node)))

    def others(self, node: Node) -> tuple[str, ...]:
        """Return the words that a query looks for beside those that were typed, to show them."""
        return self._expanding.others(node)

    def missing(self, node: Node) -> tuple[Missing, ...]:
        """Return the first few sources, tags and topics in a query that no article has."""
        # a source's code is a tag of its articles
        kinds = {From: (self.sources,), Tagged: (self.tags, self.sources), About: (self.topics,)}
        found = (
            missing(one, [it.name for counts in kinds[type(one)] for it in counts()], self._sources)
            for one in dict.fromkeys(named(node))
        )
        return tuple(islice(filter(None, found), MISSING_TOLD))

    def failures(self) -> tuple[Failure, ...]:
        """Return what the last refresh could not read."""
        with self._reading() as connection:
            return tuple(Failure(path, reason) for path, reason in failures(connection))

    def cut_files(self) -> tuple[Path, ...]:
        """Return the files that are too large, of which only the head was read."""
        with self._reading() as connection:
            return tuple(cut_files(connection))

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._index.reading(self._is_cancelled)

    def _clause(self, node: Node) -> Clause:
        wide = self._expanding.expanded(node)
        return clause_of(wide, self._sources.codes)

    def _counted(self, node: Node) -> Carried:
        """Return the counts of all kinds, which are made in one pass and asked for one by one."""
        with self._reading() as connection:
            asked = fact(connection, "revision"), node
            return self._memory.carried.get(asked, lambda: carried(connection, self._clause(node)))

    def _listing(self, connection: Connection, node: Node, order: Order) -> Ordered:
        asked = fact(connection, "revision"), node, order
        clause = self._clause(node)
        return self._memory.listings.get(asked, lambda: list_in_order(connection, clause, order))

    def _page(
        self, connection: Connection, node: Node, order: Order, start: int, limit: int
    ) -> tuple[Headline, ...]:
        if order is Order.DATE and start == 0:
            # the first page waits for nobody to count what is on the others
            rowids = next(newest(connection, self._clause(node), limit, limit), [])
            return self._headlines(connection, node, rowids)
        listing = self._listing(connection, node, order)
        rowids = listing.page(connection, start, limit)
        return _with_scores(listing, self._headlines(connection, node, rowids), start)

    def _headlines(
        self, connection: Connection, node: Node, rowids: Sequence[int]
    ) -> tuple[Headline, ...]:
        found = headlines(connection, rowids, self._index.zone)
        words = sought_in(Part.BODY, self.phrases(node))
        if not words:
            return found
        return _with_snippets(connection, found, rowids, words)


def _with_scores(listing: Ordered, found: tuple[Headline, ...], start: int) -> tuple[Headline, ...]:
    """Return the headlines from a position on, with their scores where the listing has some."""
    if not isinstance(listing, ByRelevance):
        return found
    return tuple(
        replace(headline, score=listing.score(position))
        for position, headline in enumerate(found, start)
    )


def _with_snippets(
    connection: Connection,
    found: Sequence[Headline],
    rowids: Sequence[int],
    words: Sequence[Phrase],
) -> tuple[Headline, ...]:
    from ainews_tui.store.bodies import body  # a list of all articles shows nothing of them

    return tuple(
        replace(headline, snippet=snippet(words, body(connection, rowid)))
        for headline, rowid in zip(found, rowids, strict=True)
    )
