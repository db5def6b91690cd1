"""Texts made equal for search: one form for Traditional and Simplified, wide and narrow.

Folding never changes a text's length: an offset in the folded text is one in the original.
It is made for comparing, not for reading: characters that OpenCC takes for one another are
one here (著 is 着, 畫 is 划), because a search must not miss what the other script wrote.
"""

import re
import sys
import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable
from functools import cache

from ainews_tui.text.script.dictionaries import dictionary

BREAK = "\ue000"
"""Stands for punctuation, symbols and ends of lines, across which no phrase matches.

A private-use character, because FTS5's tokenizers take it for a letter. One that the text
itself holds is a break like any other symbol.
"""

IGNORED = "\u200b"
"""Stands for what neither parts a word nor belongs to it: combining marks, invisible controls."""

COMMON = "\u4e00-\u9fff"
"""The block that nearly all Han characters are of, as a range of a regex class."""

_COMMON_UNITS = bytes(range(0x4E, 0xA0))
_RARE_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff"
_HAN = f"{COMMON}{_RARE_HAN}"

SINGLE = (
    f"{_HAN}\u1100-\u11ff\u3040-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31bf\u31f0-\u31ff"
    "\ua960-\ua97f\uac00-\ud7ff\U0001b000-\U0001b16f"
)
"""Han, kana, bopomofo and hangul, as ranges of a regex class: every character is a token."""

_SPACES, _BREAKS = "  ", f"{BREAK} {BREAK}"
_NUMBERS = f"utf-32-{'le' if sys.byteorder == 'little' else 'be'}"


_ALIKE = dict(
    zip(
        "øłđħŧı⺁⺒⺓⺛⺜⺝⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻲",
        "oldhti厂巳幺旡日月民虎西见角贝车長长门青韦页风飞食首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙亀",
        strict=True,
    )
)
"""Letters with a stroke, and radicals that are whole characters, as PDF files have them in place
of those (⻓ for 长): Unicode has no normal form that joins them."""


def is_single(char: str) -> bool:
    """Tell whether a character is a token by itself: one of `SINGLE`."""
    # no pattern is compiled for what nearly all are
    return is_common(char) or (not char.isascii() and _one_of(SINGLE).match(char) is not None)


def is_common(char: str) -> bool:
    """Tell whether a character is a Han one of `COMMON`."""
    return COMMON[0] <= char <= COMMON[-1]


def han_in(text: str) -> int:
    """Return how many characters of a text are Chinese ones, of any block; 〇 and 々 are."""
    # nearly all are of one block, which is told by the upper byte of a code unit
    units = text.encode("utf-16-be", "surrogatepass")[::2]
    common = len(units) - len(units.translate(None, _COMMON_UNITS))
    return common + sum(map(len, _runs_of(_RARE_HAN).findall(text)))


def fold(text: str) -> str:
    """Return the text folded: of the same length, and unchanged by folding it again."""
    return text.translate(_FOLDED)


def shape(text: str) -> str:
    """Return the folded text, with a space, `BREAK` or `IGNORED` for all that is in no token.

    It has the text's length. A token is one character of `SINGLE` or a run of others.
    """
    return text.translate(_SHAPES)


def tokens(text: str) -> str:
    """Return the tokens of the text, parted by spaces, for FTS5; a run of breaks is one token.

    Fit for the tokenizers `ascii` and `unicode61 remove_diacritics 0`, which part tokens at
    nothing else that can be in it.
    """
    # numbers take two thirds of the time that characters take, and `translate` longer than both
    numbers = array("i", text.encode(_NUMBERS, "surrogatepass"))
    parted = "".join(map(_TOKENS.__getitem__, numbers))
    # a run is halved each time, and so many are there that a pattern would take as long again
    while _SPACES in parted:
        parted = parted.replace(_SPACES, " ")
    while _BREAKS in parted:
        parted = parted.replace(_BREAKS, BREAK)
    return parted


@cache
def _runs_of(ranges: str) -> re.Pattern[str]:
    return re.compile(f"[{ranges}]+")


@cache
def simplified() -> dict[str, str]:
    """Return for each character the one that stands for all that OpenCC takes for it.

    The one is that which most Traditional characters become, else that which Simplified also
    writes for others: 了 stands for 瞭.
    """
    simplified, traditional = dictionary("TSCharacters"), dictionary("STCharacters")
    stands_for = {char: values[0] for char, values in simplified.items() if values[0] != char}
    becomes = Counter(stands_for.values())

    def standing_for(char: str) -> str:
        while char in stands_for:
            char = stands_for[char]
        return char

    def rank(char: str) -> tuple[int, bool, int]:
        return becomes[char], char in traditional, -ord(char)

    for words in (simplified, dictionary("TWVariants"), dictionary("HKVariants")):
        for char, values in words.items():
            for other in values.split():
                one, two = standing_for(char), standing_for(other)
                if one != two:
                    stands_for[min(one, two, key=rank)] = max(one, two, key=rank)
    return {char: standing_for(char) for char in stands_for}


class _Table(dict[int, str]):
    """What each character becomes, by its number; worked out when a text first needs it."""

    def __init__(self, entry: Callable[[str], str]) -> None:
        self._entry = entry

    def __missing__(self, code: int) -> str:
        value = self[code] = self._entry(chr(code))
        return value


def _folded(char: str) -> str:
    """Fold one character: NFKC, base letter, case, likeness, script; what stays one character."""
    if is_common(char):  # of these only the script is to be folded
        return simplified().get(char, char)
    folded = _one(unicodedata.normalize("NFKC", char), char)
    decomposed = unicodedata.normalize("NFD", folded)
    if decomposed[0].isascii():
        folded = decomposed[0]
    folded = _one(folded.casefold(), folded)
    folded = _ALIKE.get(folded, folded)
    return simplified().get(folded, folded)


def _one(changed: str, char: str) -> str:
    return changed if len(changed) == 1 else char


def _shape(char: str) -> str:
    folded = _folded(char)
    category = unicodedata.category(folded)
    if category[0] in "LN":
        return folded
    if category == "Zs" or folded == "\t":
        return " "
    if category[0] == "M" or category == "Cf":
        return IGNORED
    return BREAK


def _token(char: str) -> str:
    shaped = _shape(char)
    if shaped == IGNORED:
        return ""
    return f" {shaped} " if shaped == BREAK or is_single(shaped) else shaped


@cache
def _one_of(ranges: str) -> re.Pattern[str]:
    """Return what matches one such character; sets so large take milliseconds to compile."""
    return re.compile(f"[{ranges}]")


_FOLDED = _Table(_folded)
_SHAPES = _Table(_shape)
_TOKENS = _Table(_token)
