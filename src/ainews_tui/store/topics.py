"""Topics: which articles are on them, found through the full-text index."""

import hashlib
import sqlite3
from collections.abc import Collection, Sequence

from ainews_tui.query.tree import Any, Phrase
from ainews_tui.store.articles import label
from ainews_tui.store.matching import expression
from ainews_tui.store.tallies import note_topics
from ainews_tui.text.script.fold import fold
from ainews_tui.text.topics import Topic


def fingerprint(topics: Sequence[Topic]) -> str:
    """Return a text that is another one when any topic has changed."""
    return hashlib.blake2b(repr(topics).encode(), digest_size=16).hexdigest()


def mark_topics(
    connection: sqlite3.Connection, topics: Sequence[Topic], rowids: Collection[int] | None
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
        among = "AND rowid BETWEEN ? AND ? AND rowid IN (SELECT article FROM unmarked)"
        _mark(connection, topics, among, (min(rowids), max(rowids)))
        connection.execute("DROP TABLE unmarked")
        note_topics(connection, rowids)


def _mark(
    connection: sqlite3.Connection, topics: Sequence[Topic], among: str, bounds: tuple[int, ...]
) -> None:
    for topic in topics:
        match = expression(Any(tuple(map(Phrase, topic.spellings))))
        if match is None:
            continue
        connection.execute(
            f"""INSERT INTO topics (article, label)
            SELECT rowid, ? FROM fts WHERE fts MATCH ? {among}""",
            (label(connection, topic.name, fold(topic.name)), match, *bounds),
        )
