"""Dates as they are typed into a search, and the plain range each stands for."""

import re
import unicodedata
from datetime import date

_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def days_of(text: str, today: date) -> tuple[date, date]:
    """Return the first and the last day that a text stands for.

    Raises ValueError where it is no date. The last may come before the first.
    """
    # a Chinese keyboard types ２０２５－０２ as readily as 2025-02
    first, dots, last = unicodedata.normalize("NFKC", text).partition("..")
    earliest, latest = _period(first) if first else (date.min, date.max)
    if dots:
        latest = _period(last)[1] if last else date.max
    return earliest, latest


def plain_range(first: date, last: date) -> str:
    """Return the days from `first` to `last` as they could have been typed."""
    if first == last:
        return first.isoformat()
    begin = "" if first == date.min else first.isoformat()
    end = "" if last == date.max else last.isoformat()
    return f"{begin}..{end}"


def _period(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, a month or a day."""
    from calendar import monthrange  # few searches name a date, and it is slow to load

    written = _PERIOD.fullmatch(text)
    if not written:
        raise ValueError(text)
    year, month, day = written.groups()
    first = date(int(year), int(month or 1), int(day or 1))
    last_month = int(month or 12)
    last_day = day or monthrange(first.year, last_month)[1]
    return first, date(first.year, last_month, int(last_day))
