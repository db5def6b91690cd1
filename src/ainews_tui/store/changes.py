"""What has changed in the feeds since the index was last brought up to date.

The files found are noted in temporary tables and compared inside SQLite, so a refresh of a
million files needs no memory for their names. All calls must be on one connection.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from os import fsdecode, fsencode
from pathlib import Path

from ainews_tui.store.folders import INSIDE_REFUSED, Folders

_TABLES = (
    """CREATE TEMP TABLE found (
        id TEXT PRIMARY KEY, feed INTEGER, name BLOB, size INTEGER, modified_ns INTEGER
    ) WITHOUT ROWID""",
    "CREATE TEMP TABLE refused (feed INTEGER, name BLOB, inside BLOB)",
    """CREATE TEMP TABLE fresh (
        number INTEGER PRIMARY KEY, feed INTEGER, name BLOB, size INTEGER, modified_ns INTEGER
    )""",
)
_PAGE = 500

Stamped = tuple[Path, str, int, int]
"""A file: its feed, its name, its size, when it was modified (ns)."""


class Changes:
    """The files of one walk through all feeds, told apart by what the index knows of them."""

    def __init__(self, connection: sqlite3.Connection, feeds: Sequence[Path]) -> None:
        self._connection = connection
        self._numbers = {feed: number for number, feed in enumerate(feeds)}
        for table in ("found", "refused", "fresh"):
            connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
        for statement in _TABLES:
            connection.execute(statement)
        self.folders = Folders(connection, self._numbers)

    def indexed(self) -> int:
        """Return how many articles the index has now."""
        # from the counts kept of days, so that nobody goes through all articles
        query = "SELECT ifnull(sum(articles), 0) FROM days"
        (number,) = self._connection.execute(query).fetchone()
        return int(number)

    def note(self, article_id: str, file: Stamped) -> bool:
        """Note a file that is there; False where another one has the same id."""
        feed, name, size, modified_ns = file
        noted = self._connection.execute(
            "INSERT OR IGNORE INTO found VALUES (?, ?, ?, ?, ?)",
            (article_id, self._numbers[feed], fsencode(name), size, modified_ns),
        )
        if noted.rowcount != 1:
            self.folders.doubt(feed, name)
        return noted.rowcount == 1

    def refuse(self, path: Path) -> None:
        """Note a file or folder that cannot be looked at: what the index has of it stays."""
        for feed, number in self._numbers.items():
            if path.is_relative_to(feed):
                name = fsencode(path.relative_to(feed)) if path != feed else b""
                row = (number, name, name + b"/" if name else b"")
                self._connection.execute("INSERT INTO refused VALUES (?, ?, ?)", row)

    def compare(self) -> tuple[int, int]:
        """Tell how many files are to be read, and how many have not changed."""
        fresh = self._connection.execute(
            """INSERT INTO fresh (feed, name, size, modified_ns)
            SELECT f.feed, f.name, f.size, f.modified_ns
            FROM found AS f LEFT JOIN articles AS a ON a.id = f.id
            WHERE a.size IS NOT f.size OR a.modified_ns IS NOT f.modified_ns
            ORDER BY f.modified_ns DESC, f.name DESC"""
        ).rowcount
        (found,) = self._connection.execute("SELECT count(*) FROM found").fetchone()
        return fresh, found - fresh

    def fresh(self) -> Iterator[Stamped]:
        """Yield the files to be read, newest first."""
        feeds = list(self._numbers)
        last = 0
        while rows := self._connection.execute(
            "SELECT * FROM fresh WHERE number > ? ORDER BY number LIMIT ?", (last, _PAGE)
        ).fetchall():
            for _, feed, name, size, modified_ns in rows:
                yield feeds[feed], fsdecode(name), size, modified_ns
            last = rows[-1][0]

    def gone(self) -> list[int]:
        """Return the rowids of articles whose files are no longer there."""
        if self.folders.are_the_same:
            return []
        rows = self._connection.execute(
            f"""SELECT a.rowid FROM articles AS a
            WHERE NOT EXISTS (SELECT 1 FROM found AS f WHERE f.id = a.id)
            AND NOT EXISTS (
                SELECT 1 FROM walked AS w
                WHERE w.same AND w.feed = a.feed AND w.name = folder_of(a.name)
            )
            AND NOT {INSIDE_REFUSED.format(feed="a.feed", name="a.name")}"""
        )
        return [rowid for (rowid,) in rows]
