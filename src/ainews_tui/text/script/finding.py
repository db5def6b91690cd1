"""Where the phrases of a search stand in a text.

A phrase is found here exactly where FTS5 finds its `fold.tokens` among those of the text; the
tests hold the two together.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from ainews_tui.article import Extent
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script.everyday import MARKS, SPACES, fold_others, forms
from ainews_tui.text.script.fold import BREAK, IGNORED, SINGLE, shape

_TOKEN = f"{BREAK}[{BREAK} ]*|[{SINGLE}]|[^ {BREAK}{SINGLE}]+"
"""A token of a shaped phrase."""

_LETTER = f"[^{SPACES}{MARKS}{BREAK}{SINGLE}]"
_BREAKS = f"[{MARKS}{BREAK}][{MARKS}{BREAK}{SPACES}]*+"


def find(phrases: Iterable[Phrase], text: str) -> tuple[Extent, ...]:
    """Return where the phrases occur in the text, in order; overlapping places become one.

    Punctuation at a phrase's ends counts no more than it does in a search; the field a phrase is
    of is for the caller to heed.
    """
    patterns = [pattern for phrase in phrases if (pattern := _pattern(phrase.text, phrase.prefix))]
    if not patterns:
        return ()
    whole = fold_others(text)
    letters = whole.replace(IGNORED, "")
    places = [match.span() for pattern in patterns for match in pattern.finditer(letters)]
    if places and len(letters) < len(whole):
        offsets = [offset for offset, char in enumerate(whole) if char != IGNORED]
        offsets.append(len(whole))
        places = [(offsets[start], offsets[end]) for start, end in places]
    return joined(sorted(places))


def joined(places: Iterable[Extent]) -> tuple[Extent, ...]:
    """Return places that come in order, those that overlap as one."""
    whole = list[Extent]()
    for start, end in places:
        if whole and start < whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return tuple(whole)


@lru_cache(maxsize=256)
def _pattern(phrase: str, prefix: bool) -> re.Pattern[str] | None:
    """Return what matches a phrase in a text of `fold_others`; None where it has no letter."""
    found = _tokens().findall(shape(phrase).replace(IGNORED, "").strip(f" {BREAK}"))
    if not found:
        return None
    parts = list(map(_part, found))
    if prefix and not _is_single(found[-1]):
        parts[-1] = f"{_begun(found[-1])}{_LETTER}*"
    return re.compile(f"[{SPACES}]*".join(parts))


def _part(token: str) -> str:
    if token[0] == BREAK:
        return _BREAKS
    return _form(token) if _is_single(token) else f"{_begun(token)}(?!{_LETTER})"


def _begun(word: str) -> str:
    """Return what matches a word of letters that none stands before.

    That is asked after the first letter, because whatever may begin a match is sought fastest.
    """
    first, *others = map(_form, word)
    return f"{first}(?<!{_LETTER}{first}){''.join(others)}"


def _form(letter: str) -> str:
    found = forms(letter)
    return found if len(found) == 1 else f"[{found}]"


def _is_single(token: str) -> bool:
    return re.match(f"[{SINGLE}]", token) is not None


@cache
def _tokens() -> re.Pattern[str]:
    """Compile a pattern when it is needed: sets as large as `SINGLE` take milliseconds."""
    return re.compile(_TOKEN)
