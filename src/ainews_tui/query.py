"""The search language: text to a tree, and the tree's meaning in words. Knows nothing of SQL.

    谷歌 "AI investment" -裁员 tag:DeepSeek topic:Meta source:qq date:2025-02

Words and fields stand side by side and all must hold; `-` before one denies it. A word or a
quoted phrase is a `Phrase`: its characters must stand together in the title, the summary or
the body.

Whatever is typed means something, since it is read while it is being typed: an unclosed quote
goes to the end, a field without a value and a phrase of mere punctuation are left out, and an
unknown field is a word. Only a date can be wrong.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ainews_tui.errors import QueryError


class Order(StrEnum):
    """How a list is ordered; newest first within each."""

    DATE = "date"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Text that must occur as it stands, in any script, case or width."""

    text: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """Articles with this tag, or whose source has this code."""

    name: str


@dataclass(frozen=True, slots=True)
class About:
    """Articles on this topic."""

    name: str


@dataclass(frozen=True, slots=True)
class From:
    """Articles of a source, by its code or by its display name in either script."""

    name: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles from `first` to `last`, both included, in the configured zone."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that `node` does not describe."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """Articles that every one of `nodes` describes; all articles where there is none."""

    nodes: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Any:
    """Articles that at least one of `nodes` describes; no article where there is none."""

    nodes: tuple["Node", ...] = ()


Node = Phrase | Tagged | About | From | Dated | Not | All | Any

EVERYTHING = All()

_FIELDS: dict[str, Callable[[str], Node]] = {"tag": Tagged, "topic": About, "source": From}

_QUOTES = {'"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』"}

_QUOTED = "|".join(f"{mark}[^{closing}]*{closing}?" for mark, closing in _QUOTES.items())

_TERM = re.compile(
    r"(?P<denied>[-－]*)"
    r"(?:(?P<field>[Tt]ag|[Tt]opic|[Ss]ource|[Dd]ate)[:：])?"
    rf"(?P<value>{_QUOTED}|\S+|)"
)

_PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?")


def parse(text: str) -> Node:
    """Return the meaning of a search as typed; `EVERYTHING` where it asks for nothing.

    Raises `QueryError` for a date that is none.
    """
    nodes = tuple(node for term in _TERM.finditer(text) if (node := _meaning(term)))
    if not nodes:
        return EVERYTHING
    return nodes[0] if len(nodes) == 1 else All(nodes)


def phrases(node: Node) -> Iterator[str]:
    """Yield the texts whose occurrence is to be marked: phrases that are not denied."""
    match node:
        case Phrase(text):
            yield text
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from phrases(inner)
        case _:
            return


def _meaning(term: re.Match[str]) -> Node | None:
    start, end = term.span("value")
    if closing := _QUOTES.get(term["value"][:1]):
        start += 1
        end -= term.string.endswith(closing, start, end)
    value = term.string[start:end].strip()
    if not value:
        return None
    node: Node
    match (term["field"] or "").lower():
        case "date":
            node = _dated(value, start, end)
        case "" if any(map(str.isalnum, value)):
            node = Phrase(value)
        case "":
            return None
        case field:
            node = _FIELDS[field](value)
    return Not(node) if term["denied"] else node


def _dated(value: str, start: int, end: int) -> Dated:
    # A Chinese keyboard types ２０２５－０２ as readily as 2025-02.
    first, dots, last = unicodedata.normalize("NFKC", value).partition("..")
    try:
        earliest, latest = _period(first) if first else (date.min, date.max)
        if dots:
            latest = _period(last)[1] if last else date.max
    except ValueError:
        message = f"“{value}”不是日期：请写作 2025、2025-02、2025-02-07，或用 .. 连接两个日期"
        raise QueryError(message, start, end) from None
    if latest < earliest:
        raise QueryError(f"“{value}”的开头晚于结尾", start, end)
    return Dated(earliest, latest)


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
