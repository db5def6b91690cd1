"""Topics: which articles are on them, written down so that nothing is searched to show it."""

import sqlite3
from collections.abc import Collection, Iterable

from ainews_tui.store.articles import label
from ainews_tui.store.search import Clause
from ainews_tui.store.tallies import note_topics
from ainews_tui.text.script.fold import fold

Asked = tuple[str, Clause]
"""A topic: its name, and what articles must be to be on it."""


def mark_topics(
    connection: sqlite3.Connection, topics: Iterable[Asked], rowids: Collection[int] | None
) -> None:
    """Find the topics of the articles with these rowids, of all where it is None.

    Expects to be called inside a transaction.
    """
    if rowids is None:
        connection.execute("DELETE FROM topics")
        _mark(connection, topics, "", ())
        note_topics(connection, None)
    elif rowids:
        connection.execute("CREATE TEMP TABLE unmarked (article INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO unmarked VALUES (?)", ((rowid,) for rowid in rowids))
        # the range lets FTS5 pass over the bulk of the index: new articles are the newest
        among = "AND {row} BETWEEN ? AND ? AND +{row} IN (SELECT article FROM unmarked)"
        _mark(connection, topics, among, (min(rowids), max(rowids)))
        connection.execute("DROP TABLE unmarked")
        note_topics(connection, rowids)


def _mark(
    connection: sqlite3.Connection, topics: Iterable[Asked], among: str, bounds: tuple[int, ...]
) -> None:
    for name, clause in topics:
        number = label(connection, name, fold(name))
        connection.execute(
            f"""INSERT INTO topics (article, label) SELECT {clause.row}, ? FROM {clause.bare}
            WHERE {clause.where} {among.format(row=clause.row)}""",
            (number, *clause.parameters, *bounds),
        )
