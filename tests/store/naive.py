"""What a query finds by a naive reading: article by article, word by word, without an index."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch

from ainews_tui.query.tree import (
    About,
    All,
    Any,
    By,
    Dated,
    From,
    Has,
    Length,
    Node,
    Not,
    Part,
    Phrase,
    Tagged,
    WrittenIn,
)
from ainews_tui.store.packing import Entry
from ainews_tui.text.script.fold import BREAK, fold, tokens

NAMES = {"新浪": ("sina", "sina_us"), "腾讯": ("qq",)}


def codes(name: str) -> tuple[str, ...]:
    return NAMES.get(name, (name,))


@dataclass(frozen=True)
class Kept:
    """What the naive reading looks at."""

    entry: Entry
    topics: tuple[str, ...] = ()

    def texts(self, field: Part | None) -> list[list[str]]:
        headline = self.entry.headline
        parts = {
            Part.TITLE: headline.title,
            Part.BODY: self.entry.text,
            None: headline.summary or "",
        }
        return [tokens(text).split() for part, text in parts.items() if field in (None, part)]


def answers(node: Node, kept: Kept) -> bool:
    """Tell whether an article is what a query describes."""
    match node:
        case Not(inner):
            return not answers(inner, kept)
        case All(nodes):
            return all(answers(inner, kept) for inner in nodes)
        case Any(nodes):
            return any(answers(inner, kept) for inner in nodes)
        case _:
            return is_so(node, kept)


@singledispatch
def is_so(leaf: object, kept: Kept) -> bool:
    raise AssertionError(leaf)


@is_so.register
def _(phrase: Phrase, kept: Kept) -> bool:
    words = words_of(phrase.text)
    same = str.startswith if phrase.prefix else str.__eq__
    return not words or any(holds(words, inside, same) for inside in kept.texts(phrase.field))


@is_so.register
def _(tag: Tagged, kept: Kept) -> bool:
    headline = kept.entry.headline
    return fold(tag.name) in map(fold, headline.tags) or caseless(headline.source) == caseless(
        tag.name
    )


@is_so.register
def _(topic: About, kept: Kept) -> bool:
    return fold(topic.name) in map(fold, kept.topics)


@is_so.register
def _(source: From, kept: Kept) -> bool:
    return caseless(kept.entry.headline.source) in map(caseless, codes(source.name))


@is_so.register
def _(author: By, kept: Kept) -> bool:
    words = words_of(author.author)
    return not words or holds(words, words_of(kept.entry.headline.author or ""), str.__eq__)


@is_so.register
def _(script: WrittenIn, kept: Kept) -> bool:
    return kept.entry.headline.written == script.script


@is_so.register
def _(thing: Has, kept: Kept) -> bool:
    return thing.kind in kept.entry.kinds


@is_so.register
def _(length: Length, kept: Kept) -> bool:
    characters = kept.entry.headline.characters
    return length.low <= characters and (length.high is None or characters <= length.high)


@is_so.register
def _(dated: Dated, kept: Kept) -> bool:
    date = kept.entry.headline.date
    return date is not None and dated.first <= date.date() <= dated.last


def words_of(text: str) -> list[str]:
    return tokens(text).strip(f" {BREAK}").split()


def caseless(code: str | None) -> str | None:
    return code and code.lower()


def holds(words: Sequence[str], inside: Sequence[str], same: Callable[[str, str], bool]) -> bool:
    """Tell whether the words stand together in a text; `same` compares the last of them."""
    places = range(len(inside) - len(words) + 1)
    return any(
        list(words[:-1]) == list(inside[start : start + len(words) - 1])
        and same(inside[start + len(words) - 1], words[-1])
        for start in places
    )
