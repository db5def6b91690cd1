"""Rowids in date order: the newest article has the highest, undated ones have negative ones.

A dated article's rowid is its second since year 1 in the upper bits and a tie-break in the lower
18, so the full-text index lists newest first without a sort, in whatever order files arrive.
All rowids lie within 2**56 of each other, because FTS5 before SQLite 3.42 loses rows from a
descending list where two that follow each other lie further apart.
(https://sqlite.work/fts5-rows-disappear-when-order-by-rowid-desc-applied-analysis-and-fixes)
"""

import hashlib
import math
from datetime import UTC, date, datetime, time, timedelta, tzinfo

YEARS = range(2, 4001)
"""The years of dates that a rowid can hold, in any zone."""

UNDATED = -1
"""The highest rowid an undated article can have."""

_TIE_BITS = 18
_TIE = (1 << _TIE_BITS) - 1
_UNDATED_TIE = (1 << 54) - 1
_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)


def rowid_of(moment: datetime | None, article_id: str) -> int:
    """Return the rowid that an article should have; where it is taken, the next free one does."""
    tie = int.from_bytes(hashlib.blake2b(article_id.encode(), digest_size=8).digest())
    if moment is None:
        return UNDATED - (tie & _UNDATED_TIE)
    return _second(moment) << _TIE_BITS | tie & _TIE


def moment_of(rowid: int, zone: tzinfo) -> datetime | None:
    """Return the date in a rowid, to the second; None for an undated article."""
    if rowid < 0:
        return None
    return (_YEAR_ONE + timedelta(seconds=rowid >> _TIE_BITS)).astimezone(zone)


def seconds_between(rowid: int, later: int) -> float:
    """Return the seconds between the dates in two rowids; without end for an undated article."""
    return math.inf if rowid < 0 else (later >> _TIE_BITS) - (rowid >> _TIE_BITS)


def rowids_between(first: date, last: date, zone: tzinfo) -> tuple[int, int]:
    """Return the lowest and the highest rowid of the days from `first` to `last`."""
    begin = max(0, _second(datetime.combine(first, time.min, zone)))
    end = _second(datetime.combine(last, time.max, zone))
    return begin << _TIE_BITS, end << _TIE_BITS | _TIE


def _second(moment: datetime) -> int:
    return (moment - _YEAR_ONE) // timedelta(seconds=1)
