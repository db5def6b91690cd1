"""A query that also looks for the other names of its phrases."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ainews_tui.query.tree import All, Any, Node, Not, Phrase

Others = Callable[[str], Sequence[str]]
"""Gives the other texts to look for in place of one."""


def is_expanded(phrase: Phrase) -> bool:
    """Tell whether a phrase is looked for under other names; the beginning of a word has none."""
    return not (phrase.exact or phrase.prefix)


def expanded(node: Node, others: Others) -> Node:
    """Return the query with every phrase among its other names, where it has any."""
    match node:
        case Phrase() if is_expanded(node) and (texts := others(node.text)):
            return Any((node, *(replace(node, text=text) for text in texts)))
        case Not(inner):
            return Not(expanded(inner, others))
        case All(nodes):
            return All(tuple(expanded(inner, others) for inner in nodes))
        case Any(nodes):
            return Any(tuple(expanded(inner, others) for inner in nodes))
        case _:
            return node
