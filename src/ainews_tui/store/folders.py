"""Folders in which nothing has changed since all their files were in the index.

Of each folder the index keeps a fingerprint of its files' names, sizes and times, so that a
refresh which finds the same need not look any of them up. A folder whose files were not all taken
in has none, and so has one that is being looked through.
"""

import sqlite3
from collections.abc import Mapping
from os import fsencode
from pathlib import Path

INSIDE_REFUSED = """EXISTS (
    SELECT 1 FROM refused AS r WHERE r.feed = {feed}
    AND ({name} = r.name OR substr({name}, 1, length(r.inside)) = r.inside)
)"""
"""Holds for the names of files and folders that were refused, or are in a folder that was."""

_WALKED = """CREATE TEMP TABLE walked (
    feed INTEGER, name BLOB, fingerprint BLOB, same INTEGER, PRIMARY KEY (feed, name)
) WITHOUT ROWID"""


class Folders:
    """The folders of one walk through feeds, which have these numbers. On one connection."""

    def __init__(self, connection: sqlite3.Connection, numbers: Mapping[Path, int]) -> None:
        self._connection = connection
        self._numbers = numbers
        connection.execute("DROP TABLE IF EXISTS temp.walked")
        connection.execute(_WALKED)
        connection.create_function("folder_of", 1, folder_of, deterministic=True)

    def enter(self, feed: Path, name: str, fingerprint: bytes | None) -> bool:
        """Note a folder; tell whether all its files are as the index has them.

        One that cannot be looked at whole has no fingerprint.
        """
        place = (self._numbers[feed], fsencode(name))
        known = self._connection.execute(
            "SELECT fingerprint FROM folders WHERE feed = ? AND name = ?", place
        ).fetchone()
        same = fingerprint is not None and known == (fingerprint,)
        self._connection.execute(
            "INSERT INTO walked VALUES (?, ?, ?, ?)", (*place, fingerprint, same)
        )
        return same

    def doubt(self, feed: Path, file: str) -> None:
        """Note that a folder has a file that will not be in the index."""
        self._connection.execute(
            "UPDATE walked SET fingerprint = NULL WHERE feed = ? AND name = ?",
            (self._numbers[feed], folder_of(fsencode(file))),
        )

    def open(self) -> None:
        """Forget the fingerprints of folders that are not the same; expects a transaction."""
        self._connection.execute(
            "REPLACE INTO folders SELECT feed, name, NULL FROM walked WHERE NOT same"
        )

    def settle(self) -> None:
        """Keep the fingerprints of folders all of whose files are in the index now.

        Expects a transaction.
        """
        self._connection.execute(
            """UPDATE folders SET fingerprint = w.fingerprint FROM walked AS w
            WHERE NOT w.same AND folders.feed = w.feed AND folders.name = w.name
            AND (w.feed, w.name) NOT IN (
                SELECT f.feed, folder_of(f.name)
                FROM found AS f LEFT JOIN articles AS a ON a.id = f.id
                WHERE a.size IS NOT f.size OR a.modified_ns IS NOT f.modified_ns
            )"""
        )
        self._connection.execute(f"DELETE FROM folders WHERE {_VANISHED}")

    @property
    def are_the_same(self) -> bool:
        """Tell whether every folder is the same, and none has come or gone."""
        (roots, others) = self._connection.execute(
            """SELECT count(*) FILTER (WHERE name = x''), count(*) FILTER (WHERE NOT same)
            FROM walked"""
        ).fetchone()
        vanished = self._connection.execute(f"SELECT 1 FROM folders WHERE {_VANISHED} LIMIT 1")
        return roots == len(self._numbers) and not others and vanished.fetchone() is None


def folder_of(name: bytes) -> bytes:
    """Return the folder that a file is in, by their names in the feed."""
    return name.rpartition(b"/")[0]


_VANISHED = f"""(feed, name) NOT IN (SELECT feed, name FROM walked)
    AND NOT {INSIDE_REFUSED.format(feed="folders.feed", name="folders.name")}"""
