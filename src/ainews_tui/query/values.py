"""What the value of a field means; a value that means nothing is refused in words."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from ainews_tui.query.fields import SCRIPTS
from ainews_tui.query.tree import (
    About,
    By,
    Dated,
    From,
    Has,
    Kind,
    Length,
    Node,
    Order,
    Tagged,
    WrittenIn,
)

NAMED: Mapping[str, Callable[[str], Node]] = {
    "tag": Tagged,
    "topic": About,
    "source": From,
    "author": By,
}
"""The fields whose value is a name, which is looked for as it is."""

_SCRIPTS = {
    **{script: script for script in SCRIPTS},
    **dict.fromkeys(("简", "简体", "簡", "簡體"), "hans"),
    **dict.fromkeys(("繁", "繁体", "繁體"), "hant"),
    **dict.fromkeys(("混", "混用", "混合"), "mixed"),
}

_KINDS = {
    **{kind.value: kind for kind in Kind},
    **dict.fromkeys(("表", "表格"), Kind.TABLE),
    **dict.fromkeys(("图", "圖", "图片", "圖片"), Kind.PICTURE),
    **dict.fromkeys(("代码", "代碼", "程式碼"), Kind.CODE),
    **dict.fromkeys(("链接", "鏈接", "連結"), Kind.LINK),
}

_ORDERS = {
    **{order.value: order for order in Order},
    **dict.fromkeys(("日期", "时间", "時間"), Order.DATE),
    **dict.fromkeys(("来源", "來源"), Order.SOURCE),
    **dict.fromkeys(("相关", "相關"), Order.RELEVANCE),
    **dict.fromkeys(("字数", "字數", "长度", "長度"), Order.LENGTH),
}

_T = TypeVar("_T")

_NUMBER = "([0-9]{1,12})"
_BOUND = re.compile(f"(>=|<=|>|<|)=?{_NUMBER}")
_RANGE = re.compile(f"{_NUMBER}?\\.\\.{_NUMBER}?")
_HALF = re.compile(r"[<>]?=?|\.\.")


_LONGEST = 40
"""Characters of the longest value that is looked at: making a text plain may take the square."""


class Refused(ValueError):
    """A value that its field cannot take; the message says so."""


def script_of(value: str) -> WrittenIn:
    """Return what `script:` asks for."""
    return WrittenIn(_chosen(value, _SCRIPTS, "script", SCRIPTS))


def kind_of(value: str) -> Has:
    """Return what `has:` asks for."""
    return Has(_chosen(value, _KINDS, "has", tuple(Kind)))


def order_of(value: str) -> Order:
    """Return the order that `sort:` asks for."""
    return _chosen(value, _ORDERS, "sort", tuple(Order))


def length_of(value: str) -> Length | None:
    """Return what `length:` asks for; None where the number is still to come."""
    plain = _plain(value).replace("≥", ">=").replace("≤", "<=").replace(",", "")
    if _HALF.fullmatch(plain):
        return None
    if written := _RANGE.fullmatch(plain):
        low, high = int(written[1] or 0), int(written[2]) if written[2] else None
        if high is not None and high < low:
            raise Refused(f"“{value}”的开头大于结尾")
        return Length(low, high)
    if not (written := _BOUND.fullmatch(plain)):
        raise Refused(f"“{value}”不是字数：请写作 >2000、<=500 或 800..1200")
    number = int(written[2])
    match written[1]:
        case ">":
            return Length(number + 1)
        case ">=":
            return Length(number)
        case "<":
            return Length(0, number - 1)
        case "<=":
            return Length(0, number)
        case _:
            return Length(number, number)


def dates_of(value: str, today: date) -> Dated:
    """Return what `date:` asks for."""
    from ainews_tui.query.dates import days_of  # few searches name a date, and it takes a while

    plain = _plain(value)
    try:
        first, last = days_of(plain, today)
    except (ValueError, OverflowError):
        raise Refused(
            f"“{value}”不是日期：请写作 2025、2025-02、2025-02-07、7d、上周，或用 .. 连接两个日期"
        ) from None
    if last < first:
        raise Refused(f"“{value}”的开头晚于结尾")
    return Dated(first, last)


def _chosen(value: str, choices: Mapping[str, _T], field: str, named: tuple[str, ...]) -> _T:
    try:
        return choices[_plain(value)]
    except KeyError:
        raise Refused(f"{field}: 不认识“{value}”，只有 {'、'.join(named)}") from None


def _plain(value: str) -> str:
    # a Chinese keyboard types ２０２５－０２ as readily as 2025-02
    if len(value) > _LONGEST:
        raise Refused(f"“{value[:_LONGEST]}…”太长了")
    return "".join(unicodedata.normalize("NFKC", value).lower().split())
