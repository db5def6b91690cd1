"""Where in a list a date or a headline's number leads. Pure arithmetic: nothing is loaded."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ainews_tui.errors import NoSuchPlace
from ainews_tui.library.searching import Group, articles_in
from ainews_tui.query.dates import days_of
from ainews_tui.query.tree import Order

_LONGEST = 40
"""Characters that are looked at, at most: making a text plain may take the square."""

_ROW = re.compile(r"#?([0-9]{1,9})")
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Goal:
    """A row, from 0 on, and what is to be said of it: that it is not quite what was named."""

    row: int
    remark: str = ""


def goal_of(text: str, groups: Sequence[Group], order: Order, today: date) -> Goal:
    """Return the row that a text names in a list of these groups in this order.

    A date as in a search leads to the newest article of it, or the nearest before it; a number
    to that row, counted from 1. Four digits are a year unless `#` stands before them, or no
    article is of its time and the list is as long. Raises NoSuchPlace.
    """
    if len(text) > _LONGEST:
        raise NoSuchPlace(f"“{text[:_LONGEST]}…”太长了")
    typed = unicodedata.normalize("NFKC", text).strip().lstrip(":").strip()
    days = [group for group in groups if group.key] if order is Order.DATE else []
    count = articles_in(groups)
    if _YEAR.fullmatch(typed) and int(typed) <= count and not _spans(days, typed):
        return _row(int(typed), count, order)
    try:
        first, last = days_of(typed, today)
    except (ValueError, OverflowError):
        number = _ROW.fullmatch(typed)
        if not number:
            raise NoSuchPlace(_not_a_place(typed, order)) from None
        return _row(int(number[1]), count, order)
    if order is not Order.DATE:
        raise NoSuchPlace("按日期排列时才能去某一天；现在可以去第几篇，如 100")
    return _newest(first, last, days)


def _not_a_place(typed: str, order: Order) -> str:
    if order is not Order.DATE:
        return f"“{typed}”不是第几篇：写 100 这样的数，按日期排列时也可以写日期"
    return f"“{typed}”不是日期，也不是第几篇：写 2019-03、2019、2019-03-05 或 100"


def _row(number: int, count: int, order: Order) -> Goal:
    if not count:
        raise NoSuchPlace("这里一篇文章也没有")
    if not 1 <= number <= count:
        or_date = "，或日期，如 2019-03" if order is Order.DATE else ""
        raise NoSuchPlace(f"没有第 {number:,} 篇：写 1 到 {count:,}{or_date}")
    return Goal(number - 1)


def _spans(days: Sequence[Group], year: str) -> bool:
    """Tell whether a year is among those from the oldest of some days to the newest."""
    years = [group.key[:4] for group in days if group.key]
    return bool(years) and min(years) <= year <= max(years)


def _newest(first: date, last: date, days: Sequence[Group]) -> Goal:
    if not days:
        raise NoSuchPlace("这里没有写明日期的文章")
    end = last.isoformat()
    found = next((group for group in days if group.key and group.key <= end), None)
    if found is None:
        raise NoSuchPlace(f"没有这么早的文章，最早的是 {days[-1].key}")
    if found.key and found.key >= first.isoformat():
        return Goal(found.start)
    when = "那天" if first == last else "那段时间"
    return Goal(found.start, f"{when}没有文章，最近的是 {found.key}")
