"""Where the phrases of a search stand in a text.

A phrase is found here exactly where FTS5 finds its `fold.tokens` among those of the text; the
tests hold the two together.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from ainews_tui.article import Extent
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script.everyday import MARKS, SPACES, fold_others, forms
from ainews_tui.text.script.fold import BREAK, IGNORED, SINGLE, is_single, tokens

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
    words = tokens(phrase).strip(f" {BREAK}").split()
    if not words:
        return None
    pattern = _any_form(words[0])
    if _has_ends(words[0]):
        # asked after the first letter: a pattern that begins with letters is sought fastest
        first = _any_form(words[0][0])
        pattern = f"{first}(?<!{_LETTER}{first}){pattern.removeprefix(first)}"
    for before, word in pairwise(words):
        spaces = "+" if _has_ends(before) and _has_ends(word) else "*"
        pattern += f"[{SPACES}]{spaces}{_any_form(word)}"
    if _has_ends(words[-1]):
        pattern += f"{_LETTER}*" if prefix else f"(?!{_LETTER})"
    return re.compile(pattern)


def _any_form(word: str) -> str:
    """Return what matches a token in all its forms, wherever it begins and ends."""
    if word == BREAK:
        return _BREAKS
    return "".join(f"[{found}]" if len(found := forms(char)) > 1 else char for char in word)


def _has_ends(word: str) -> bool:
    """Tell whether a token is a run of letters, which ends where another character stands."""
    return word != BREAK and not is_single(word[0])
