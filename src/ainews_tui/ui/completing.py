"""What a search half typed may go on as: fields, their values, and the names in the index."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from ainews_tui.query.fields import FIELDS, Completion, field
from ainews_tui.query.terms import as_typed
from ainews_tui.text.script.fold import fold

MOST = 40
"""Words that are offered at once."""

_LONGEST = 200
"""Characters before the cursor that are looked at: finding where a word begins takes the square."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name: as it is shown, as the index finds it when it is typed, and its code if any."""

    shown: str
    own: str
    code: str = ""


Names = Mapping[Completion, Sequence[Name]]

_WORD = re.compile(
    r'(?:^|[\s(（])[-－=＝]*(?:(?P<field>[A-Za-z]+)[:：])?(?P<value>[“"][^”"]*|[^\s()（）“”":：]*)$'
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What may stand from `start` to `end` of a text instead, the likeliest first.

    `shown` is how the reader sees each of the `words`: a name in their script.
    """

    start: int
    end: int
    words: tuple[str, ...]
    shown: tuple[str, ...]


def offer(text: str, cursor: int, names: Names) -> Offer | None:
    """Return what the word that ends at the cursor may go on as; None where nothing is known."""
    written = _WORD.search(text, max(0, cursor - _LONGEST), cursor)
    if not written:
        return None
    start, end = written.span("value")
    value = fold(written["value"].lstrip('“"'))
    if written["field"] is None:
        found = _fields(written["value"].lower())
    else:
        found = _values(written["field"], value, names)
    offered = tuple(islice(found, MOST))
    words = tuple(word for word, _ in offered)
    if not words or words == (written["value"],):
        return None
    return Offer(start, end, words, tuple(shown for _, shown in offered))


def _fields(value: str) -> Iterator[tuple[str, str]]:
    if value:  # a quote before it is no beginning of a name
        for one in FIELDS:
            if one.name.startswith(value):
                yield f"{one.name}:", f"{one.name}:"


def _values(field_name: str, value: str, names: Names) -> Iterator[tuple[str, str]]:
    """Yield what is typed for a value and what is shown of it, where it can be typed."""
    known = field(field_name)
    if known is None:
        return
    of_field = [Name(word, word) for word in known.values] or names.get(known.completion, ())
    for name in _fitting(tuple(of_field), value):
        if typed := as_typed(name.own):
            yield typed, name.shown


def _fitting(names: tuple[Name, ...], value: str) -> Iterator[Name]:
    """Yield the names that begin with a value, then those that have it elsewhere."""
    keys = _keys(names)
    begin = [at for at, key in enumerate(keys) if any(one.startswith(value) for one in key)]
    yield from (names[at] for at in begin)
    first = set(begin)
    yield from (
        names[at]
        for at, key in enumerate(keys)
        if at not in first and any(value in one for one in key)
    )


@lru_cache(maxsize=8)
def _keys(names: tuple[Name, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple((fold(name.shown), fold(name.own), fold(name.code)) for name in names)
