"""Articles into the index and out of it again: rows, labels, bodies and the full-text index.

All functions expect to be called inside a transaction. Rows go into the full-text index in
rising order of rowids, because FTS5 starts a new segment at each one that is lower than the last.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ainews_tui.store.bodies import body, drop_bodies, put_blocks
from ainews_tui.store.columns import COLUMNS
from ainews_tui.store.packing import Packed, words
from ainews_tui.store.rowids import places
from ainews_tui.store.tallies import Tally, add, labels_of, labels_text, subtract
from ainews_tui.store.tidying import note_changed

_PLACED = ("rowid", "seconds", "feed", "tags", "block", "start", "length")
"""The columns whose values are known when an article has its place in the index."""

_INSERT = (
    f"INSERT INTO articles ({', '.join((*_PLACED, *COLUMNS))})"
    f" VALUES ({', '.join('?' * len((*_PLACED, *COLUMNS)))})"
)

_DELETE = ("DELETE FROM articles WHERE rowid = ?", "DELETE FROM unmarked WHERE article = ?")


@dataclass(frozen=True, slots=True)
class _Placed:
    """An article with the rowid it gets and the labels of its tags."""

    rowid: int
    labels: list[int]
    article: Packed

    def row(self, feeds: Mapping[bytes, int], blocks: Mapping[int, int]) -> tuple[object, ...]:
        """Return the values of `_PLACED` and `COLUMNS`."""
        article, body = self.article, self.article.body
        seconds = None if self.rowid == article.rowid else article.seconds
        block = blocks[id(body.block)]
        placed = (seconds, feeds[article.feed], labels_text(self.labels), block)
        return (self.rowid, *placed, body.start, body.length, *article.row)


def put(connection: sqlite3.Connection, articles: Iterable[Packed]) -> list[int]:
    """Write articles, each in the place of the one with its id, and return their rowids.

    Their topics are still to be found.
    """
    fresh = list(articles)
    remove(connection, _rowids_of(connection, [article.id for article in fresh]))
    placed = sorted(_placed(connection, fresh), key=attrgetter("rowid"))
    feeds = dict(connection.execute("SELECT path, number FROM feeds").fetchall())
    blocks = put_blocks(connection, (article.body for article in fresh))
    connection.executemany(_INSERT, (one.row(feeds, blocks) for one in placed))
    connection.executemany(
        "INSERT INTO tags (article, label) VALUES (?, ?)",
        ((one.rowid, label) for one in placed for label in one.labels),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO authors VALUES (?, ?)",
        (one.article.author for one in placed if one.article.author),
    )
    connection.executemany(
        "INSERT INTO fts (rowid, body, title, summary) VALUES (?, ?, ?, ?)",
        ((one.rowid, *one.article.words) for one in placed),
    )
    connection.executemany("INSERT INTO unmarked VALUES (?)", ((one.rowid,) for one in placed))
    tally = Tally()
    for one in placed:
        tally.note(one.rowid, one.article.source, one.labels)
    add(connection, tally)
    note_changed(connection, len(placed))
    return [one.rowid for one in placed]


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
    drop_bodies(connection, set(doomed))
    for statement in _DELETE:
        connection.executemany(statement, ((rowid,) for rowid in doomed))
    subtract(connection, tally)
    note_changed(connection, len(doomed))


def label(connection: sqlite3.Connection, name: str, folded: str) -> int:
    """Return the number of a tag's or topic's name, which is given one where it has none."""
    query = "SELECT number FROM labels WHERE name = ?"
    if known := connection.execute(query, (name,)).fetchone():
        return int(known[0])
    insert = "INSERT INTO labels (name, folded) VALUES (?, ?)"
    return connection.execute(insert, (name, folded)).lastrowid or 0


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


def _placed(connection: sqlite3.Connection, articles: Sequence[Packed]) -> Iterator[_Placed]:
    """Yield articles with the rowid each gets: the first free one of its places.

    Labels and rowids are given out as articles come, not as transactions happen to be cut.
    """
    tags = dict.fromkeys(tag for article in articles for tag in article.tags)
    labels = {tag: label(connection, *tag) for tag in tags}
    query = "SELECT 1 FROM articles WHERE rowid = ?"
    taken = set[int]()
    for article in articles:
        rowid = next(
            place
            for place in places(article.rowid, article.id)
            if place not in taken and not connection.execute(query, (place,)).fetchone()
        )
        taken.add(rowid)
        yield _Placed(rowid, [labels[tag] for tag in article.tags], article)
