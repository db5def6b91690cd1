"""A query tree as a condition of SQL on an article: pure.

Names and texts are only ever bound as parameters.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import tzinfo

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
    Phrase,
    Tagged,
    WrittenIn,
)
from ainews_tui.store.columns import KIND_BITS, author_words
from ainews_tui.store.matching import expression
from ainews_tui.store.rowids import rowids_between
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.fold import fold

Parameter = str | int
Codes = Callable[[str], Collection[str]]
Condition = tuple[str, tuple[Parameter, ...]]

ALWAYS: Condition = ("1", ())
NEVER: Condition = ("0", ())

_MOST_CHARACTERS = 10**12
_WIDEST = 50
"""Conditions joined side by side: SQLite refuses them more than 1000 deep, and side by side is
deep to it. It refuses some thirty parentheses inside one another, too."""

_Named = Tagged | About | From | By
_Plain = WrittenIn | Has | Length


def condition(node: Node, row: str, zone: tzinfo, codes: Codes) -> Condition:
    """Return what a query asks of the article `a` whose rowid is `row`."""
    if match := expression(node):
        return f"{row} IN (SELECT rowid FROM fts WHERE fts MATCH ?)", (match,)
    match node:
        case Phrase():
            return ALWAYS
        case Tagged() | About() | From() | By():
            return _of_name(node, row, codes)
        case WrittenIn() | Has() | Length():
            return _of_text(node)
        case Dated(first, last):
            return f"{row} BETWEEN ? AND ?", rowids_between(first, last, zone)
        case Not(inner):
            denied, parameters = condition(inner, row, zone, codes)
            return f"NOT {denied}", parameters
        case All(nodes):
            conditions = [condition(inner, row, zone, codes) for inner in nodes]
            return _combined(conditions, " AND ", ALWAYS)
        case Any(nodes):
            conditions = [condition(inner, row, zone, codes) for inner in nodes]
            return _combined(conditions, " OR ", NEVER)


def _of_name(node: _Named, row: str, codes: Codes) -> Condition:
    match node:
        case Tagged(name):
            plain = safe_line(name)
            among = f"({row} IN {_labelled('tags')} OR {_among_sources(1)})"
            return among, (fold(plain), plain)
        case About(name):
            return f"{row} IN {_labelled('topics')}", (fold(safe_line(name)),)
        case From(name):
            found = tuple(sorted(map(safe_line, codes(name))))
            return (_among_sources(len(found)), found) if found else NEVER
        case By(author):
            words = author_words(author)
            named = "SELECT name FROM authors WHERE instr(words, ?)"
            # as with sources: who wrote an article that names nobody is not `NULL`
            among = f"(a.author IS NOT NULL AND a.author IN ({named}))"
            return (among, (words,)) if words.split() else ALWAYS


def _of_text(node: _Plain) -> Condition:
    match node:
        case WrittenIn(script):
            return "a.written = ?", (safe_line(script),)
        case Has(kind):
            return "a.holds & ?", (KIND_BITS[kind],)
        case Length(low, high):
            most = _MOST_CHARACTERS if high is None else high
            return "a.characters BETWEEN ? AND ?", (low, most)


def _labelled(table: str) -> str:
    return (
        f"(SELECT article FROM {table} WHERE label IN (SELECT number FROM labels WHERE folded = ?))"
    )


def _among_sources(count: int) -> str:
    # an article without a source is not `NULL`, neither from this source nor not from it
    return f"(a.source IS NOT NULL AND a.source IN ({', '.join('?' * count)}))"


def _combined(conditions: Sequence[Condition], operator: str, of_none: Condition) -> Condition:
    if len(conditions) < 2:
        return conditions[0] if conditions else of_none
    while len(conditions) > 1:
        starts = range(0, len(conditions), _WIDEST)
        conditions = [
            _side_by_side(conditions[start : start + _WIDEST], operator) for start in starts
        ]
    return conditions[0]


def _side_by_side(conditions: Sequence[Condition], operator: str) -> Condition:
    parameters = tuple(value for _, values in conditions for value in values)
    return f"({operator.join(text for text, _ in conditions)})", parameters
