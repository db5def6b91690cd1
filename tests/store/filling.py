"""Putting articles into an index, and counting them."""

from ainews_tui.query.tree import Node
from ainews_tui.store.articles import put
from ainews_tui.store.index import Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.search import clause_of
from ainews_tui.store.topics import Asked


def count(index: Index) -> int:
    with index.reading() as connection:
        (number,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        return int(number)


def add(index: Index, entry: Entry) -> None:
    with index.connection() as connection, writing(connection):
        put(connection, pack([entry]))


def asked(name: str, node: Node) -> Asked:
    """Return a topic as it is looked for."""
    return name, clause_of(node, lambda code: [code])
