"""Articles into the index and out of it again: rows, labels, bodies and the full-text index.

All functions expect to be called inside a transaction. Rows go into the full-text index in
rising order of rowids, because FTS5 starts a new segment at each one that is lower than the last.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from ainews_tui.errors import IndexDamaged
from ainews_tui.store.columns import COLUMNS
from ainews_tui.store.packing import Packed, unpack, words

_INSERT = (
    f"INSERT INTO articles (rowid, feed, {', '.join(COLUMNS)})"
    f" VALUES (?, ?, {', '.join('?' * len(COLUMNS))})"
)


def put(connection: sqlite3.Connection, articles: Iterable[Packed]) -> list[int]:
    """Write articles, each in the place of the one with its id, and return their rowids."""
    fresh = sorted(articles, key=lambda article: article.rowid)
    remove(connection, _rowids_of(connection, [article.id for article in fresh]))
    rowids = _free_rowids(connection, [article.rowid for article in fresh])
    placed = list(zip(rowids, fresh, strict=True))
    feeds = dict(connection.execute("SELECT path, number FROM feeds").fetchall())
    connection.executemany(
        _INSERT, ((rowid, feeds[article.feed], *article.row) for rowid, article in placed)
    )
    connection.executemany(
        "INSERT INTO bodies VALUES (?, ?)", ((rowid, article.body) for rowid, article in placed)
    )
    connection.executemany(
        "INSERT INTO tags VALUES (?, ?, ?)",
        (
            (rowid, position, label(connection, *tag))
            for rowid, article in placed
            for position, tag in enumerate(article.tags)
        ),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO authors VALUES (?, ?)",
        (article.author for _, article in placed if article.author),
    )
    connection.executemany(
        "INSERT INTO fts (rowid, body, title, summary) VALUES (?, ?, ?, ?)",
        ((rowid, *article.words) for rowid, article in placed),
    )
    return rowids


def remove(connection: sqlite3.Connection, rowids: Iterable[int]) -> None:
    """Take articles out of every table."""
    doomed = sorted(rowids)
    connection.executemany(
        "INSERT INTO fts (fts, rowid, body, title, summary) VALUES ('delete', ?, ?, ?, ?)",
        _indexed(connection, doomed),
    )
    for table, column in (
        ("tags", "article"),
        ("topics", "article"),
        ("bodies", "article"),
        ("articles", "rowid"),
    ):
        connection.executemany(
            f"DELETE FROM {table} WHERE {column} = ?", ((rowid,) for rowid in doomed)
        )


def label(connection: sqlite3.Connection, name: str, folded: str) -> int:
    """Return the number of a tag's or topic's name, which is given one where it has none."""
    query = "SELECT number FROM labels WHERE name = ?"
    if known := connection.execute(query, (name,)).fetchone():
        return int(known[0])
    insert = "INSERT INTO labels (name, folded) VALUES (?, ?)"
    return connection.execute(insert, (name, folded)).lastrowid or 0


def body(connection: sqlite3.Connection, rowid: int) -> str:
    """Return the plain text of an article's clean body."""
    query = "SELECT text FROM bodies WHERE article = ?"
    row = connection.execute(query, (rowid,)).fetchone()
    if row is None:
        raise IndexDamaged("索引已损坏，需要重建：一篇文章没有正文")
    return unpack(row[0])


def _indexed(
    connection: sqlite3.Connection, rowids: Sequence[int]
) -> Iterator[tuple[int, str, str, str]]:
    for rowid in rowids:
        query = "SELECT title, summary FROM articles WHERE rowid = ?"
        for title, summary in connection.execute(query, (rowid,)).fetchall():
            yield (rowid, *words(body(connection, rowid), title, summary))


def _rowids_of(connection: sqlite3.Connection, ids: Iterable[str]) -> list[int]:
    query = "SELECT rowid FROM articles WHERE id = ?"
    found = (connection.execute(query, (article_id,)).fetchone() for article_id in ids)
    return [row[0] for row in found if row]


def _free_rowids(connection: sqlite3.Connection, wanted: Sequence[int]) -> list[int]:
    """Return for each of these rising rowids itself, or the next that is free."""
    query = "SELECT 1 FROM articles WHERE rowid = ?"
    free, last = list[int](), None
    for rowid in wanted:
        last = rowid if last is None else max(rowid, last + 1)
        while connection.execute(query, (last,)).fetchone():
            last += 1
        free.append(last)
    return free
