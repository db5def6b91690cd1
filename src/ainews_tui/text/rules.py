"""The rules of boilerplate: what sites add to every article, read from a data file.

A rule never looks beyond one line, and its pattern takes time linear in the line's length.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from ainews_tui.paths import data_text


class Kind(StrEnum):
    """What a rule does."""

    LINE = "line"
    INLINE = "inline"
    LABEL = "label"
    CAPTION = "caption"
    PICTURE = "picture"


class Where(StrEnum):
    """The only part of the text that a rule looks at."""

    HEAD = "head"
    TAIL = "tail"


class Beside(StrEnum):
    """On which side of the cut line its picture stands."""

    BEFORE = "before"
    AFTER = "after"


ANYWHERE = frozenset(Where)
"""Where a line stands that is head and tail at once, as a title or a caption is."""

_PLACES = (frozenset[Where](), frozenset({Where.HEAD}), frozenset({Where.TAIL}), ANYWHERE)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; the data file says what the fields mean. No `sources` means all of them."""

    name: str
    kind: Kind
    pattern: re.Pattern[str]
    where: Where | None
    sources: frozenset[str]
    needles: tuple[str, ...]
    picture: Beside | None

    @property
    def tells_source(self) -> bool:
        """Tell whether a match names the source of the text."""
        return "source" in self.pattern.groupindex


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule and what it matched."""

    rule: Rule
    match: re.Match[str]


class Rulebook:
    """The rules that hold for a text of one source."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self._shelves = {
            (kind, places): _shelf(rules, kind, places) for kind in Kind for places in _PLACES
        }

    def whole(self, kind: Kind, line: str, places: frozenset[Where]) -> Hit | None:
        """Return the first rule of this kind that matches the whole line, or None."""
        screen, rules = self._shelves[kind, places]
        if not screen.fullmatch(line):
            return None
        matches = ((rule, rule.pattern.fullmatch(line)) for rule in rules)
        return next(Hit(rule, match) for rule, match in matches if match)

    def inside(self, line: str, places: frozenset[Where]) -> Iterator[Hit]:
        """Yield what inline rules match within the line."""
        for rule in self._shelves[Kind.INLINE, places][1]:
            if any(needle in line for needle in rule.needles):
                for match in rule.pattern.finditer(line):
                    yield Hit(rule, match)


def _shelf(
    rules: tuple[Rule, ...], kind: Kind, places: frozenset[Where]
) -> tuple[re.Pattern[str], tuple[Rule, ...]]:
    """Return the rules for lines in these places, behind one pattern for all of them."""
    fit = tuple(
        rule for rule in rules if rule.kind is kind and (not rule.where or rule.where in places)
    )
    # two rules may name the same group, one pattern may not
    patterns = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern.pattern) for rule in fit)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)"), fit


def rules_for(source: str | None) -> Rulebook:
    """Return the rules for a text of this source, None if it is not known."""
    return _rulebook(source if source in _named_sources() else None, source is not None)


@cache
def _rulebook(source: str | None, known: bool) -> Rulebook:
    return Rulebook(
        tuple(
            rule
            for rule in load_rules()
            if (not rule.sources or source in rule.sources) and not (known and rule.tells_source)
        )
    )


@cache
def _named_sources() -> frozenset[str]:
    return frozenset(source for rule in load_rules() for source in rule.sources)


@cache
def boilerplate_data() -> dict[str, Any]:
    """Return the data file as it stands."""
    return tomllib.loads(data_text("boilerplate.toml"))


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return all rules in the order of the data file."""
    return tuple(_rule(entry) for entry in boilerplate_data()["rule"])


def _rule(entry: dict[str, Any]) -> Rule:
    return Rule(
        name=entry["name"],
        kind=Kind(entry["kind"]),
        pattern=re.compile(entry["pattern"]),
        where=Where(entry["where"]) if "where" in entry else None,
        sources=frozenset(entry.get("source", ())),
        needles=tuple(entry.get("needle", ())),
        picture=Beside(entry["picture"]) if "picture" in entry else None,
    )
