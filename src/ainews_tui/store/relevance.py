"""The listing by relevance: how well an article's words answer, and how recent it is.

Ranking costs time for every hit, so only the newest are ranked; the others follow them as they
would stand by date. So do all where a query asks for no words.
"""

import sqlite3
from array import array
from dataclasses import dataclass

from ainews_tui.store.listing import Group, whole
from ainews_tui.store.rowids import seconds_between
from ainews_tui.store.search import Clause

MOST_RANKED = 50_000
"""Hits that are ranked: the newest."""

_WEIGHTS = "1.0, 10.0, 4.0"
"""Of a word in the body, in the title, in the summary."""

_RECENT = 0.3
"""How much more the newest hit is worth for being that; a year older it is half of this."""

_YEAR = 365 * 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class ByRelevance:
    """What a query finds, the best first; good for the revision it was made from.

    `ranked` are rowids in that order, `scores` theirs: the higher, the better. `unranked` hits
    follow, newest first.
    """

    clause: Clause
    groups: tuple[Group, ...]
    ranked: "array[int]"
    scores: "array[float]"

    @property
    def unranked(self) -> int:
        """Return how many hits are too many to be ranked."""
        return sum(group.count for group in self.groups) - len(self.ranked)

    def score(self, position: int) -> float | None:
        """Return the score of the article at a position; None where it is not ranked."""
        return self.scores[position] if position < len(self.scores) else None

    def page(self, connection: sqlite3.Connection, start: int, limit: int) -> list[int]:
        """Return the rowids at the positions from `start` on, at most `limit`."""
        best = list(self.ranked[start : start + limit])
        if len(best) == limit or not self.unranked:
            return best
        clause, after = self.clause, max(0, start - len(self.ranked))
        older = connection.execute(
            f"SELECT {clause.row} FROM {clause.bare} WHERE {clause.where} AND {clause.row} < ?"
            " ORDER BY 1 DESC LIMIT ? OFFSET ?",
            (*clause.parameters, self._oldest, limit - len(best), after),
        )
        return best + [rowid for (rowid,) in older]

    def position(self, connection: sqlite3.Connection, rowid: int) -> int | None:
        """Return where an article stands; None where the listing does not hold it."""
        if rowid >= self._oldest:
            return self.ranked.index(rowid) if rowid in self.ranked else None
        clause = self.clause
        among = f"FROM {clause.bare} WHERE {clause.where} AND {clause.row}"
        found = connection.execute(f"SELECT 1 {among} = ?", (*clause.parameters, rowid)).fetchone()
        if found is None:
            return None
        (before,) = connection.execute(
            f"SELECT count(*) {among} > ? AND {clause.row} < ?",
            (*clause.parameters, rowid, self._oldest),
        ).fetchone()
        return len(self.ranked) + int(before)

    @property
    def _oldest(self) -> int:
        """Return a rowid that no ranked article is below and every other one is."""
        return min(self.ranked, default=1 << 62)


def by_relevance(connection: sqlite3.Connection, clause: Clause) -> ByRelevance:
    """Return what a query finds, the best first."""
    hits = _rated(connection, clause) if clause.words else []
    newest = hits[0][0] if hits else 0
    scored = sorted(((_score(rate, rowid, newest), rowid) for rowid, rate in hits), reverse=True)
    return ByRelevance(
        clause,
        whole(connection, clause),
        array("q", [rowid for _, rowid in scored]),
        array("d", [score for score, _ in scored]),
    )


def _rated(connection: sqlite3.Connection, clause: Clause) -> list[tuple[int, float]]:
    """Return the newest hits, newest first, with what bm25 makes of each: the lower, the better."""
    rate = f"bm25(fts, {_WEIGHTS})"
    newest = f"FROM {clause.bare} WHERE {clause.where} ORDER BY 1 DESC LIMIT ?"
    parameters = (*clause.parameters, MOST_RANKED)
    if clause.row == "fts.rowid":
        return connection.execute(f"SELECT {clause.row}, {rate} {newest}", parameters).fetchall()
    rowids = [rowid for (rowid,) in connection.execute(f"SELECT {clause.row} {newest}", parameters)]
    if not rowids:
        return []
    rates = dict(
        connection.execute(
            f"SELECT rowid, {rate} FROM fts WHERE fts MATCH ? AND rowid BETWEEN ? AND ?",
            (clause.words, rowids[-1], rowids[0]),
        )
    )
    return [(rowid, rates.get(rowid, 0.0)) for rowid in rowids]


def _score(rate: float, rowid: int, newest: int) -> float:
    years = seconds_between(rowid, newest) / _YEAR
    return -rate * (1 + _RECENT / (1 + years))
