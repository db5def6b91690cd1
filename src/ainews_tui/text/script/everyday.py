"""The characters that news is made of, which are compared without being folded first.

Each has few other forms, and they are known: a search that looks for all forms of a letter in the
text as it stands takes a tenth of the time that folding the text takes. What is not an everyday
character is folded: of most texts nothing, of others a letter here and there.
"""

import re
from collections import defaultdict
from functools import cache

from ainews_tui.text.script.fold import COMMON, is_common, shape, simplified

SPACES = " \t\u3000"
"""What parts tokens and is no token itself, as part of a regex class."""

MARKS = (
    r"\x00-\x08\n-\x1f!-/:-@\x5b-\x60{-\x7f\xb7\u2010-\u2027\u3001\u3002\u3008-\u301f"
    r"\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""What no phrase matches across, as part of a regex class."""

_EVERYDAY = rf"{COMMON}{SPACES}{MARKS}0-9A-Za-z"
_RUNS = re.compile(f"([{_EVERYDAY}]*+)([^{_EVERYDAY}]*+)")


def fold_others(text: str) -> str:
    """Return the text with all characters but the everyday ones as `shape` gives them."""
    return _RUNS.sub(_folded, text)


def forms(char: str) -> str:
    """Return all that may stand for a folded letter in a text that `fold_others` returns."""
    return char + _others().get(char, "")


def _folded(run: re.Match[str]) -> str:
    return run[1] + shape(run[2])


@cache
def _others() -> dict[str, str]:
    """Return for each folded letter the other everyday ones that become it."""
    others = defaultdict[str, str](str)
    for char, folded in simplified().items():
        if is_common(char) and char != folded:
            others[folded] += char
    for letter in map(chr, range(ord("a"), ord("z") + 1)):
        others[letter] = letter.upper()
    return others
