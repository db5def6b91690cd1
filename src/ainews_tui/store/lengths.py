"""The listing by length: the longest article first, of equally long ones the newest."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from ainews_tui.store.groups import Group, whole
from ainews_tui.store.listing import count, parted
from ainews_tui.store.search import Clause


@dataclass(frozen=True, slots=True)
class ByLength:
    """What a query finds, by length; good for the revision of the index it was made from."""

    clause: Clause
    groups: tuple[Group, ...]

    def page(self, connection: sqlite3.Connection, start: int, limit: int) -> list[int]:
        """Return the rowids at the positions from `start` on, at most `limit`."""
        return [rowid for (rowid,) in self._rows(connection, limit, start)]

    def parts(
        self, connection: sqlite3.Connection, limit: int | None, at_once: int
    ) -> Iterator[list[int]]:
        """Yield the rowids of the listing from its beginning, so many at once, sorted once."""
        return parted(self._rows(connection, limit, 0), at_once)

    def position(self, connection: sqlite3.Connection, rowid: int) -> int | None:
        """Return where an article stands; None where the listing does not hold it."""
        clause = self.clause
        among = f"FROM {clause.tables} WHERE {clause.where} AND"
        row = connection.execute(
            f"SELECT a.characters {among} {clause.row} = ?", (*clause.parameters, rowid)
        ).fetchone()
        if row is None:
            return None
        (before,) = connection.execute(
            f"SELECT count(*) {among} (a.characters, {clause.row}) > (?, ?)",
            (*clause.parameters, row[0], rowid),
        ).fetchone()
        return int(before)

    def _rows(
        self, connection: sqlite3.Connection, limit: int | None, start: int
    ) -> sqlite3.Cursor:
        clause = self.clause
        return connection.execute(
            f"SELECT {clause.row} FROM {clause.tables} WHERE {clause.where}"
            f" ORDER BY a.characters DESC, {clause.row} DESC LIMIT ? OFFSET ?",
            (*clause.parameters, -1 if limit is None else limit, start),
        )


def by_length(connection: sqlite3.Connection, clause: Clause) -> ByLength:
    """Return what a query finds, the longest first."""
    return ByLength(clause, whole(count(connection, clause)))
