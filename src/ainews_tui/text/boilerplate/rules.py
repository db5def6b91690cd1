"""The rules of boilerplate: what sites add to every article, read from a data file.

A rule never looks beyond one line, and its pattern takes time linear in the line's length.
Patterns are compiled when a line first comes near them, since most never match in a session.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from typing import Any

from ainews_tui.paths import data_text


class Kind(StrEnum):
    """What a rule does."""

    LINE = "line"
    INLINE = "inline"
    LABEL = "label"
    SECTION = "section"
    PICTURE = "picture"


class Where(StrEnum):
    """The only part of the text that a rule looks at."""

    HEAD = "head"
    TAIL = "tail"


class Beside(StrEnum):
    """On which side of the cut line its picture stands."""

    BEFORE = "before"
    AFTER = "after"


Places = tuple[Where, ...]
"""Where a line stands: in a short text it may be in the head and the tail at once."""

ANYWHERE: Places = tuple(Where)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; the data file says what the fields mean. No `sources` means all of them."""

    name: str
    kind: Kind
    pattern: str
    where: Where | None
    sources: frozenset[str]
    needles: tuple[str, ...]
    picture: Beside | None
    tags: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule and what it matched."""

    rule: Rule
    match: re.Match[str]


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules that hold for a text of one source, None if it is not known."""

    source: str | None

    def whole(self, kind: Kind, line: str, places: Places) -> Hit | None:
        """Return a rule of this kind that matches the whole line, or None."""
        for screen, rules in _shelves(self.source, kind, places):
            if screen.fullmatch(line):
                matches = ((rule, re.fullmatch(rule.pattern, line)) for rule in rules)
                return next(Hit(rule, match) for rule, match in matches if match)
        return None

    def inside(self, line: str, places: Places) -> list[Hit]:
        """Return what inline rules match within the line."""
        near = [rule for needle, rule in _needles(self.source, places) if needle in line]
        return [
            Hit(rule, match)
            for rule in dict.fromkeys(near)
            for match in re.finditer(rule.pattern, line)
        ]


_Rules = tuple[Rule, ...]

_Shelf = tuple[re.Pattern[str], _Rules]
"""Rules behind one pattern that matches whatever one of them does."""

# asked for each line of a text; whatever a file says may be its source
_remembered = lru_cache(maxsize=1000)


@_remembered
def _shelves(source: str | None, kind: Kind, places: Places) -> tuple[_Shelf, ...]:
    """Return the rules for whole lines in these places of a text, behind their patterns."""
    return tuple((_screen(rules), rules) for rules in _held(source, kind, places))


@_remembered
def _needles(source: str | None, places: Places) -> tuple[tuple[str, Rule], ...]:
    """Return the needles of inline rules for these places of a text, each with its rule."""
    held = chain.from_iterable(_held(source, Kind.INLINE, places))
    return tuple((needle, rule) for rule in held for needle in rule.needles)


def _held(source: str | None, kind: Kind, places: Places) -> Iterator[_Rules]:
    """Yield the rules for these places of a text: everybody's and its source's own."""
    own = source if source in _named_sources() else None
    for where in (None, *places):
        for whose in dict.fromkeys((None, own)):
            if rules := _of(whose, source is not None, kind, where):
                yield rules


@cache
def _of(source: str | None, known: bool, kind: Kind, where: Where | None) -> _Rules:
    """Return the rules for this source alone, or for all; `known`: those that tell it are out."""
    return tuple(
        rule
        for rule in load_rules()
        if rule.kind is kind
        and rule.where is where
        and (source in rule.sources if source else not rule.sources)
        and not (known and "(?P<source>" in rule.pattern)
    )


@cache
def _screen(rules: _Rules) -> re.Pattern[str]:
    """Return one pattern for all; two rules may name the same group, one pattern may not."""
    patterns = [re.sub(r"\(\?P<\w+>", "(?:", f"(?:{rule.pattern})") for rule in rules]
    return re.compile("|".join(patterns))


@cache
def _named_sources() -> frozenset[str]:
    return frozenset(source for rule in load_rules() for source in rule.sources)


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return all rules in the order of the data file."""
    return tuple(_rule(entry) for entry in boilerplate_data()["rule"])


@cache
def boilerplate_data() -> dict[str, Any]:
    """Return the data file as it stands."""
    return tomllib.loads(data_text("boilerplate.toml"))


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(
        name=entry["name"],
        kind=Kind(entry["kind"]),
        pattern=entry["pattern"],
        where=Where(entry["where"]) if "where" in entry else None,
        sources=frozenset(entry.get("source", ())),
        needles=tuple(entry.get("needle", ())),
        picture=Beside(entry["picture"]) if "picture" in entry else None,
        tags=entry.get("tags", False),
    )
