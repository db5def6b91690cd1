"""What the words of a program are: keywords, names, strings, numbers, comments.

Only of languages known here and only so much: a lexer is patterns, and many of those that
Pygments brings take a stranger's text in quadratic time (2,000 characters: a quarter of a second
at worst; C# is left out, which takes longer).
"""

from collections.abc import Iterator
from enum import Enum

from ainews_tui.article import Extent

LONGEST = 2_000
"""Characters of code at most; longer code stays as it is."""

MOST = 5
"""Blocks of code in one article that are looked at."""

_NAMES = """
    bash c c++ cpp css diff go html ini java javascript js json kotlin php py python ruby
    rust sh sql swift toml ts typescript xml yaml
"""
LANGUAGES = frozenset(_NAMES.split())
"""The names by which a fence may call a language."""


class Ink(Enum):
    """What is told apart; the value is Pygments' name for it."""

    KEYWORD = "Token.Keyword"
    NAME = "Token.Name.Function"
    KIND = "Token.Name.Class"
    STRING = "Token.Literal.String"
    NUMBER = "Token.Literal.Number"
    COMMENT = "Token.Comment"


def highlight(text: str, language: str) -> tuple[tuple[Extent, Ink], ...]:
    """Return the extents of what is told apart in the text, in order."""
    language = language.lower()
    if language not in LANGUAGES or len(text) > LONGEST:
        return ()
    return tuple(_inked(text, language))


def _inked(text: str, language: str) -> Iterator[tuple[Extent, Ink]]:
    from pygments.lexers import get_lexer_by_name  # few articles have code, and it is slow to load

    for start, token, value in get_lexer_by_name(language).get_tokens_unprocessed(text):
        name = str(token)
        ink = next((ink for ink in Ink if f"{name}.".startswith(f"{ink.value}.")), None)
        if ink and value.strip():
            yield (start, start + len(value)), ink
