"""What a search asks for, as a tree. Knows neither how it was typed nor how it is answered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Order(StrEnum):
    """How a list is ordered; newest first within each, and longest first by length."""

    DATE = "date"
    SOURCE = "source"
    RELEVANCE = "relevance"
    LENGTH = "length"


class Part(StrEnum):
    """A part of an article that a phrase may be looked for in alone."""

    TITLE = "title"
    BODY = "body"


class Kind(StrEnum):
    """What a body may hold beside its text."""

    TABLE = "table"
    PICTURE = "picture"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Text that must occur as it stands, in any script, case or width.

    It stands in the title, the summary or the body; in `field` alone where there is one. Of a
    `prefix` the last word only begins so. One that is `exact` is not looked for under the other
    names of what it says.
    """

    text: str
    field: Part | None = None
    prefix: bool = False
    exact: bool = False


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
class By:
    """Articles whose author's name holds this text as a phrase."""

    author: str


@dataclass(frozen=True, slots=True)
class WrittenIn:
    """Articles written in a script: `hans`, `hant` or `mixed`."""

    script: str


@dataclass(frozen=True, slots=True)
class Has:
    """Articles whose body holds something of this kind."""

    kind: Kind


@dataclass(frozen=True, slots=True)
class Length:
    """Articles of `low` to `high` characters, both included; None is no limit."""

    low: int = 0
    high: int | None = None


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


Node = Phrase | Tagged | About | From | By | WrittenIn | Has | Length | Dated | Not | All | Any

Named = From | Tagged | About
"""What is asked for by a name that some articles have in common."""

EVERYTHING = All()


def phrases(node: Node) -> Iterator[Phrase]:
    """Yield what is to be marked where it occurs: the phrases that are not denied."""
    return (one for one in _affirmed(node) if isinstance(one, Phrase))


def named(node: Node) -> Iterator[Named]:
    """Yield the sources, tags and topics that a query asks for, but not those it denies."""
    return (one for one in _affirmed(node) if isinstance(one, Named))


def _affirmed(node: Node) -> Iterator[Node]:
    """Yield all that a query asks for, one by one, without what it denies."""
    match node:
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from _affirmed(inner)
        case Not():
            return
        case _:
            yield node


def sought_in(part: Part, phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return the phrases that are looked for in a part of an article."""
    return tuple(phrase for phrase in phrases if phrase.field in (None, part))
