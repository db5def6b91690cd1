"""What was found for the headline list: a query in an order, and the headings it falls into."""

from dataclasses import dataclass

from ainews_tui.article import Headline
from ainews_tui.library.searching import Group, Searching
from ainews_tui.query.tree import EVERYTHING, Node, Order, Phrase
from ainews_tui.ui.pages import PAGE


@dataclass(frozen=True, slots=True)
class Listing:
    """The empty one stands until the first has been found.

    `others` are the other names of what was searched for that are looked for too.
    """

    node: Node = EVERYTHING
    order: Order = Order.DATE
    phrases: tuple[Phrase, ...] = ()
    groups: tuple[Group, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        """Return how many articles there are."""
        return sum(group.count for group in self.groups)


@dataclass(frozen=True, slots=True)
class Found:
    """A listing and where to begin in it.

    `kept` is the headline the reader stood on, None where the listing has it not; `cursor` is
    its row, or the first. `headlines` are those of page `page`, the one that is seen first.
    """

    listing: Listing
    kept: Headline | None
    cursor: int
    page: int
    headlines: tuple[Headline, ...]


def find_listing(searching: Searching, node: Node, order: Order, kept: Headline | None) -> Found:
    """Ask the library what the query finds. May take a while: not for the interface's thread."""
    phrases, groups = searching.phrases(node), searching.groups(node, order)
    listing = Listing(node, order, phrases, groups, searching.others(node))
    row = searching.position(kept.id, node, order) if kept else None
    page = (row or 0) // PAGE
    headlines = searching.page(node, order, page * PAGE, PAGE)
    return Found(listing, None if row is None else kept, row or 0, page, headlines)
