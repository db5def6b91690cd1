"""Who published: from the code in an article's front matter to a name in either script, and back.

The names stand in a data file and are never converted: `日本経済新聞` is the same in both scripts.
One of which the reader gave the Simplified form only is, and is found by either.
A code that nobody named is shown as it was written.
"""

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from ainews_tui.article import Script
from ainews_tui.paths import data_text
from ainews_tui.text.script.fold import fold


@dataclass(frozen=True, slots=True)
class Names:
    """What a source is called on the screen, in Simplified and in Traditional Chinese.

    `traditional` says that the publisher itself writes Traditional. One that `is_converted` has no
    Traditional form of its own: `hant` is the Simplified one, still to be converted.
    """

    hans: str
    hant: str
    traditional: bool = False
    is_converted: bool = False

    @property
    def original(self) -> str:
        """What the publisher calls itself."""
        return self.hant if self.traditional else self.hans


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher of the data file; `aliases` are further spellings, never shown."""

    names: Names
    aliases: tuple[str, ...]


class Sources:
    """All sources with a known name. Names are compared without regard to case."""

    def __init__(
        self, known: Mapping[str, Source], scripts: Mapping[str, Script] | None = None
    ) -> None:
        self._shown: dict[str, Names] = {}
        self._spellings: dict[str, set[str]] = defaultdict(set)
        for code, source in known.items():
            names = source.names
            self._shown.setdefault(names.hans.casefold(), names)
            self._shown.setdefault(names.hant.casefold(), names)
            spellings = {code, names.hans, names.hant, *source.aliases}
            for spelling in spellings:
                self._spellings[spelling.casefold()] |= spellings
        # last, since a code outweighs a name that happens to be spelt like it
        self._shown.update({code.casefold(): source.names for code, source in known.items()})

        self._scripts = {
            spelling.casefold(): script
            for code, script in (scripts or {}).items()
            for spelling in self.codes(code)
        }

    def script(self, code: str) -> Script | None:
        """Return the script that the reader wants for a source, by any of its spellings."""
        return self._scripts.get(code.casefold())

    def names(self, code: str) -> Names:
        """Return the display names of a source written as its code or as one of those names.

        Of an unknown one both are what was written.
        """
        return self._shown.get(code.casefold()) or Names(code, code)

    def knows(self, code: str) -> bool:
        """Tell whether this is the code, a name or an alias of a known source."""
        return code.casefold() in self._spellings

    def codes(self, name: str) -> frozenset[str]:
        """Return everything an article of the source called `name` may have as its source.

        That is the code of each source with this code, name or alias, its other spellings,
        since some feeds write a name where others have a code, and `name` itself.
        """
        known = self._spellings
        return frozenset(known.get(name.casefold()) or known.get(fold(name)) or ()) | {name}


def load_sources(
    extra: Mapping[str, Names] | None = None, scripts: Mapping[str, Script] | None = None
) -> Sources:
    """Return the sources of the data file; those of `extra` are added or rename them.

    `scripts` are those in which articles of some sources are to be shown.
    """
    return _load(tuple((extra or {}).items()), tuple((scripts or {}).items()))


@lru_cache(maxsize=4)
def _load(extra: tuple[tuple[str, Names], ...], scripts: tuple[tuple[str, Script], ...]) -> Sources:
    known = dict(_bundled())
    for code, names in extra:
        before = known.get(code)
        known[code] = Source(names, before.aliases if before else ())
    return Sources(known, dict(scripts))


@cache
def _bundled() -> Mapping[str, Source]:
    return {
        code: Source(
            Names(entry["hans"], entry.get("hant", entry["hans"]), entry.get("traditional", False)),
            tuple(entry.get("aliases", ())),
        )
        for code, entry in tomllib.loads(data_text("sources.toml")).items()
    }
