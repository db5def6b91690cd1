"""A listing in any order."""

import sqlite3

from ainews_tui.query.tree import Order
from ainews_tui.store.lengths import ByLength, by_length
from ainews_tui.store.listing import Listing, list_articles
from ainews_tui.store.relevance import ByRelevance, by_relevance
from ainews_tui.store.search import Clause

Ordered = Listing | ByLength | ByRelevance


def list_in_order(connection: sqlite3.Connection, clause: Clause, order: Order) -> Ordered:
    """Return the listing of what a query finds; by length and by relevance it is one group."""
    match order:
        case Order.LENGTH:
            return by_length(connection, clause)
        case Order.RELEVANCE:
            return by_relevance(connection, clause)
        case _:
            return list_articles(connection, clause, order)
