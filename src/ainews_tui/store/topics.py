"""Topics: which articles are on them, written down so that nothing is searched to show it.

Articles whose topics are still to be found are noted as unmarked, by whoever puts them in and for
all when topics change. Until its turn comes an article keeps the topics it had, and whoever stops
between two slices, or is stopped, leaves the rest to the next.
All functions expect to be called inside a transaction.
"""

import sqlite3
from collections.abc import Iterable, Iterator

from ainews_tui.store.articles import label
from ainews_tui.store.search import Clause
from ainews_tui.store.tallies import replace_topics
from ainews_tui.text.script.fold import fold

SLICE = 10_000
"""Articles whose topics are found at once: half a second that a reader who leaves waits for."""

Asked = tuple[str, Clause]
"""A topic: its name, and what articles must be to be on it."""


def unmark_all(connection: sqlite3.Connection) -> None:
    """Note that the topics of all articles are to be found anew."""
    connection.execute("INSERT OR IGNORE INTO unmarked SELECT rowid FROM articles")


def has_unmarked(connection: sqlite3.Connection) -> bool:
    """Tell whether there are articles whose topics are still to be found."""
    return connection.execute("SELECT 1 FROM unmarked LIMIT 1").fetchone() is not None


def mark_topics(connection: sqlite3.Connection, topics: Iterable[Asked], most: int = SLICE) -> int:
    """Find the topics of so many unmarked articles at most, the newest; return of how many."""
    query = "SELECT article FROM unmarked ORDER BY article DESC LIMIT ?"
    found: dict[int, list[int]] = {row[0]: [] for row in connection.execute(query, (most,))}
    if not found:
        return 0
    bounds = min(found), max(found)
    for name, clause in topics:
        if rowids := list(_unmarked_on(connection, clause, bounds)):
            number = label(connection, name, fold(name))
            for rowid in rowids:
                found[rowid].append(number)
    replace_topics(connection, found)
    connection.execute("DELETE FROM unmarked WHERE article BETWEEN ? AND ?", bounds)
    return len(found)


def _unmarked_on(
    connection: sqlite3.Connection, clause: Clause, bounds: tuple[int, int]
) -> Iterator[int]:
    # the range lets FTS5 pass over the bulk of the index: new articles are the newest
    rows = connection.execute(
        f"""SELECT {clause.row} FROM {clause.bare} WHERE {clause.where}
        AND {clause.row} BETWEEN ? AND ? AND +{clause.row} IN (SELECT article FROM unmarked)""",
        (*clause.parameters, *bounds),
    )
    return (rowid for (rowid,) in rows)
