"""The fields and signs of the search language, as they are told, completed and looked up.

One table, from which the search bar's completion, the help and the READMEs are made. Words of
help are Simplified.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto

from ainews_tui.query.tree import Kind, Order


class Completion(Enum):
    """Where the words come from that may follow a field's colon."""

    NONE = auto()
    VALUES = auto()
    """Those of `Field.values`."""
    SOURCES = auto()
    TAGS = auto()
    TOPICS = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `name:value`. `takes` says what a value is, `help` what it asks for.

    `values` are all that it takes, or those worth offering.
    """

    name: str
    takes: str
    help: str
    completion: Completion = Completion.NONE
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sign:
    """Something else that may be typed, as an example, and what it asks for."""

    example: str
    help: str


_NAMED = re.compile(r"([A-Za-z]{3,12})[:：](?!//)")

_NEAR = 0.75
"""How like a field's name a word must be to be taken for it, as `difflib` counts."""

SCRIPTS = ("hans", "hant", "mixed")

_DATES = ("today", "今天", "昨天", "本周", "上周", "本月", "上月", "今年", "去年", "7d", "30d")

FIELDS = (
    Field("title", "词", "标题里有"),
    Field("body", "词", "正文里有"),
    Field("tag", "标签", "有这个标签，或来源的代码是它", Completion.TAGS),
    Field("topic", "主题", "属于这个主题", Completion.TOPICS),
    Field("source", "来源", "来自这个来源，写代码或名称", Completion.SOURCES),
    Field("author", "人名", "作者的名字里有"),
    Field("script", "文字", "用简体、繁体写的，或两者混用的", Completion.VALUES, SCRIPTS),
    Field("has", "内容", "正文里有表格、图片、代码或链接", Completion.VALUES, tuple(Kind)),
    Field("length", "字数", "正文的字数：>2000、<=500、800..1200"),
    Field(
        "date",
        "日期",
        "2025、2025-02、2025-02-01..2025-02-10、..2024、7d、上周、去年三月",
        Completion.VALUES,
        _DATES,
    ),
    Field("sort", "排序", "按日期、相关、来源或字数排列", Completion.VALUES, tuple(Order)),
)

SIGNS = (
    Sign("芯片 出口", "两个词都有"),
    Sign("“芯片 出口”", "连在一起，一字不差"),
    Sign("芯片 OR 晶圆", "至少有一个"),
    Sign("-芯片", "没有；也写作 NOT 芯片"),
    Sign("(芯片 OR 晶圆) 出口", "括号里的先算"),
    Sign("deep*", "以它开头的外文词"),
    Sign("=软件", "以 = 开头：只找这样写的，不找軟體"),
)


def field(name: str) -> Field | None:
    """Return the field of a name, in any case; None where there is none."""
    lower = name.lower()
    return next((one for one in FIELDS if one.name == lower), None)


def misspelt(word: str) -> tuple[str, str] | None:
    """Return the name before a word's colon, and the field it is nearly; None where it is none.

    It must begin alike: `update:` and `port:` are words that happen to be near. An address is no
    field, nor is a name that is only a little like one: `AI:`, `NASDAQ:AAPL`.
    """
    named = _NAMED.match(word)
    if named is None:
        return None
    from difflib import get_close_matches  # few words have a colon, and it takes a while

    lower = named[1].lower()
    alike = [one.name for one in FIELDS if one.name[0] == lower[0]]
    near = get_close_matches(lower, alike, 1, _NEAR)
    return (named[1], near[0]) if near else None
