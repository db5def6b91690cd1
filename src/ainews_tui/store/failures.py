"""What the last refresh could not read, and why, or could not read whole."""

import sqlite3
from collections.abc import Iterable
from os import fsdecode, fsencode
from pathlib import Path

Refusal = tuple[Path, str]
"""A file or folder, and the reason in a few words."""


def replace_failures(connection: sqlite3.Connection, refusals: Iterable[Refusal]) -> None:
    """Remember these instead of those of the refresh before."""
    connection.execute("DELETE FROM failures")
    connection.executemany(
        "INSERT INTO failures VALUES (?, ?)", ((fsencode(path), why) for path, why in refusals)
    )


def failures(connection: sqlite3.Connection) -> list[Refusal]:
    """Return what is remembered, by path."""
    rows = connection.execute("SELECT path, reason FROM failures ORDER BY path")
    return [(Path(fsdecode(path)), why) for path, why in rows]


def cut_files(connection: sqlite3.Connection) -> list[Path]:
    """Return the files of which only the head was read, by path."""
    rows = connection.execute(
        "SELECT f.path, a.name FROM articles AS a JOIN feeds AS f ON f.number = a.feed WHERE a.cut"
    )
    return sorted(Path(fsdecode(feed), fsdecode(name)) for feed, name in rows)
