"""A query tree as SQL: pure, and the only place where what a reader typed comes near it.

Phrases become one FTS5 expression where they can, since FTS5 then yields the hits newest first by
itself; everything else is a condition on the article. Texts are only ever bound as parameters,
and words reach FTS5 as the tokens they were indexed as, which hold no character of its syntax.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
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
from ainews_tui.store.rowids import rowids_between
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.fold import BREAK, fold, tokens

Parameter = str | int
Codes = Callable[[str], Collection[str]]
Condition = tuple[str, tuple[Parameter, ...]]

_ALWAYS: Condition = ("1", ())
_NEVER: Condition = ("0", ())

_MOST = 10**12


@dataclass(frozen=True, slots=True)
class Clause:
    """What articles must be to answer a query: what stands after FROM and after WHERE.

    `row` is the expression of the rowid. `tables` always holds the articles as `a`; `bare` does
    without them where the full-text index alone can answer.
    """

    tables: str
    bare: str
    row: str
    where: str
    parameters: tuple[Parameter, ...]

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing is asked of the articles."""
        return self.where == _ALWAYS[0]


def clause_of(node: Node, zone: tzinfo, codes: Codes) -> Clause:
    """Return the clause of a query; `codes` gives the codes of the sources of a name."""
    match, others = _parted(node)
    row = "fts.rowid" if match else "a.rowid"
    where, parameters = _condition(All(tuple(others)), row, zone, codes)
    if match is None:
        return Clause("articles AS a", "articles AS a", row, where, parameters)
    # CROSS keeps SQLite from beginning with the articles and asking FTS5 about each
    joined = "fts CROSS JOIN articles AS a ON a.rowid = fts.rowid"
    bare = joined if others else "fts"
    return Clause(joined, bare, row, f"fts MATCH ? AND {where}", (match, *parameters))


def expression(node: Node) -> str | None:
    """Return a query as an FTS5 expression; None where it is about more than words."""
    match node:
        case Phrase(text):
            words = tokens(text).strip(f" {BREAK}")
            return f'"{words}"' if words else None
        case Any(nodes) if nodes:
            return _joined([expression(inner) for inner in nodes], " OR ")
        case All(nodes):
            wanted = [expression(inner) for inner in nodes if not isinstance(inner, Not)]
            denied = [expression(inner.node) for inner in nodes if isinstance(inner, Not)]
            match = _joined(wanted, " AND ")
            if not denied or match is None:
                return match
            against = _joined(denied, " OR ")
            return against and f"({match} NOT {against})"
    return None


def _parted(node: Node) -> tuple[str | None, list[Node]]:
    """Return the words that must be there as one expression, and whatever else must hold."""
    words, others = list[Node](), list[Node]()
    for inner in _conjuncts(node):
        about_words = expression(inner.node if isinstance(inner, Not) else inner)
        (words if about_words else others).append(inner)
    match = expression(All(tuple(words)))
    # FTS5 cannot begin with a NOT
    return (match, others) if match else (None, [*words, *others])


def _conjuncts(node: Node) -> Iterator[Node]:
    if isinstance(node, All):
        for inner in node.nodes:
            yield from _conjuncts(inner)
    else:
        yield node


def _joined(parts: list[str | None], operator: str) -> str | None:
    present = [part for part in parts if part is not None]
    if not present or len(present) < len(parts):
        return None
    return f"({operator.join(present)})"


def _condition(node: Node, row: str, zone: tzinfo, codes: Codes) -> Condition:
    if match := expression(node):
        return f"{row} IN (SELECT rowid FROM fts WHERE fts MATCH ?)", (match,)
    match node:
        case Phrase():
            return _ALWAYS
        case Tagged(name):
            among = _labelled("tags")
            plain = safe_line(name)
            return f"({row} IN {among} OR {_among_sources(1)})", (fold(plain), plain)
        case About(name):
            return f"{row} IN {_labelled('topics')}", (fold(safe_line(name)),)
        case From(name):
            found = tuple(sorted(map(safe_line, codes(name))))
            return (_among_sources(len(found)), found) if found else _NEVER
        case Dated(first, last):
            return f"{row} BETWEEN ? AND ?", rowids_between(first, last, zone)
        case WrittenIn(script):
            return "a.written = ?", (script,)
        case Length(low, high):
            return "a.characters BETWEEN ? AND ?", (low, _MOST if high is None else high)
        case By() | Has():
            return _NEVER
        case Not(inner):
            condition, parameters = _condition(inner, row, zone, codes)
            return f"NOT {condition}", parameters
        case All(nodes):
            conditions = [_condition(inner, row, zone, codes) for inner in nodes]
            return _combined(conditions, "AND", _ALWAYS)
        case Any(nodes):
            conditions = [_condition(inner, row, zone, codes) for inner in nodes]
            return _combined(conditions, "OR", _NEVER)


def _labelled(table: str) -> str:
    return (
        f"(SELECT article FROM {table} WHERE label IN (SELECT number FROM labels WHERE folded = ?))"
    )


def _among_sources(count: int) -> str:
    # an article without a source is not `NULL`, neither from this source nor not from it
    return f"(a.source IS NOT NULL AND a.source IN ({', '.join('?' * count)}))"


def _combined(conditions: list[Condition], operator: str, of_none: Condition) -> Condition:
    """Join conditions as a balanced tree: SQLite refuses one more than 1000 deep."""
    if len(conditions) < 2:
        return conditions[0] if conditions else of_none
    middle = len(conditions) // 2
    left, left_parameters = _combined(conditions[:middle], operator, of_none)
    right, right_parameters = _combined(conditions[middle:], operator, of_none)
    return f"({left} {operator} {right})", left_parameters + right_parameters
