"""Articles into the index and out of it again: rows, labels, bodies and the full-text index.

All functions expect to be called inside a transaction. Rows go into the full-text index in
rising order of rowids, because FTS5 starts a new segment at each one that is lower than the last.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from ainews_tui.errors import IndexDamaged
from ainews_tui.store.columns import COLUMNS
from ainews_tui.store.packing import Packed, unpack, words
from ainews_tui.store.rowids import places
from ainews_tui.store.tallies import Tally, add, labels_of, labels_text, subtract

_INSERT = (
    f"INSERT INTO articles (rowid, seconds, feed, tags, {', '.join(COLUMNS)})"
    f" VALUES (?, ?, ?, ?, {', '.join('?' * len(COLUMNS))})"
)


def put(connection: sqlite3.Connection, articles: Iterable[Packed]) -> list[int]:
    """Write articles, each in the place of the one with its id, and return their rowids."""
    fresh = list(articles)
    remove(connection, _rowids_of(connection, [article.id for article in fresh]))
    # labels and rowids are given out as articles come, not as transactions happen to be cut
    labels = _labels(connection, fresh)
    placed = sorted(_placed(connection, fresh), key=itemgetter(0))
    feeds = dict(connection.execute("SELECT path, number FROM feeds").fetchall())
    tags = [[labels[tag] for tag in article.tags] for _, article in placed]
    connection.executemany(
        _INSERT,
        (
            (
                rowid,
                _untold(rowid, article),
                feeds[article.feed],
                labels_text(carried),
                *article.row,
            )
            for (rowid, article), carried in zip(placed, tags, strict=True)
        ),
    )
    connection.executemany(
        "INSERT INTO tags (article, label) VALUES (?, ?)",
        (
            (rowid, number)
            for (rowid, _), carried in zip(placed, tags, strict=True)
            for number in carried
        ),
    )
    connection.executemany(
        "INSERT INTO bodies VALUES (?, ?)", ((rowid, article.body) for rowid, article in placed)
    )
    connection.executemany(
        "INSERT INTO fts (rowid, body, title, summary) VALUES (?, ?, ?, ?)",
        ((rowid, *article.words) for rowid, article in placed),
    )
    tally = Tally()
    for (rowid, article), carried in zip(placed, tags, strict=True):
        tally.note(rowid, article.source, carried)
    add(connection, tally)
    return [rowid for rowid, _ in placed]


def remove(connection: sqlite3.Connection, rowids: Iterable[int]) -> None:
    """Take articles out of every table."""
    doomed = sorted(rowids)
    connection.executemany(
        "INSERT INTO fts (fts, rowid, body, title, summary) VALUES ('delete', ?, ?, ?, ?)",
        _indexed(connection, doomed),
    )
    tally = Tally()
    for rowid in doomed:
        query = "SELECT source, tags, topics FROM articles WHERE rowid = ?"
        for source, tags, topics in connection.execute(query, (rowid,)).fetchall():
            carried = {"tags": labels_of(tags), "topics": labels_of(topics)}
            tally.note(rowid, source, **carried)
            for table, labels in carried.items():
                connection.executemany(
                    f"DELETE FROM {table} WHERE label = ? AND article = ?",
                    ((number, rowid) for number in labels),
                )
    for table, column in (("bodies", "article"), ("articles", "rowid")):
        connection.executemany(
            f"DELETE FROM {table} WHERE {column} = ?", ((rowid,) for rowid in doomed)
        )
    subtract(connection, tally)


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


def _labels(
    connection: sqlite3.Connection, articles: Iterable[Packed]
) -> dict[tuple[str, str], int]:
    """Return the labels of all tags of these articles."""
    tags = dict.fromkeys(tag for article in articles for tag in article.tags)
    return {tag: label(connection, *tag) for tag in tags}


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


def _placed(
    connection: sqlite3.Connection, articles: Iterable[Packed]
) -> Iterator[tuple[int, Packed]]:
    """Yield articles with the rowid each gets: the first free one of its places.

    Each is placed after those before it, whatever is written in one transaction.
    """
    query = "SELECT 1 FROM articles WHERE rowid = ?"
    taken = set[int]()
    for article in articles:
        for rowid in places(article.rowid, article.id):
            if rowid not in taken and not connection.execute(query, (rowid,)).fetchone():
                break
        taken.add(rowid)
        yield rowid, article


def _untold(rowid: int, article: Packed) -> int | None:
    """Return the date of an article that its rowid does not tell."""
    return None if rowid == article.rowid else article.seconds
