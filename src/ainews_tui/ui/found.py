"""What was found for the headline list: a query in an order, and the headings it falls into."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from ainews_tui.article import Headline
from ainews_tui.library.naming import Missing
from ainews_tui.library.searching import Group, Searching, articles_in, in_turn
from ainews_tui.query.tree import EVERYTHING, Node, Order, Phrase
from ainews_tui.ui.pages import PAGE


@dataclass(frozen=True, slots=True)
class Listing:
    """The empty one stands until the first has been found.

    `others` are the other names of what was searched for that are looked for too, `missing` the
    first few sources, tags and topics that no article has, once that was asked. By relevance,
    `unranked` articles were too many to be ranked and follow by date. One that is not whole is the
    beginning of one whose articles are still being counted.
    """

    node: Node = EVERYTHING
    order: Order = Order.DATE
    phrases: tuple[Phrase, ...] = ()
    groups: tuple[Group, ...] = ()
    others: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    unranked: int = 0
    is_whole: bool = True

    @property
    def count(self) -> int:
        """Return how many articles there are."""
        return articles_in(self.groups)


@dataclass(frozen=True, slots=True)
class Found:
    """A listing and where to begin in it.

    `kept` is the headline the reader is to stand on, None for whichever is the first; `cursor`
    is its row. `headlines` are those of page `page`, the one that is seen first.
    """

    listing: Listing
    kept: Headline | None
    cursor: int
    page: int
    headlines: tuple[Headline, ...]


def find_listing(
    searching: Searching, node: Node, order: Order, kept: Headline | None, beside: int = 0
) -> Found:
    """Ask the library what the query finds. May take a while: not for the interface's thread.

    Where it does not find the headline `kept`, it is to begin with the row `beside`, at which
    that one stood.
    """
    listing = count_listing(searching, node, order)
    row = searching.position(kept.id, node, order) if kept else None
    cursor = min(beside, max(0, listing.count - 1)) if row is None else row
    page = cursor // PAGE
    headlines = searching.page(node, order, page * PAGE, PAGE)
    if row is None:
        kept = headlines[cursor - page * PAGE] if cursor and headlines else None
    return Found(listing, kept, cursor, page, headlines)


def find_newest(searching: Searching, node: Node) -> Found:
    """Ask for the newest page by date, which is there before its listing has been counted.

    What it names that no article has is not asked: that takes long where there are many tags.
    """
    headlines = searching.page(node, Order.DATE, 0, PAGE)
    listing = Listing(
        node,
        Order.DATE,
        searching.phrases(node),
        _days(headlines),
        searching.others(node),
        is_whole=len(headlines) < PAGE,
    )
    return Found(listing, None, 0, 0, headlines)


def count_listing(searching: Searching, node: Node, order: Order) -> Listing:
    """Return the whole listing."""
    return Listing(
        node,
        order,
        searching.phrases(node),
        searching.groups(node, order),
        searching.others(node),
        searching.missing(node),
        searching.unranked(node, order) if order is Order.RELEVANCE else 0,
    )


def _days(headlines: Sequence[Headline]) -> tuple[Group, ...]:
    """Return the days of headlines that stand by date, with the number of theirs."""
    days = groupby(headlines, lambda one: one.date and one.date.date().isoformat())
    return in_turn((day, sum(1 for _ in same)) for day, same in days)
