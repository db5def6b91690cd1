"""The tables of an index, and the proof that a file holds them.

An index is what one version of the program made of some feeds in one time zone, reading so much
of each file. Whatever else a file may be, it is damaged: nothing in it is worth a migration,
since the feeds hold it all.
"""

import sqlite3
import time
from collections.abc import Mapping, Sequence
from contextlib import closing
from os import fsencode
from pathlib import Path
from zoneinfo import ZoneInfo

from ainews_tui import __version__
from ainews_tui.errors import IndexDamaged

VERSION = 7
"""Raised with every change of the tables or of what is written into them."""

# `name` and `path` are bytes as the system has them. `seconds` is the date of an article whose
# rowid does not tell it, see `rowids`. The columns `tags` and `topics` hold the numbers of labels,
# parted by spaces: the tables of these names find articles, the columns tell what one carries.
# `unmarked` holds the rowids of articles whose topics are still to be found, see `topics`.
# `days`, `sources` and the numbers in `labels` are counts, see `tallies`. `folded` is what a
# search compares, and so are the `words` of `authors`. `holds` is the sum of the KIND_BITS of what
# is in the body. A body is `length` bytes from `start` on of what its block holds.
# `fts` keeps no text (SQLite before 3.43 deletes from it only when told the text again, which
# is why `bodies` and the columns of `articles` must stay what was written to it).
_TABLES = (
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE feeds (number INTEGER PRIMARY KEY, path BLOB NOT NULL)",
    """CREATE TABLE articles (
        rowid INTEGER PRIMARY KEY,
        seconds INTEGER,
        source TEXT COLLATE NOCASE,
        tags TEXT NOT NULL,
        topics TEXT NOT NULL DEFAULT '',
        id TEXT NOT NULL UNIQUE,
        feed INTEGER NOT NULL,
        name BLOB NOT NULL,
        size INTEGER NOT NULL,
        modified_ns INTEGER NOT NULL,
        url TEXT,
        text_hash INTEGER,
        block INTEGER NOT NULL,
        start INTEGER NOT NULL,
        length INTEGER NOT NULL,
        date_inferred INTEGER NOT NULL,
        written TEXT NOT NULL,
        characters INTEGER NOT NULL,
        holds INTEGER NOT NULL,
        cut INTEGER NOT NULL,
        title TEXT NOT NULL,
        author TEXT,
        editor TEXT,
        summary TEXT
    )""",
    "CREATE INDEX articles_source ON articles (source)",
    "CREATE INDEX articles_url ON articles (url) WHERE url IS NOT NULL",
    "CREATE INDEX articles_text ON articles (text_hash) WHERE text_hash IS NOT NULL",
    "CREATE INDEX articles_author ON articles (author) WHERE author IS NOT NULL",
    "CREATE INDEX articles_text_facts ON articles (characters, written, holds)",
    "CREATE TABLE authors (name TEXT PRIMARY KEY, words TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX articles_block ON articles (block)",
    "CREATE TABLE bodies (piece INTEGER PRIMARY KEY, packed BLOB NOT NULL)",
    "CREATE TABLE days (day INTEGER PRIMARY KEY, articles INTEGER NOT NULL)",
    "CREATE TABLE sources (code TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE labels (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        folded TEXT,
        tags INTEGER NOT NULL DEFAULT 0,
        topics INTEGER NOT NULL DEFAULT 0
    )""",
    "CREATE INDEX labels_folded ON labels (folded)",
    """CREATE TABLE tags (article INTEGER, label INTEGER,
        PRIMARY KEY (label, article)) WITHOUT ROWID""",
    """CREATE TABLE topics (article INTEGER, label INTEGER,
        PRIMARY KEY (label, article)) WITHOUT ROWID""",
    "CREATE TABLE unmarked (article INTEGER PRIMARY KEY)",
    """CREATE TABLE folders (feed INTEGER, name BLOB, fingerprint BLOB,
        PRIMARY KEY (feed, name)) WITHOUT ROWID""",
    "CREATE TABLE failures (path BLOB NOT NULL, reason TEXT NOT NULL)",
    # the body first: FTS5 writes two bytes less for what stands in the first column
    "CREATE VIRTUAL TABLE fts USING fts5 (body, title, summary, content='', tokenize='ascii')",
    # measured: large pages and few merges write a third faster, and are read no slower
    "INSERT INTO fts (fts, rank) VALUES ('pgsz', 16000)",
    "INSERT INTO fts (fts, rank) VALUES ('automerge', 8)",
    # bytes of new words kept in memory before they are written: a whole transaction's, so that it
    # makes one segment and not a dozen that are merged again
    "INSERT INTO fts (fts, rank) VALUES ('hashsize', 16777216)",
)


def prepare(
    connection: sqlite3.Connection, feeds: Sequence[Path], zone: ZoneInfo, most: int
) -> None:
    """Create the tables in an empty file; raise IndexDamaged unless the file has these."""
    connection.execute("PRAGMA page_size = 16384")
    connection.execute("PRAGMA journal_mode = WAL")
    if _version(connection) == 0:
        connection.execute("BEGIN IMMEDIATE")
        # another process may have been quicker
        if _version(connection) == 0:
            _create(connection, feeds, _expected(zone, most))
        connection.execute("COMMIT")
    verify(connection, feeds, zone, most)


def verify(
    connection: sqlite3.Connection, feeds: Sequence[Path], zone: ZoneInfo, most: int
) -> None:
    """Raise IndexDamaged unless the file has the tables, made for these feeds in this way."""
    if _version(connection) != VERSION:
        raise IndexDamaged("索引来自本程序的另一个版本，需要重建")
    paths = [path for (path,) in connection.execute("SELECT path FROM feeds ORDER BY number")]
    if paths != [fsencode(feed) for feed in feeds]:
        raise IndexDamaged("索引属于别的文件夹，需要重建")
    if any(fact(connection, name) != value for name, value in _expected(zone, most).items()):
        raise IndexDamaged("索引来自本程序的另一个版本或别的设置，需要重建")


def is_sound(connection: sqlite3.Connection) -> bool:
    """Tell whether the file has the tables as they are made, and SQLite finds nothing broken.

    Reads the whole file.
    """
    with closing(sqlite3.connect(":memory:")) as model:
        for statement in _TABLES:
            model.execute(statement)
        if _made(connection) != _made(model):
            return False
    (told,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    return bool(told == "ok")


def fact(connection: sqlite3.Connection, name: str) -> str | None:
    """Return a fact about the index; None where it is not known."""
    row = connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
    return row[0] if row else None


def set_fact(connection: sqlite3.Connection, name: str, value: str) -> None:
    """Write down a fact about the index."""
    connection.execute("REPLACE INTO facts VALUES (?, ?)", (name, value))


def _create(
    connection: sqlite3.Connection, feeds: Sequence[Path], facts: Mapping[str, str]
) -> None:
    for statement in _TABLES:
        connection.execute(statement)
    connection.executemany("INSERT INTO feeds VALUES (?, ?)", enumerate(map(fsencode, feeds)))
    for name, value in facts.items():
        set_fact(connection, name, value)
    # never the same in two files, so that what was remembered of one is not taken for another's
    set_fact(connection, "revision", str(time.time_ns()))
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _expected(zone: ZoneInfo, most: int) -> dict[str, str]:
    return {"program": __version__, "zone": str(zone), "most": str(most)}


def _made(connection: sqlite3.Connection) -> set[tuple[str, str | None]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_master").fetchall())


def _version(connection: sqlite3.Connection) -> int:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)
