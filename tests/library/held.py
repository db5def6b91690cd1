"""All that an index holds, to be compared with another's."""

from ainews_tui.library.opening import Library
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.store.bodies import body

_LABELLED = "SELECT article, name FROM {} JOIN labels ON number = label ORDER BY article, name"
_QUERIES = (
    "SELECT rowid, id, feed, name, size, modified_ns, text_hash, length FROM articles",
    "SELECT * FROM days",
    "SELECT * FROM sources",
    "SELECT name, folded, tags, topics FROM labels ORDER BY name",
    _LABELLED.format("tags"),
    _LABELLED.format("topics"),
    "SELECT * FROM words",
)


def held(library: Library) -> list[list[object]]:
    """Return rows, bodies, counts, every word's places, and the headlines as they are listed.

    In which block a body is, and which number a label has, tells only when they were written.
    """
    with library.index.connection() as connection:
        connection.execute("DROP TABLE IF EXISTS temp.words")
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, fts, instance)")
        found: list[list[object]] = [connection.execute(query).fetchall() for query in _QUERIES]
        bodies = [body(connection, row[0]) for row in connection.execute(_QUERIES[0])]
    return [*found, [*bodies], [*library.searching.all(EVERYTHING, Order.DATE, None)]]
