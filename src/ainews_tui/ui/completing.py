"""What a search half typed may go on as: fields, their values, and the names in the index."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ainews_tui.query.fields import FIELDS, Completion, field
from ainews_tui.text.script.fold import fold

MOST = 40
"""Words that are offered at once."""

Name = tuple[str, str]
"""A name as shown, which is what is typed, and as the index has it."""

Names = Mapping[Completion, Sequence[Name]]

_WORD = re.compile(
    r'(?:^|[\s(（])[-－=＝]*(?:(?P<field>[A-Za-z]+)[:：])?(?P<value>[“"][^”"]*|[^\s()（）“”":：]*)$'
)
_QUOTED = re.compile(r"[\s()（）]|[*＊]$|^[\"＂“「『]")


@dataclass(frozen=True, slots=True)
class Offer:
    """What may stand from `start` to `end` of a text instead, the likeliest first."""

    start: int
    end: int
    words: tuple[str, ...]


def offer(text: str, cursor: int, names: Names) -> Offer | None:
    """Return what the word that ends at the cursor may go on as; None where nothing is known."""
    written = _WORD.search(text, 0, cursor)
    if not written:
        return None
    start, end = written.span("value")
    value = fold(written["value"].lstrip('“"'))
    if written["field"] is None:
        words = _fields(written["value"].lower())
    else:
        words = (_typed(word) for word in _values(written["field"], value, names))
    offered = tuple(word for word, _ in zip(words, range(MOST), strict=False))
    if not offered or offered == (written["value"],):
        return None
    return Offer(start, end, offered)


def _fields(value: str) -> Iterator[str]:
    if value:  # a quote before it is no beginning of a name
        yield from (f"{one.name}:" for one in FIELDS if one.name.startswith(value))


def _values(name: str, value: str, names: Names) -> Iterable[str]:
    known = field(name)
    if known is None:
        return ()
    pairs = [(word, word) for word in known.values] or names.get(known.completion, ())
    return _fitting(tuple(pairs), value)


def _fitting(pairs: tuple[Name, ...], value: str) -> Iterator[str]:
    """Yield the names that begin with a value, then those that have it elsewhere."""
    keys = _keys(pairs)
    begin = [at for at, key in enumerate(keys) if any(one.startswith(value) for one in key)]
    yield from (pairs[at][0] for at in begin)
    first = set(begin)
    yield from (
        pairs[at][0]
        for at, key in enumerate(keys)
        if at not in first and any(value in one for one in key)
    )


@lru_cache(maxsize=8)
def _keys(pairs: tuple[Name, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((fold(shown), fold(own)) for shown, own in pairs)


def _typed(word: str) -> str:
    return f'"{word}"' if _QUOTED.search(word) else word
