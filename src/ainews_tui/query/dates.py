"""Dates as they are typed into a search, and the days each stands for.

    2025   2025-02   2025/2/7   2/7   2025年2月   2025-02-01..2025-02-10   ..2024   7d
    today   今天   昨天   上周   上周五   本月   上个月   去年   去年三月   三月   3月5日   近30天

Weeks begin on Monday. A month or a day without its year is the latest that has begun.
"""

import re
from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day of a period."""

_SIMPLIFIED = str.maketrans("週這個過兩號禮當", "周这个过两号礼当")

_DAYS = {
    **dict.fromkeys(("today", "今天", "今日", "当天"), 0),
    **dict.fromkeys(("yesterday", "昨天", "昨日"), 1),
    **dict.fromkeys(("前天", "前日"), 2),
}
_BACK = {"本": 0, "这": 0, "这个": 0, "上": 1, "上个": 1, "上上": 2, "上上个": 2}
_YEARS = {"今": 0, "本": 0, "去": 1, "前": 2}
_DIGITS = "一二三四五六七八九"
_WEEKDAYS = "一二三四五六日天"

_NUMBER = f"[0-9]{{1,4}}|[{_DIGITS}]?十[{_DIGITS}]?|[两{_DIGITS}]"
_SPAN = re.compile(
    rf"(?:({_NUMBER})([dwmy]|天)|(?:近|最近|过去)({_NUMBER}|)(天|日|周|个?星期|个?礼拜|个?月|年))"
)
_WEEK_OR_MONTH = re.compile(
    rf"({'|'.join(sorted(_BACK, reverse=True))})(?:(周|星期|礼拜)([{_WEEKDAYS}])?|月)"
)
_WRITTEN = re.compile(r"([0-9]{4})(?:([-/.])([0-9]{1,2})(?:\2([0-9]{1,2}))?)?")
_MONTH_AND_DAY = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")
_SPOKEN = re.compile(
    rf"(?=.)(?:([0-9]{{4}}|[{''.join(_YEARS)}])年)?(?:({_NUMBER})月份?(?:({_NUMBER})[日号])?)?"
)


def days_of(text: str, today: date) -> Days:
    """Return the first and the last day that a text stands for, in narrow lower-case letters.

    Raises ValueError where it is no date, or OverflowError where it is none that can be told.
    The last may come before the first.
    """
    first, dots, last = text.translate(_SIMPLIFIED).partition("..")
    earliest, latest = _period(first, today) if first or not dots else (date.min, date.max)
    if dots:
        latest = _period(last, today)[1] if last else date.max
    return earliest, latest


def plain_range(first: date, last: date) -> str:
    """Return the days from `first` to `last` as they could have been typed."""
    if first == last:
        return first.isoformat()
    begin = "" if first == date.min else first.isoformat()
    end = "" if last == date.max else last.isoformat()
    return f"{begin}..{end}"


def _period(text: str, today: date) -> Days:
    if text in _DAYS:
        day = today - timedelta(days=_DAYS[text])
        return day, day
    if written := _WRITTEN.fullmatch(text):
        year, _, month, day_of_month = written.groups()
        return _calendar(int(year), _number(month), _number(day_of_month))
    if written := _SPAN.fullmatch(text):
        number, unit = written[1] or written[3], written[2] or written[4]
        return _until(today, _number(number) or 1, unit.removeprefix("个"))
    if written := _WEEK_OR_MONTH.fullmatch(text):
        return _back(today, _BACK[written[1]], written[2] is not None, written[3])
    if written := _MONTH_AND_DAY.fullmatch(text):
        return _spoken(today, None, *written.groups())
    if written := _SPOKEN.fullmatch(text):
        return _spoken(today, *written.groups())
    raise ValueError(f"no date: {text}")


def _calendar(year: int, month: int | None = None, day: int | None = None) -> Days:
    """Return the days of a year, or of a month, or one day. Raises ValueError for what is none."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    first = date(year, month, 1 if day is None else day)
    return first, first if day is not None else _end_of_month(first)


def _end_of_month(first: date) -> date:
    after = first.year * 12 + first.month
    if after == date.max.year * 12 + 12:
        return date.max
    return date(after // 12, after % 12 + 1, 1) - timedelta(days=1)


def _months_before(day: date, months: int) -> date:
    """Return the same day of a month before, or its last; of the first year there is."""
    number = max(12, day.year * 12 + day.month - 1 - months)
    first = date(number // 12, number % 12 + 1, 1)
    return first.replace(day=min(day.day, _end_of_month(first).day))


def _until(today: date, number: int, unit: str) -> Days:
    """Return so many days, weeks, months or years up to today, today included."""
    match unit:
        case "d" | "天" | "日":
            days = number
        case "w" | "周" | "星期" | "礼拜":
            days = 7 * number
        case _:
            months = number * (12 if unit in ("y", "年") else 1)
            return _months_before(today, months) + timedelta(days=1), today
    return today - timedelta(days=min(days - 1, today.toordinal() - 1)), today


def _back(today: date, number: int, is_week: bool, weekday: str | None) -> Days:
    """Return a week, a day of one, or a month, counted back from this one."""
    if not is_week:
        first = _months_before(today.replace(day=1), number)
        return first, _end_of_month(first)
    monday = today - timedelta(days=today.weekday() + 7 * number)
    if weekday is None:
        return monday, monday + timedelta(days=6)
    day = monday + timedelta(days=min(_WEEKDAYS.index(weekday), 6))
    return day, day


def _spoken(today: date, year: str | None, month: str | None, day: str | None) -> Days:
    months, days = _number(month), _number(day)
    if year in _YEARS:
        return _calendar(today.year - _YEARS[year], months, days)
    if year is not None:
        return _calendar(int(year), months, days)
    first, last = _calendar(today.year, months, days)
    return (first, last) if first <= today else _calendar(today.year - 1, months, days)


def _number(text: str | None) -> int | None:
    """Return a number in digits, or in Chinese up to 99; None where there is none."""
    if not text:
        return None
    if text.isascii():
        return int(text)
    tens, ten, ones = text.replace("两", "二").rpartition("十")
    return (_digit(tens, 1) * 10 if ten else 0) + _digit(ones, 0)


def _digit(text: str, default: int) -> int:
    return _DIGITS.index(text) + 1 if text else default
