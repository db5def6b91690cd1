"""Listings: the order articles stand in, the groups they fall into, and any page of them.

The groups of a listing lie one after another. A page is found by going to its group's place in
an index, so the last page costs no more than the first.
"""

import sqlite3
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from ainews_tui.errors import IndexDamaged
from ainews_tui.query.tree import Order
from ainews_tui.store.counts import source_counts
from ainews_tui.store.groups import Group, articles_in, in_turn
from ainews_tui.store.rowids import DAY, UNDATED, day_of, rowids_between
from ainews_tui.store.search import Clause
from ainews_tui.store.tallies import NO_SOURCE, UNDATED_DAY

_Parameters = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """What a query finds, in an order; good for the revision of the index it was made from.

    Positions count from 0. `groups` are days, newest first, or sources, by count and then by
    code; the group without a key comes last. Within each the newest comes first.
    """

    clause: Clause
    order: Order
    groups: tuple[Group, ...]

    def page(self, connection: sqlite3.Connection, start: int, limit: int) -> list[int]:
        """Return the rowids at the positions from `start` on, at most `limit`."""
        first = bisect_right(self.groups, start, key=attrgetter("start")) - 1
        if first < 0:
            return []
        end = bisect_left(self.groups, start + limit, key=attrgetter("start"))
        query, parameters = self._from_group(self.groups[first], self.groups[first:end])
        reach = (limit, start - self.groups[first].start)
        rows = connection.execute(
            f"{query} LIMIT ? OFFSET ?", (*self.clause.parameters, *parameters, *reach)
        )
        return [rowid for (rowid,) in rows]

    def parts(
        self, connection: sqlite3.Connection, limit: int | None, at_once: int
    ) -> Iterator[list[int]]:
        """Yield the rowids of the listing from its beginning, so many at once."""
        found = articles_in(self.groups)
        end = found if limit is None else min(found, limit)
        for start in range(0, end, at_once):
            yield self.page(connection, start, min(at_once, end - start))

    def position(self, connection: sqlite3.Connection, rowid: int) -> int | None:
        """Return where an article stands; None where the listing does not hold it."""
        clause = self.clause
        among = f"FROM {clause.tables} WHERE {clause.where} AND"
        row = connection.execute(
            f"SELECT a.source {among} {clause.row} = ?", (*clause.parameters, rowid)
        ).fetchone()
        if row is None:
            return None
        if self.order is Order.DATE:
            day = day_of(rowid)
            key, inside = (None if day is None else _iso(day)), f"{clause.row} <= ?"
            value = self._newest(key)
        else:
            key, inside = row[0], "a.source IS ?"
            value = key
        group = next(group for group in self.groups if _caseless(group.key) == _caseless(key))
        (before,) = connection.execute(
            f"SELECT count(*) {among} {inside} AND {clause.row} > ?",
            (*clause.parameters, value, rowid),
        ).fetchone()
        return group.start + int(before)

    def _from_group(self, first: Group, touched: Sequence[Group]) -> tuple[str, _Parameters]:
        """Return the query of all rows from a group's first on, and what it adds to the clause."""
        clause = self.clause
        if self.order is Order.DATE:
            # the other days follow by themselves
            query = f"SELECT {clause.row} FROM {clause.bare} WHERE {clause.where}"
            return f"{query} AND {clause.row} <= ? ORDER BY 1 DESC", (self._newest(first.key),)
        query = f"SELECT {clause.row} FROM {clause.tables} WHERE {clause.where}"
        if len(touched) == 1:
            return f"{query} AND a.source IS ? ORDER BY 1 DESC", (first.key,)
        codes = [group.key for group in touched if group.key is not None]
        sources = f"(a.source IN ({', '.join('?' * len(codes))}) OR a.source IS NULL)"
        places = " ".join(f"WHEN ? THEN {place}" for place in range(len(codes)))
        order = f"CASE a.source {places} ELSE {len(codes)} END"
        return f"{query} AND {sources} ORDER BY {order}, 1 DESC", (*codes, *codes)

    def _newest(self, key: str | None) -> int:
        """Return the highest rowid that an article of a day can have."""
        if key is None:
            return UNDATED
        written = date.fromisoformat(key)
        return rowids_between(written, written)[1]


def list_articles(connection: sqlite3.Connection, clause: Clause, order: Order) -> Listing:
    """Return the listing of what a query finds."""
    return Listing(clause, order, in_turn(_counts(connection, clause, order)))


def newest(
    connection: sqlite3.Connection, clause: Clause, limit: int | None, at_once: int
) -> Iterator[list[int]]:
    """Yield the rowids of what a query finds, newest first, so many at once, with no counting."""
    query = f"SELECT {clause.row} FROM {clause.bare} WHERE {clause.where} ORDER BY 1 DESC LIMIT ?"
    rows = connection.execute(query, (*clause.parameters, -1 if limit is None else limit))
    yield from parted(rows, at_once)


def parted(rows: sqlite3.Cursor, at_once: int) -> Iterator[list[int]]:
    """Yield the rowids that a query still has to give, so many at once."""
    while part := rows.fetchmany(at_once):
        yield [rowid for (rowid,) in part]


def count(connection: sqlite3.Connection, clause: Clause) -> int:
    """Return how many articles a query finds."""
    query = f"SELECT count(*) FROM {clause.bare} WHERE {clause.where}"
    if clause.is_everything:
        query = "SELECT ifnull(sum(articles), 0) FROM days"
    (number,) = connection.execute(query, clause.parameters).fetchone()
    return int(number)


def _counts(
    connection: sqlite3.Connection, clause: Clause, order: Order
) -> list[tuple[str | None, int]]:
    """Return keys and counts in the order of the groups."""
    if order is Order.DATE:
        days = sorted(_days(connection, clause), reverse=True)
        return [(None if day == UNDATED_DAY else _iso(day), number) for day, number in days]
    sources = source_counts(connection, clause).items()
    ordered = sorted(sources, key=lambda row: (row[0] == NO_SOURCE, -row[1], row[0]))
    return [(None if code == NO_SOURCE else code, number) for code, number in ordered]


def _days(connection: sqlite3.Connection, clause: Clause) -> list[tuple[int, int]]:
    query = "SELECT day, articles FROM days"
    if not clause.is_everything:
        query = f"""SELECT max({clause.row} / {DAY}, {UNDATED_DAY}), count(*)
            FROM {clause.bare} WHERE {clause.where} GROUP BY 1"""
    return connection.execute(query, clause.parameters).fetchall()


def _iso(day: int) -> str:
    try:
        return date.fromordinal(day).isoformat()
    except (ValueError, OverflowError) as error:
        raise IndexDamaged("索引里有不成日期的日期，需要重建") from error


def _caseless(key: str | None) -> bytes | None:
    # `bytes.lower` changes the letters of ASCII only, as SQLite's NOCASE does
    return None if key is None else key.encode().lower()
