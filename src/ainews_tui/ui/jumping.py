"""Where in a list a date or a row's number leads. Pure arithmetic: nothing has to be loaded."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from ainews_tui.errors import NoSuchPlace
from ainews_tui.library.searching import Group
from ainews_tui.query.dates import days_of
from ainews_tui.query.tree import Order

_LONGEST = 40
"""Characters that are looked at, at most: making a text plain may take the square."""

_ROW = re.compile(r"#?([0-9]{1,9})")


def row_of(text: str, groups: Sequence[Group], order: Order, today: date) -> int:
    """Return the row, from 0 on, that a text names in a list of these groups in this order.

    A date as in a search leads to the newest article of it, or the nearest before it; a number
    to that row, counted from 1. Four digits are a year unless `#` stands before them.
    Raises NoSuchPlace.
    """
    if len(text) > _LONGEST:
        raise NoSuchPlace(f"“{text[:_LONGEST]}…”太长了")
    typed = unicodedata.normalize("NFKC", text).strip().lstrip(":").strip()
    try:
        last = days_of(typed, today)[1]
    except (ValueError, OverflowError):
        number = _ROW.fullmatch(typed)
        if not number:
            words = f"“{typed}”不是日期，也不是行号：写 2019-03、2019、2019-03-05 或 100"
            raise NoSuchPlace(words) from None
        return _row(int(number[1]), sum(group.count for group in groups))
    if order is not Order.DATE:
        raise NoSuchPlace("按日期排列时才能去某一天；现在可以去某一行，如 100")
    return _newest(last, groups)


def _row(number: int, count: int) -> int:
    if not 1 <= number <= count:
        raise NoSuchPlace(f"没有第 {number:,} 行，一共 {count:,} 篇")
    return number - 1


def _newest(last: date, groups: Sequence[Group]) -> int:
    days = [group for group in groups if group.key]
    if not days:
        raise NoSuchPlace("这里没有写明日期的文章")
    end = last.isoformat()
    found = next((group.start for group in days if group.key and group.key <= end), None)
    if found is None:
        raise NoSuchPlace(f"没有这么早的文章，最早的是 {days[-1].key}")
    return found
