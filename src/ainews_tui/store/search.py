"""A query tree as SQL: what stands after FROM and after WHERE. Pure.

Phrases become one FTS5 expression where they can, since FTS5 then yields the hits newest first by
itself; everything else is a condition on the article.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ainews_tui.query.tree import All, Node, Not, phrases
from ainews_tui.store.conditions import ALWAYS, Codes, Parameter, condition
from ainews_tui.store.matching import expression, joined


@dataclass(frozen=True, slots=True)
class Clause:
    """What articles must be to answer a query: what stands after FROM and after WHERE.

    `row` is the expression of the rowid. `tables` always holds the articles as `a`; `bare` does
    without them where the full-text index alone can answer. `words` is the FTS5 expression of the
    words that are not denied: None where there is none.
    """

    tables: str
    bare: str
    row: str
    where: str
    parameters: tuple[Parameter, ...]
    words: str | None

    @property
    def is_everything(self) -> bool:
        """Tell whether nothing is asked of the articles."""
        return self.where == ALWAYS[0]


def clause_of(node: Node, codes: Codes) -> Clause:
    """Return the clause of a query; `codes` gives the codes of the sources of a name."""
    match, others = _parted(node)
    row = "fts.rowid" if match else "a.rowid"
    sought = [words for phrase in phrases(node) if (words := expression(phrase))]
    words = joined(sought, " OR ")
    where, parameters = condition(All(tuple(others)), row, codes)
    if match is None:
        return Clause("articles AS a", "articles AS a", row, where, parameters, words)
    # CROSS keeps SQLite from beginning with the articles and asking FTS5 about each
    both = "fts CROSS JOIN articles AS a ON a.rowid = fts.rowid"
    bare = both if others else "fts"
    return Clause(both, bare, row, f"fts MATCH ? AND {where}", (match, *parameters), words)


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
