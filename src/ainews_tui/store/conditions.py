"""A query tree as a condition of SQL on an article: pure.

Names and texts are only ever bound as parameters.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain

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


def condition(node: Node, row: str, codes: Codes) -> Condition:
    """Return what a query asks of the article `a` whose rowid is `row`."""
    if match := expression(node):
        return _among(row, "(SELECT rowid FROM fts WHERE fts MATCH ?)"), (match,)
    match node:
        case Phrase():
            return ALWAYS
        case Tagged() | About() | From() | By():
            return _of_names((node,), row, codes)
        case WrittenIn() | Has() | Length():
            return _of_text(node)
        case Dated(first, last):
            return f"{row} BETWEEN ? AND ?", rowids_between(first, last)
        case Not(inner):
            denied, parameters = condition(inner, row, codes)
            return f"NOT {denied}", parameters
        case All(nodes):
            parts = [condition(inner, row, codes) for inner in _denied_together(nodes)]
            return _combined(parts, " AND ", ALWAYS)
        case Any(nodes):
            parts = [_of_either(alike, row, codes) for alike in _alike(nodes)]
            return _combined(parts, " OR ", NEVER)


def _denied_together(nodes: Sequence[Node]) -> Sequence[Node]:
    """Return conjuncts with all that is denied as one: a look at an article costs, each time."""
    denied = tuple(node.node for node in nodes if isinstance(node, Not))
    if len(denied) < 2:
        return nodes
    return [*(node for node in nodes if not isinstance(node, Not)), Not(Any(denied))]


def _alike(nodes: Sequence[Node]) -> Iterable[list[Node]]:
    """Put those of some alternatives together that one look can answer: words, or names."""
    alike = defaultdict[object, list[Node]](list)
    for node in nodes:
        kind = type(node) if isinstance(node, _Named) else node
        alike[Phrase if expression(node) else kind].append(node)
    return alike.values()


def _of_either(alike: Sequence[Node], row: str, codes: Codes) -> Condition:
    names = [node for node in alike if isinstance(node, _Named)]
    if names:
        return _of_names(names, row, codes)
    one = Any(tuple(alike)) if expression(alike[0]) else alike[0]
    return condition(one, row, codes)


def _of_names(nodes: Sequence[_Named], row: str, codes: Codes) -> Condition:
    """Return what is asked of an article that has one of some names of one kind."""
    match nodes[0]:
        case Tagged():
            plain = [safe_line(node.name) for node in nodes if isinstance(node, Tagged)]
            tagged = _among(row, _labelled("tags", len(plain)))
            among = f"({tagged} OR {_among_sources(len(plain))})"
            return among, (*map(fold, plain), *plain)
        case About():
            topics = [fold(safe_line(node.name)) for node in nodes if isinstance(node, About)]
            return _among(row, _labelled("topics", len(topics))), tuple(topics)
        case From():
            named = [codes(node.name) for node in nodes if isinstance(node, From)]
            found = sorted(set(map(safe_line, chain.from_iterable(named))))
            return (_among_sources(len(found)), tuple(found)) if found else NEVER
        case By():
            return _of_authors([node.author for node in nodes if isinstance(node, By)])


def _of_authors(names: Sequence[str]) -> Condition:
    words = [author_words(name) for name in names]
    if not all(map(str.split, words)):
        return ALWAYS
    held = " OR ".join("instr(words, ?)" for _ in words)
    # as with sources: who wrote an article that names nobody is not `NULL`
    named = f"a.author IN (SELECT name FROM authors WHERE {held})"
    return f"(a.author IS NOT NULL AND {named})", tuple(words)


def _of_text(node: _Plain) -> Condition:
    match node:
        case WrittenIn(script):
            return "a.written = ?", (safe_line(script),)
        case Has(kind):
            return "a.holds & ?", (KIND_BITS[kind],)
        case Length(low, high):
            most = _MOST_CHARACTERS if high is None else high
            return "a.characters BETWEEN ? AND ?", (low, most)


def _among(row: str, selected: str) -> str:
    # the plus: SQLite must not enter the full-text index by rowids, where no MATCH is possible
    return f"{'+' if row.startswith('fts') else ''}{row} IN {selected}"


def _labelled(table: str, count: int) -> str:
    numbers = f"SELECT number FROM labels WHERE folded IN ({_marks(count)})"
    return f"(SELECT article FROM {table} WHERE label IN ({numbers}))"


def _among_sources(count: int) -> str:
    # an article without a source is not `NULL`, neither from this source nor not from it
    return f"(a.source IS NOT NULL AND a.source IN ({_marks(count)}))"


def _marks(count: int) -> str:
    return ", ".join("?" * count)


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
