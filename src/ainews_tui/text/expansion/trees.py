"""A query that also looks for the other names of its phrases."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from ainews_tui.query.tree import All, Any, Node, Not, Phrase
from ainews_tui.text.expansion.longer import longer

Others = Callable[[str], Sequence[str]]
"""Gives the other texts to look for in place of one."""


def is_expanded(phrase: Phrase) -> bool:
    """Tell whether a phrase is looked for under other names; the beginning of a word has none."""
    return not (phrase.exact or phrase.prefix)


def expanded(node: Node, others: Others) -> Node:
    """Return the query with every phrase among its other names, where it has any."""
    match node:
        case Phrase() if is_expanded(node) and (texts := others(node.text)):
            return Any((node, *(_other(node, text) for text in texts)))
        case Not(inner):
            return Not(expanded(inner, others))
        case All(nodes):
            return All(tuple(expanded(inner, others) for inner in nodes))
        case Any(nodes):
            return Any(tuple(expanded(inner, others) for inner in nodes))
        case _:
            return node


def _other(phrase: Phrase, text: str) -> Node:
    """Return a phrase under another name, but not where longer words hold that."""
    other = replace(phrase, text=text)
    words = tuple(replace(phrase, text=word) for word in longer(text))
    return All((other, Not(Any(words)))) if words else other
