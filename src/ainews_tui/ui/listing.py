"""What a headline list shows: a query in an order, and the headings it falls into."""

from dataclasses import dataclass

from ainews_tui.article import Headline
from ainews_tui.library.searching import Group, Searching
from ainews_tui.query import EVERYTHING, Node, Order, phrases
from ainews_tui.ui.pages import PAGE


@dataclass(frozen=True, slots=True)
class Listing:
    """The empty one stands until the first has been found."""

    node: Node = EVERYTHING
    order: Order = Order.DATE
    phrases: tuple[str, ...] = ()
    groups: tuple[Group, ...] = ()

    @property
    def count(self) -> int:
        """Return how many articles there are."""
        return sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class Opening:
    """A listing and where to begin in it.

    `cursor` is the row of the headline the reader stood on, None where there is none such.
    `headlines` are those of page `page`, the one that is seen first.
    """

    listing: Listing
    cursor: int | None
    page: int
    headlines: tuple[Headline, ...]


def find_opening(searching: Searching, node: Node, order: Order, kept: Headline | None) -> Opening:
    """Ask the library what the query finds. May take a while: not for the interface's thread."""
    listing = Listing(node, order, tuple(phrases(node)), searching.groups(node, order))
    cursor = searching.position(kept.id, node, order) if kept else None
    page = (cursor or 0) // PAGE
    return Opening(listing, cursor, page, searching.page(node, order, page * PAGE, PAGE))
