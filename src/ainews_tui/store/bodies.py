"""Blocks of bodies in the index: written, read, and rid of the bodies of articles that go.

All functions but `body` expect to be called inside a transaction.
"""

import sqlite3
from collections.abc import Collection, Iterable

from ainews_tui.errors import IndexDamaged
from ainews_tui.store.blocks import Place, block, encoded, text_in

_INSERT = "INSERT INTO bodies (packed) VALUES (?)"


def body(connection: sqlite3.Connection, rowid: int) -> str:
    """Return the plain text of an article's clean body."""
    row = connection.execute(
        """SELECT b.packed, a.start, a.length
        FROM articles AS a JOIN bodies AS b ON b.block = a.block WHERE a.rowid = ?""",
        (rowid,),
    ).fetchone()
    if row is None:
        raise IndexDamaged("索引已损坏，需要重建：一篇文章没有正文")
    return text_in(*row)


def put_blocks(connection: sqlite3.Connection, places: Iterable[Place]) -> dict[int, int]:
    """Write the blocks that bodies are in; return the number of each by its `id()`."""
    found = {id(place.block): place.block for place in places}
    return {
        identity: connection.execute(_INSERT, (one.packed,)).lastrowid or 0
        for identity, one in found.items()
    }


def drop_bodies(connection: sqlite3.Connection, rowids: Collection[int]) -> None:
    """Take the bodies of these articles, whose rows are still there, out of their blocks."""
    query = "SELECT block FROM articles WHERE rowid = ?"
    found = [connection.execute(query, (rowid,)).fetchone() for rowid in rowids]
    for number in {row[0] for row in found if row}:
        _shrink(connection, number, rowids)


def _shrink(connection: sqlite3.Connection, number: int, rowids: Collection[int]) -> None:
    """Pack a block anew without the bodies of these articles."""
    rows = connection.execute(
        """SELECT a.rowid, b.packed, a.start, a.length
        FROM articles AS a JOIN bodies AS b ON b.block = a.block WHERE a.block = ?""",
        (number,),
    ).fetchall()
    kept = [row for row in rows if row[0] not in rowids]
    if not kept:
        connection.execute("DELETE FROM bodies WHERE block = ?", (number,))
        return
    places = list(block([encoded(*where) for _, *where in kept]))
    packed = places[0].block.packed
    connection.execute("UPDATE bodies SET packed = ? WHERE block = ?", (packed, number))
    connection.executemany(
        "UPDATE articles SET start = ? WHERE rowid = ?",
        ((place.start, rowid) for (rowid, *_), place in zip(kept, places, strict=True)),
    )
