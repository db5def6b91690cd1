"""Blocks of bodies in the index: written, read, and rid of the bodies of articles that go.

A block is kept in pieces that fill their pages: whole, it would leave a quarter of one empty.
All functions but `body` expect to be called inside a transaction.
"""

import sqlite3
from collections.abc import Collection, Iterable

from ainews_tui.errors import IndexDamaged
from ainews_tui.store.blocks import Block, Place, block, encoded, text_in

_PIECE = 1000
"""Bytes of a piece, as a rule."""

_PIECES = 1 << 14
"""Pieces that a block has at most; the key of one is its block's number and its own."""


def body(connection: sqlite3.Connection, rowid: int) -> str:
    """Return the plain text of an article's clean body."""
    query = "SELECT block, start, length FROM articles WHERE rowid = ?"
    row = connection.execute(query, (rowid,)).fetchone()
    number, start, length = row or (0, 0, 1)
    packed = _packed(connection, number)
    if length and not packed:
        raise IndexDamaged("索引已损坏，需要重建：一篇文章没有正文")
    return text_in(packed, start, length)


def put_blocks(connection: sqlite3.Connection, places: Iterable[Place]) -> dict[int, int]:
    """Write the blocks that bodies are in; return the number of each by its `id()`."""
    (last,) = connection.execute("SELECT ifnull(max(piece), 0) FROM bodies").fetchone()
    found = {id(place.block): place.block for place in places}
    numbers = {identity: number for number, identity in enumerate(found, last // _PIECES + 1)}
    for identity, number in numbers.items():
        _write(connection, number, found[identity])
    return numbers


def drop_bodies(connection: sqlite3.Connection, rowids: Collection[int]) -> None:
    """Take the bodies of these articles, whose rows are still there, out of their blocks."""
    query = "SELECT block FROM articles WHERE rowid = ?"
    found = [connection.execute(query, (rowid,)).fetchone() for rowid in rowids]
    for number in {row[0] for row in found if row}:
        _shrink(connection, number, rowids)


def _shrink(connection: sqlite3.Connection, number: int, rowids: Collection[int]) -> None:
    """Pack a block anew without the bodies of these articles."""
    query = "SELECT rowid, start, length FROM articles WHERE block = ?"
    rows = connection.execute(query, (number,)).fetchall()
    kept = [row for row in rows if row[0] not in rowids]
    packed = _packed(connection, number)
    connection.execute("DELETE FROM bodies WHERE piece BETWEEN ? AND ?", _keys(number))
    if not kept:
        return
    places = list(block([encoded(packed, start, length) for _, start, length in kept]))
    _write(connection, number, places[0].block)
    connection.executemany(
        "UPDATE articles SET start = ? WHERE rowid = ?",
        ((place.start, rowid) for (rowid, *_), place in zip(kept, places, strict=True)),
    )


def _packed(connection: sqlite3.Connection, number: int) -> bytes:
    query = "SELECT packed FROM bodies WHERE piece BETWEEN ? AND ? ORDER BY piece"
    return b"".join(piece for (piece,) in connection.execute(query, _keys(number)))


def _write(connection: sqlite3.Connection, number: int, whole: Block) -> None:
    packed, (key, _) = whole.packed, _keys(number)
    size = max(_PIECE, len(packed) // _PIECES + 1)
    pieces = (packed[start : start + size] for start in range(0, len(packed), size))
    connection.executemany("INSERT INTO bodies VALUES (?, ?)", enumerate(pieces, key))


def _keys(number: int) -> tuple[int, int]:
    """Return the lowest and the highest key that a block's pieces can have."""
    return number * _PIECES, (number + 1) * _PIECES - 1
