"""What a headline list shows: a query in an order, and the headings it falls into."""

from dataclasses import dataclass

from ainews_tui.library.searching import Group, Searching
from ainews_tui.query import EVERYTHING, Node, Order, phrases


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


def find_listing(searching: Searching, node: Node, order: Order) -> Listing:
    """Ask the library what the query finds. May take a while: not for the interface's thread."""
    return Listing(node, order, tuple(phrases(node)), searching.groups(node, order))
