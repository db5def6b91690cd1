"""The listing by relevance: how well an article's words answer, and how recent it is.

Ranking costs time for every hit, so only the newest are ranked; the others follow them as they
would stand by date. So do all where a query asks for no words.
"""

import sqlite3
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from ainews_tui.store.groups import Group, articles_in, whole
from ainews_tui.store.listing import count, parted
from ainews_tui.store.rowids import ROWIDS_A_YEAR
from ainews_tui.store.search import Clause

MOST_RANKED = 50_000
"""Hits that are ranked: the newest."""

_WEIGHTS = "1.0, 10.0, 4.0"
"""Of a word in the body, in the title, in the summary."""

_RECENT = 0.3
"""How much more the newest hit is worth for that; half as much where it is a year older."""


@dataclass(frozen=True, slots=True)
class ByRelevance:
    """What a query finds, the best first; good for the revision it was made from.

    `ranked` are rowids in that order, `scores` theirs: the higher, the better. All other hits
    follow, newest first.
    """

    clause: Clause
    groups: tuple[Group, ...]
    ranked: "array[int]"
    scores: "array[float]"

    @property
    def unranked(self) -> int:
        """Return how many hits were too many to be ranked; none where there is no word to rank."""
        return self._others if self.clause.words else 0

    def score(self, position: int) -> float | None:
        """Return the score of the article at a position; None where it is not ranked."""
        return self.scores[position] if position < len(self.scores) else None

    def page(self, connection: sqlite3.Connection, start: int, limit: int) -> list[int]:
        """Return the rowids at the positions from `start` on, at most `limit`."""
        best = list(self.ranked[start : start + limit])
        if len(best) == limit or not self._others:
            return best
        after = max(0, start - len(self.ranked))
        older = self._older(connection, limit - len(best), after)
        return best + [rowid for (rowid,) in older]

    def parts(
        self, connection: sqlite3.Connection, limit: int | None, at_once: int
    ) -> Iterator[list[int]]:
        """Yield the rowids of the listing from its beginning, so many at once."""
        ranked = list(self.ranked[:limit])
        for start in range(0, len(ranked), at_once):
            yield ranked[start : start + at_once]
        left = None if limit is None else limit - len(ranked)
        if self._others and left != 0:
            yield from parted(self._older(connection, left, 0), at_once)

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

    def _older(
        self, connection: sqlite3.Connection, limit: int | None, start: int
    ) -> sqlite3.Cursor:
        """Return the rowids of those that are not ranked, from the `start`th on."""
        clause = self.clause
        return connection.execute(
            f"SELECT {clause.row} FROM {clause.bare} WHERE {clause.where} AND {clause.row} < ?"
            " ORDER BY 1 DESC LIMIT ? OFFSET ?",
            (*clause.parameters, self._oldest, -1 if limit is None else limit, start),
        )

    @property
    def _others(self) -> int:
        return articles_in(self.groups) - len(self.ranked)

    @property
    def _oldest(self) -> int:
        """Return a rowid that no ranked article is below and every other one is."""
        return min(self.ranked, default=1 << 62)


def by_relevance(connection: sqlite3.Connection, clause: Clause) -> ByRelevance:
    """Return what a query finds, the best first."""
    best = _best(connection, clause) if clause.words else []
    # hits that were all ranked are counted by that
    are_all = clause.words and len(best) < MOST_RANKED
    return ByRelevance(
        clause,
        whole(len(best) if are_all else count(connection, clause)),
        array("q", [rowid for rowid, _ in best]),
        array("d", [score for _, score in best]),
    )


def _best(connection: sqlite3.Connection, clause: Clause) -> list[tuple[int, float]]:
    """Return the newest hits with their scores, the best first."""
    hits, parameters = _rated(clause)
    age = f"((SELECT max(hit) FROM hits) - hit) / {ROWIDS_A_YEAR:.1f}"
    recent = f"iif(hit < 0, 0.0, {_RECENT} / (1.0 + {age}))"
    return connection.execute(
        # what bm25 makes of a hit is the lower, the better it is
        f"WITH {hits} SELECT hit, -rate * (1.0 + {recent}) FROM hits ORDER BY 2 DESC, 1 DESC",
        parameters,
    ).fetchall()


def _rated(clause: Clause) -> tuple[str, tuple[str | int, ...]]:
    """Return the table `hits` of the newest with what bm25 makes of each."""
    rate = f"bm25(fts, {_WEIGHTS}) AS rate"
    newest = f"FROM {clause.bare} WHERE {clause.where} ORDER BY 1 DESC LIMIT {MOST_RANKED}"
    if clause.row == "fts.rowid":
        return f"hits AS (SELECT {clause.row} AS hit, {rate} {newest})", clause.parameters
    # a hit may have no word at all: those that have are rated, and joined
    among = "fts WHERE fts MATCH ? AND rowid >= (SELECT min(hit) FROM newest)"
    joined = f"newest LEFT JOIN (SELECT rowid AS rated, {rate} FROM {among}) ON rated = hit"
    tables = f"""newest AS MATERIALIZED (SELECT {clause.row} AS hit {newest}),
        hits AS (SELECT hit, ifnull(rate, 0.0) AS rate FROM {joined})"""
    return tables, (*clause.parameters, clause.words or "")
