"""Words as an expression of FTS5: pure, and the only place where they are put together.

Words reach FTS5 as the tokens they were indexed as, which hold no character of its syntax.
"""

from collections.abc import Sequence

from ainews_tui.query.tree import All, Any, Node, Not, Phrase
from ainews_tui.text.script.fold import BREAK, tokens


def expression(node: Node) -> str | None:
    """Return a query as an FTS5 expression; None where it is about more than words."""
    match node:
        case Phrase():
            return _phrase(node)
        case Any(nodes) if nodes:
            return joined([expression(inner) for inner in nodes], " OR ")
        case All(nodes):
            wanted = [expression(inner) for inner in nodes if not isinstance(inner, Not)]
            denied = [expression(inner.node) for inner in nodes if isinstance(inner, Not)]
            match = joined(wanted, " AND ")
            if not denied or match is None:
                return match
            against = joined(denied, " OR ")
            return against and f"({match} NOT {against})"
    return None


def words_of(text: str) -> str:
    """Return the tokens of a text without punctuation at its ends; empty where it has none."""
    return tokens(text).strip(f" {BREAK}")


def joined(parts: Sequence[str | None], operator: str) -> str | None:
    """Join expressions; None where one of them is none, or all are missing."""
    present = [part for part in parts if part is not None]
    if not present or len(present) < len(parts):
        return None
    # parentheses are counted: FTS5 reads some thirty inside one another and no more
    return present[0] if len(present) == 1 else f"({operator.join(present)})"


def _phrase(phrase: Phrase) -> str | None:
    words = words_of(phrase.text)
    if not words:
        return None
    column = f"{phrase.field.value} : " if phrase.field else ""
    return f'{column}"{words}"{" *" if phrase.prefix else ""}'
