"""Which script a text is written in, and the text in another one.

Conversion always starts from the original, never from a conversion, and leaves alone what is
in the wanted script already: to convert a text twice is to damage it.
"""

import re
from collections import Counter
from functools import cache, lru_cache

from ainews_tui.article import Script, Written
from ainews_tui.text.script.dictionaries import converter, dictionary

_MIXED_FROM = 0.1
"""Share of the rarer script from which a text is mixed. A name quoted in the other script stays
below it; of 256 real articles the most mixed one reaches a hundredth."""

_LONG = 500
"""Characters of a text that is worth the milliseconds in which a pattern is compiled."""

_SURNAMES = frozenset("于范余岳郁云姜游谷沈曲")
"""Surnames written alike in both scripts that as words have another Traditional form."""

_BETWEEN_NAMES = re.compile(r"([\s、，,;；/|]+)")

_WRITTEN_IN_HONG_KONG = frozenset("恒")
"""Forms of Simplified that OpenCC misses among the Hong Kong variants."""


def detect(text: str) -> Written:
    """Return the script of a text, by counting the characters that belong to one script only."""
    hans_only, hant_only = _distinctive()
    if _is_without(hant_only, text):  # most texts hold one script alone, and to count takes long
        return Written.NONE if _is_without(hans_only, text) else Written.HANS
    if _is_without(hans_only, text):
        return Written.HANT
    counts = Counter(text)
    hans = sum(count for char, count in counts.items() if char in hans_only)
    hant = sum(count for char, count in counts.items() if char in hant_only)
    if min(hans, hant) > _MIXED_FROM * (hans + hant):
        return Written.MIXED
    return Written.HANS if hans > hant else Written.HANT


def convert(
    text: str, script: Script, regional: bool = False, written: Written | None = None
) -> str:
    """Return the text in the wanted script; with `regional`, in that region's words too.

    `written` is the script of the text, or of the article it is taken from; it is detected
    where unknown. A mixed text is decided line by line. One without any script is left alone.
    """
    written = written or detect(text)
    if written is Written.MIXED:
        return "\n".join(
            _converted(line, _configuration(script, regional, detect(line)))
            for line in text.split("\n")
        )
    return _converted(text, _configuration(script, regional, written))


def convert_names(names: str, script: Script, written: Written | None = None) -> str:
    """Return people's names in the wanted script; regional words are no matter of names.

    `于` is a surname of its own, while as a word it is the Simplified form of 於.
    """
    parts = _BETWEEN_NAMES.split(names)
    return "".join(
        part[:1] + convert(part[1:], script, False, written)
        if part[:1] in _SURNAMES
        else convert(part, script, False, written)
        for part in parts
    )


@lru_cache(maxsize=2048)
def _converted(text: str, configuration: str | None) -> str:
    return converter(configuration)(text) if configuration else text


def _configuration(script: Script, regional: bool, written: Written) -> str | None:
    """Return OpenCC's name for a conversion, or None where there is nothing to convert."""
    match script, written:
        case (Script.ORIGINAL, _) | (_, Written.NONE):
            return None
        case (Script.HANS, Written.HANS) | (Script.HANT, Written.HANT):
            return None
        case (Script.HANS, _):
            return "tw2sp" if regional else "tw2s"
        case (Script.HANT, _):
            return "s2t"
        case (_, Written.HANT):
            return f"t2{script}"
        case _:
            return f"s2{script}p" if regional else f"s2{script}"


def _is_without(characters: frozenset[str], text: str) -> bool:
    if len(text) >= _LONG and not _pattern(characters).search(text):  # six times as fast as a set
        return True
    return characters.isdisjoint(text)


@cache
def _pattern(characters: frozenset[str]) -> re.Pattern[str]:
    """Return what finds such a character, or one beyond U+FFFF, of which long lists are slow."""
    plane = "".join(sorted(char for char in characters if char <= "\uffff"))
    return re.compile(f"[{plane}\U00010000-\U0010ffff]")


@cache
def _distinctive() -> tuple[frozenset[str], frozenset[str]]:
    """Return the characters of Simplified only and of Traditional only."""
    traditional, simplified = dictionary("STCharacters"), dictionary("TSCharacters")
    hans = {char for char, values in traditional.items() if char not in values.split()}
    hant = {char for char, values in simplified.items() if char not in values.split()}
    # Taiwan and Hong Kong write 群 and 秘 as Simplified does; OpenCC's own forms are 羣 and 祕.
    shared = {
        values[0]
        for region in ("TWVariants", "HKVariants")
        for char, values in dictionary(region).items()
        if simplified.get(char, char)[0] == values[0]
    }
    hans -= shared | _WRITTEN_IN_HONG_KONG
    return frozenset(hans - hant), frozenset(hant - hans)
