"""When an article was published: written dates to moments, never the file's clock.

A moment is aware, and kept in the zone it was written in; one without a zone is taken in the
zone given, a date without a time at its midnight. Fractions of a second are dropped.
"""

import re
from datetime import MAXYEAR, MINYEAR, datetime, timedelta, timezone, tzinfo

_LONGEST = 200  # characters that are looked at
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*"
_WEEKDAY = r"(?: *[(（]?(?:星期|[周週])\w[)）]?)?"
_DAYS = (
    rf"(?P<year>\d{{4}})([-/.年])(?P<month>\d{{1,2}})(?:\2|月)(?P<day>\d{{1,2}})(?!\d)日?{_WEEKDAY}",
    r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
    rf"(?:[a-z]{{3,9}},? +)?(?P<day>\d{{1,2}})[- ]{_MONTH}[- ](?P<year>\d{{4}}|\d\d)(?![\d:])",
    rf"(?:[a-z]{{3,9}},? +)?{_MONTH}\.? +(?P<day>\d{{1,2}}),? (?P<year>\d{{4}})(?!\d)",
)
_CLOCK = (
    r"(?P<noon>[上下]午)? *(?P<hour>\d{1,2})[:：时時](?P<minute>\d{2})"
    r"(?:[:：分](?P<second>\d{2})(?:[.,]\d+)?)?(?: *(?P<half>[ap])m\b)?"
    r"(?: *(?:utc|gmt)?(?P<offset>[+-]\d{2}:?\d{2})| *(?P<name>[a-z]{1,3})\b)?"
)
_SHAPES = tuple(re.compile(rf"{day}(?:(?:T|,? *){_CLOCK})?", re.IGNORECASE) for day in _DAYS)
_NAME = re.compile(r"(?:19|20)\d{2}(?:-\d{1,2}-\d{1,2}|\d{4})(?!\d)")
# Hours; RFC 822, 5.1, without CST, which in this program's feeds is China's.
_ZONES = dict.fromkeys(("z", "ut", "utc", "gmt"), 0)
_ZONES |= {"est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7}


def parse_date(written: str, zone: tzinfo) -> datetime | None:
    """Return the moment that a text opens with; None where there is none or it cannot be.

    Read are ISO 8601, RFC 822, and what people write: `2009-9-30`, `2009/9/30 8:05`,
    `2025年2月7日 09:51`, `Feb 7, 2025`.
    """
    text = " ".join(written[:_LONGEST].split())
    for shape in _SHAPES:
        if found := shape.match(text):
            return _moment(found.groupdict(), zone)
    return None


def date_in_name(name: str, zone: tzinfo) -> datetime | None:
    """Return the day that a file's name opens with: `2025-02-08-….md`, `20250208….html`."""
    found = _NAME.match(name.replace("_", "-"))
    return parse_date(found[0], zone) if found else None


def _moment(part: dict[str, str | None], zone: tzinfo) -> datetime | None:
    try:
        return datetime(
            _year(part["year"] or ""),
            _month(part["month"] or ""),
            int(part["day"] or 0),
            *_clock(part),
            tzinfo=_zone(part) or zone,
        )
    except ValueError:
        return None


def _year(written: str) -> int:
    """Return the year; raise ValueError where another zone may lie beyond the calendar's end."""
    year = int(written)
    if len(written) == 2:  # RFC 2822, 4.3
        year += 2000 if year < 50 else 1900
    if not MINYEAR < year < MAXYEAR:
        raise ValueError(written)
    return year


def _month(written: str) -> int:
    return int(written) if written.isdecimal() else _MONTHS.index(written[:3].lower()) + 1


def _clock(part: dict[str, str | None]) -> tuple[int, int, int]:
    """Return hour, minute and second; of a day's end and a leap second the second before.

    Both are in ISO 8601, and news keep the day they were written on: `24:00`, `23:59:60`.
    """
    hour, minute, second = _hour(part), int(part["minute"] or 0), int(part["second"] or 0)
    if (hour, minute, second) == (24, 0, 0):
        return 23, 59, 59
    return hour, minute, 59 if second == 60 else second


def _hour(part: dict[str, str | None]) -> int:
    hour = int(part["hour"] or 0)
    noon, half = part["noon"], (part["half"] or "").lower()
    if not noon and not half:
        return hour
    return hour % 12 + 12 * (noon == "下午" or half == "p")


def _zone(part: dict[str, str | None]) -> tzinfo | None:
    """Return the zone written after the time, if any; raise ValueError for one beyond a day."""
    if offset := part["offset"]:
        minutes = int(offset[1:3]) * 60 + int(offset[-2:])
        return timezone(timedelta(minutes=-minutes if offset[0] == "-" else minutes))
    hours = _ZONES.get((part["name"] or "").lower())
    return None if hours is None else timezone(timedelta(hours=hours))
