"""Names of people: converted in script, and no matter of regional words."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ainews_tui.article import Script, Written
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.fold import han_in
from ainews_tui.text.script.glossary import Entry, Glossary

_SURNAMES = frozenset("于范余岳郁云姜游谷沈曲")
"""Surnames written alike in both scripts that as words have another Traditional form."""

_BETWEEN_NAMES = re.compile(r"([\s、，,;；/|]+)")


def convert_names(
    names: str, script: Script, written: Written | None = None, own: Glossary | None = None
) -> str:
    """Return people's names in the wanted script; regional words are no matter of names.

    `于` is a surname of its own, while as a word it is the Simplified form of 於.
    """
    parts = _BETWEEN_NAMES.split(names)
    return "".join(
        part[:1] + convert(part[1:], script, False, written, own)
        if part[:1] in _SURNAMES
        else convert(part, script, False, written, own)
        for part in parts
    )


@lru_cache(maxsize=64)
def with_names(
    own: Glossary | None, names: str, script: Script, written: Written
) -> Glossary | None:
    """Return the reader's glossary with people's names, as `convert_names` shows each.

    The reader's words overrule them. A name of two Han is left out, which may be a word as well
    (网络), unless its surname is one that is no word in a name.
    """
    entries = {
        name: Entry(name, shown, shown)
        for name in _sure(names)
        for shown in (convert_names(name, script, written, own),)
    }
    return Glossary({**entries, **(own.entries if own else {})}) if entries else own


def _sure(names: str) -> Iterator[str]:
    for name in _BETWEEN_NAMES.split(names):
        least = 2 if name[:1] in _SURNAMES else 3
        if least <= len(name) <= 4 and han_in(name) == len(name):
            yield name
