"""Articles into the index and out of it again: rows, labels, bodies and the full-text index.

All functions expect to be called inside a transaction. Rows go into the full-text index in
rising order of rowids, because FTS5 starts a new segment at each one that is lower than the last.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from os import fsencode
from pathlib import Path

from ainews_tui.article import Headline
from ainews_tui.errors import IndexDamaged
from ainews_tui.store.rowids import rowid_of
from ainews_tui.text.script.fold import fold, tokens

FIELDS = (
    "id",
    "title",
    "date_inferred",
    "source",
    "author",
    "editor",
    "url",
    "summary",
    "written",
    "characters",
)
"""What of a headline stands in its row under the same name."""

_values = attrgetter(*FIELDS)
_COLUMNS = ("rowid", "day", "feed", "name", "size", "modified_ns", "text_hash", *FIELDS)
_INSERT = f"INSERT INTO articles ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as it is put into the index; `text` is its clean body as plain text.

    `feed`, `name`, `size` and `modified_ns` are those of its file. The headline's date is in the
    index's zone; its topics, `duplicate` and snippet are found out later.
    """

    headline: Headline
    text: str
    feed: Path
    name: str
    size: int
    modified_ns: int


def put(connection: sqlite3.Connection, entries: Sequence[Entry]) -> list[int]:
    """Write articles, each in the place of the one with its id, and return their rowids."""
    remove(connection, _rowids_of(connection, [entry.headline.id for entry in entries]))
    feeds = dict(connection.execute("SELECT path, number FROM feeds").fetchall())
    written = sorted(_insert(connection, entry, feeds) for entry in entries)
    connection.executemany(
        "INSERT INTO fts (rowid, title, summary, body) VALUES (?, ?, ?, ?)", written
    )
    return [rowid for rowid, *_ in written]


def remove(connection: sqlite3.Connection, rowids: Iterable[int]) -> None:
    """Take articles out of every table."""
    doomed = sorted(rowids)
    connection.executemany(
        "INSERT INTO fts (fts, rowid, title, summary, body) VALUES ('delete', ?, ?, ?, ?)",
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


def label(connection: sqlite3.Connection, name: str) -> int:
    """Return the number of a tag's or topic's name, which is given one where it has none."""
    connection.execute(
        "INSERT OR IGNORE INTO labels (name, folded) VALUES (?, ?)", (name, fold(name))
    )
    (number,) = connection.execute("SELECT number FROM labels WHERE name = ?", (name,)).fetchone()
    return int(number)


def body(connection: sqlite3.Connection, rowid: int) -> str:
    """Return the plain text of an article's clean body."""
    query = "SELECT text FROM bodies WHERE article = ?"
    row = connection.execute(query, (rowid,)).fetchone()
    if row is None:
        raise IndexDamaged("索引已损坏，需要重建：一篇文章没有正文")
    return zlib.decompress(row[0]).decode()


def _insert(
    connection: sqlite3.Connection, entry: Entry, feeds: dict[bytes, int]
) -> tuple[int, str, str, str]:
    """Write all of an entry but its words, and return these as the full-text index wants them."""
    headline = entry.headline
    rowid = _free_rowid(connection, rowid_of(headline.date, headline.id))
    day = headline.date.toordinal() if headline.date else None
    file = (feeds[fsencode(entry.feed)], fsencode(entry.name), entry.size, entry.modified_ns)
    connection.execute(_INSERT, (rowid, day, *file, _text_hash(entry.text), *_values(headline)))
    packed = zlib.compress(entry.text.encode())
    connection.execute("INSERT INTO bodies VALUES (?, ?)", (rowid, packed))
    connection.executemany(
        "INSERT INTO tags VALUES (?, ?, ?)",
        ((rowid, position, label(connection, name)) for position, name in enumerate(headline.tags)),
    )
    return (rowid, *_words(headline.title, headline.summary, entry.text))


def _indexed(
    connection: sqlite3.Connection, rowids: Sequence[int]
) -> Iterator[tuple[int, str, str, str]]:
    for rowid in rowids:
        query = "SELECT title, summary FROM articles WHERE rowid = ?"
        for title, summary in connection.execute(query, (rowid,)).fetchall():
            yield (rowid, *_words(title, summary, body(connection, rowid)))


def _words(title: str, summary: str | None, text: str) -> tuple[str, str, str]:
    return tokens(title), tokens(summary or ""), tokens(text)


def _rowids_of(connection: sqlite3.Connection, ids: Iterable[str]) -> list[int]:
    query = "SELECT rowid FROM articles WHERE id = ?"
    found = (connection.execute(query, (article_id,)).fetchone() for article_id in ids)
    return [row[0] for row in found if row]


def _free_rowid(connection: sqlite3.Connection, rowid: int) -> int:
    while connection.execute("SELECT 1 FROM articles WHERE rowid = ?", (rowid,)).fetchone():
        rowid += 1
    return rowid


def _text_hash(text: str) -> int | None:
    """Return what two articles of the same text have in common, however it is spaced."""
    characters = "".join(text.split())
    if not characters:
        return None
    digest = hashlib.blake2b(characters.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
