"""What a listing falls into: days or sources, one after another, each with its articles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, slots=True)
class Group:
    """The articles of one day or source in a listing.

    `key` is the ISO date or the source's code, None for undated articles and unknown sources. An
    order that has no groups is one without a key.
    `start` is the position of the first of them in the listing.
    """

    key: str | None
    count: int
    start: int


def in_turn(counts: Iterable[tuple[str | None, int]]) -> tuple[Group, ...]:
    """Return groups of these keys with so many articles each, in this order."""
    given = tuple(counts)
    starts = accumulate((count for _, count in given), initial=0)
    return tuple(Group(key, count, next(starts)) for key, count in given)


def whole(number: int) -> tuple[Group, ...]:
    """Return so many articles as one group; none where there is no article."""
    return (Group(None, number, 0),) if number else ()


def articles_in(groups: Sequence[Group]) -> int:
    """Return how many articles all groups of a listing hold."""
    return groups[-1].start + groups[-1].count if groups else 0
