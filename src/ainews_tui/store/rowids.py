"""Rowids in date order: the newest article has the highest, undated ones have negative ones.

A day of the index's zone has `DAY` rowids: some for articles of which only the day is known,
whose time is midnight, and after these sixteen for each second. Which of them an article has, its
id decides, so the full-text index lists newest first without a sort, in whatever order files
arrive. Days lie close together because FTS5 writes the distance from one rowid to the next, for
every word of every article: with 18 bits for each second it took a sixth more room.
All rowids lie within 2**56 of each other, because FTS5 before SQLite 3.42 loses rows from a
descending list where two that follow each other lie further apart.
(https://sqlite.work/fts5-rows-disappear-when-order-by-rowid-desc-applied-analysis-and-fixes)
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count

YEARS = range(2, 4001)
"""The years of dates that a rowid can hold, in any zone."""

UNDATED = -1
"""The highest rowid an undated article can have."""

_MIDNIGHT, _SECOND = 1 << 16, 1 << 4
_SECONDS = 25 * 3600
DAY = _MIDNIGHT + _SECONDS * _SECOND
"""Rowids of a day, which has 25 hours where clocks are put back."""

ROWIDS_A_YEAR = 365 * DAY
"""How far apart the rowids of articles are whose dates are a year apart."""

_UNDATED = 1 << 32
_NEAR = 64

_YEAR_ONE = datetime(1, 1, 1, tzinfo=UTC)
_A_SECOND = timedelta(seconds=1)


def rowid_of(moment: datetime | None, article_id: str) -> int:
    """Return the rowid that an article should have, its date being in the index's zone."""
    tie = _drawn(article_id)
    if moment is None:
        return UNDATED - tie % _UNDATED
    second = min((moment - _midnight(moment.date(), moment.tzinfo)) // _A_SECOND, _SECONDS - 1)
    within = _MIDNIGHT + second * _SECOND + tie % _SECOND if second else tie % _MIDNIGHT
    return moment.toordinal() * DAY + within


def places(rowid: int, article_id: str) -> Iterator[int]:
    """Yield the rowid that an article should have, and then others of its day, near ones first.

    Where a thousand articles have one second, it is soon found which one is free.
    """
    yield rowid
    for attempt in count():
        step = 1 + _drawn(f"{article_id} {attempt}") % (_NEAR << attempt)
        if rowid < 0:
            yield UNDATED - (UNDATED - rowid + step) % _UNDATED
        else:
            yield rowid - rowid % DAY + (rowid + step) % DAY


def day_of(rowid: int) -> int | None:
    """Return the ordinal of the day in a rowid; None for an undated article."""
    return None if rowid < 0 else rowid // DAY


def moment_of(rowid: int, zone: tzinfo) -> datetime | None:
    """Return the date in a rowid, to the second; None for an undated article."""
    day = day_of(rowid)
    if day is None:
        return None
    second = max(0, (rowid % DAY - _MIDNIGHT) // _SECOND)
    return (_midnight(date.fromordinal(day), zone) + second * _A_SECOND).astimezone(zone)


def seconds_of(moment: datetime) -> int:
    """Return the seconds since the year 1, which tell a date that its rowid cannot."""
    return (moment - _YEAR_ONE) // _A_SECOND


def moment_after(seconds: int, zone: tzinfo) -> datetime:
    """Return the date so many seconds after the beginning of the year 1."""
    return (_YEAR_ONE + seconds * _A_SECOND).astimezone(zone)


def rowids_between(first: date, last: date) -> tuple[int, int]:
    """Return the lowest and the highest rowid of the days from `first` to `last`."""
    return first.toordinal() * DAY, (last.toordinal() + 1) * DAY - 1


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)


def _drawn(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())
