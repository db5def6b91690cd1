"""The search language: text to a tree, and the tree's meaning in words. Knows nothing of SQL.

    谷歌 "AI investment" -裁员 tag:DeepSeek topic:Meta source:qq date:2025-02

Words and fields stand side by side and all must hold; `-` before one denies it. A word or a
quoted phrase is a `Phrase`: its characters must stand together in the title, the summary or
the body.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


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
