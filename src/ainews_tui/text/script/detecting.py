"""Which script a text is written in."""

import re
from collections import Counter
from functools import cache

from ainews_tui.article import Written
from ainews_tui.text.script.dictionaries import dictionary

_MIXED_FROM = 0.1
"""Share of the rarer script from which a text is mixed. A name quoted in the other script stays
below it; of 256 real articles the most mixed one reaches a hundredth."""

_LONG = 500
"""Characters of a text that is worth the milliseconds in which a pattern is compiled."""

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
