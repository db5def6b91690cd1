"""The search language: text to a tree.

    谷歌 "AI investment" -裁员 (tag:DeepSeek OR topic:Meta) title:deep* date:2025-02 sort:relevance

Words, phrases and fields stand side by side and all must hold; OR between them binds less than
that. Whatever is half typed means something, since it is read while it is being typed: an
unclosed quote or parenthesis goes to the end, a field without a value, an OR without another
side and a phrase of mere punctuation are left out, and an unknown field is a word. A field that
is nearly spelt like one, a value its field cannot take, and a parenthesis closed without having
been opened are mistakes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ainews_tui.errors import QueryError
from ainews_tui.query.terms import Mark, Term, terms
from ainews_tui.query.tree import EVERYTHING, All, Any, Node, Not, Order, Part, Phrase
from ainews_tui.query.values import (
    NAMED,
    Refused,
    dates_of,
    kind_of,
    length_of,
    order_of,
    script_of,
)

MOST_WORDS = 100
"""Words and fields in one search at most."""

LONGEST_PHRASE = 200
"""Characters of one phrase at most: each one more costs an index as much as the first."""

DEEPEST = 8
"""Parentheses inside one another at most."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search understood.

    `order` is None where none was asked for. A `literal` one looks for no other names of the
    same. `dates` are the ranges of days it names, as they could have been typed: to be shown.
    """

    node: Node = EVERYTHING
    order: Order | None = None
    literal: bool = False
    dates: tuple[str, ...] = ()


def parse(text: str, today: date, *, literal: bool = False) -> Query:
    """Return the meaning of a search as typed on a day; `literal` as if it began with `=`.

    Raises QueryError pointing at a mistake.
    """
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] in ("=", "＝"):
        start, literal = start + 1, True
    return _Reading(terms(text, start), today, literal).query()


class _Reading:
    """One search being read, term by term."""

    def __init__(self, terms: Iterator[Term], today: date, literal: bool) -> None:
        self._terms = terms
        self._term = next(terms)
        self._today = today
        self._literal = literal
        self._order: Order | None = None
        self._dates: list[str] = []
        self._words = 0

    def query(self) -> Query:
        """Read to the end."""
        node = self._either(None, 0)
        if self._term.mark is Mark.CLOSE:
            raise _mistake("这个右括号前面没有左括号", self._term)
        return Query(node or EVERYTHING, self._order, self._literal, tuple(self._dates))

    def _either(self, field: str | None, depth: int) -> Node | None:
        """Read what stands between ORs, up to a parenthesis that closes it."""
        nodes = [self._both(field, depth)]
        while self._term.mark is Mark.OR:
            self._advance()
            nodes.append(self._both(field, depth))
        present = tuple(node for node in nodes if node)
        return Any(present) if len(present) > 1 else next(iter(present), None)

    def _both(self, field: str | None, depth: int) -> Node | None:
        """Read what stands side by side."""
        nodes: list[Node] = []
        while self._term.mark in (Mark.WORD, Mark.OPEN, Mark.NOT):
            if node := self._one(field, depth):
                nodes.append(node)
        return All(tuple(nodes)) if len(nodes) > 1 else next(iter(nodes), None)

    def _one(self, field: str | None, depth: int) -> Node | None:
        denied = False
        while self._term.mark is Mark.NOT:
            denied = not denied
            self._advance()
        node: Node | None = None
        if self._term.mark is Mark.OPEN:
            node = self._group(field, depth + 1)
        elif self._term.mark is Mark.WORD:
            term = self._advance()
            node = self._meaning(term, term.field or field)
        return Not(node) if denied and node else node

    def _group(self, field: str | None, depth: int) -> Node | None:
        """Read a group; a field before it is that of all words inside without one."""
        opening = self._advance()
        if depth > DEEPEST:
            raise _mistake(f"括号最多套 {DEEPEST} 层", opening)
        node = self._either(opening.field or field, depth)
        if self._term.mark is Mark.CLOSE:
            self._advance()
        return node

    def _meaning(self, term: Term, field: str | None) -> Node | None:
        self._words += 1
        if self._words > MOST_WORDS:
            raise _mistake(f"太长了：最多 {MOST_WORDS} 个词", term)
        if term.stranger:
            raise _no_field(*term.stranger, term.start)
        if not _asks(term.value, field):
            return None
        if field is None or field in tuple(Part):
            if len(term.value) > LONGEST_PHRASE:
                raise _mistake(f"太长了：一个短语最多 {LONGEST_PHRASE} 个字", term)
            part = Part(field) if field else None
            return Phrase(term.value, part, term.prefix, self._literal)
        if name := NAMED.get(field):
            return name(term.value)
        try:
            return self._valued(field, term.value)
        except Refused as error:
            raise _mistake(str(error), term) from None

    def _valued(self, field: str, value: str) -> Node | None:
        match field:
            case "date":
                from ainews_tui.query.dates import plain_range

                dated = dates_of(value, self._today)
                self._dates.append(plain_range(dated.first, dated.last))
                return dated
            case "sort":
                self._order = order_of(value)
                return None
            case "length":
                return length_of(value)
            case "script":
                return script_of(value)
            case _:
                return kind_of(value)

    def _advance(self) -> Term:
        """Return the term that is next, and go on to the one after it."""
        term = self._term
        self._term = next(self._terms, term)
        return term


def _asks(value: str, field: str | None) -> bool:
    """Tell whether a value asks for anything: mere punctuation is in no text."""
    searched = field in (None, *Part, "author")
    return any(map(str.isalnum, value)) if searched else bool(value)


def _no_field(name: str, near: str, start: int) -> QueryError:
    words = f"没有 {name}: 这个字段，是不是 {near}:？"
    return QueryError(words, start, start + len(name) + 1)


def _mistake(message: str, term: Term) -> QueryError:
    return QueryError(message, term.start, term.end)
