"""Putting articles into an index, and counting them."""

from ainews_tui.store.articles import put
from ainews_tui.store.index import Index, writing
from ainews_tui.store.packing import Entry, pack


def count(index: Index) -> int:
    with index.reading() as connection:
        (number,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        return int(number)


def add(index: Index, entry: Entry) -> None:
    with index.connection() as connection, writing(connection):
        put(connection, pack([entry]))
