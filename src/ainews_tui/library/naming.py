"""Names in a query that no article has: sources, tags and topics, and those called nearly so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ainews_tui.query.tree import About, From, Named, Tagged
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.fold import fold

if TYPE_CHECKING:
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.text.sources import Sources

MISSING_TOLD = 3
"""Names in one query that are told to be nowhere."""

_MOST = 8
"""Names that are told of."""

_CLOSE = 3
"""Names that are told of where none holds what was written, but some are spelt much like it."""

_COMPARED = 1000
"""Names that one may be near to, the most frequent: comparing twenty times as many takes 50 ms."""

_WORDS = {
    From: ("没有名为", "的来源"),
    Tagged: ("没有标签为", "的文章"),
    About: ("没有主题为", "的文章"),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """What a query asks for and no article has, and the names of its kind called nearly so.

    First come those that begin with it. Names of sources are their codes.
    """

    sought: Named
    near: tuple[str, ...]


def missing(sought: Named, present: Sequence[str], sources: Sources) -> Missing | None:
    """Return what is to be told of a name; None where it is one of those that articles have.

    These are the codes of sources or the names of tags or of topics, the most frequent first.
    """
    if not sought.name or _is_any(sought, present, sources):
        return None
    return Missing(sought, tuple(_near(sought, present[:_COMPARED], sources)))


def missing_words(told: Missing, presenter: Presenter) -> str:
    """Return the sentence that tells of a name which no article has."""
    begun, ended = map(presenter.words, _WORDS[type(told.sought)])
    words = f"{begun}“{safe_line(told.sought.name)}”{ended}"
    shown = presenter.source if isinstance(told.sought, From) else presenter.label
    names = [*dict.fromkeys(map(shown, told.near))]
    if not names:
        return words
    near = "、".join(map(safe_line, names[:_MOST])) + ("……" if len(names) > _MOST else "")
    return f"{words}{presenter.words('；名称相近的有：')}{near}"


def _is_any(sought: Named, present: Sequence[str], sources: Sources) -> bool:
    if isinstance(sought, From):
        spellings = set(map(str.casefold, sources.codes(sought.name)))
        return any(code.casefold() in spellings for code in present)
    name = fold(sought.name)
    # folding keeps length, and takes its time where there are many tags
    return any(len(other) == len(name) and fold(other) == name for other in present)


def _near(sought: Named, present: Sequence[str], sources: Sources) -> list[str]:
    """Return the names that hold what is sought, else those that are spelt much like it."""
    name, holding = fold(sought.name), list[tuple[bool, str]]()
    spelt = dict[str, str]()
    for other in present:
        called = (
            [*map(fold, _called(other, sources))] if isinstance(sought, From) else [fold(other)]
        )
        spelt |= dict.fromkeys(called, other)
        if any(name in one for one in called):
            holding.append((not any(one.startswith(name) for one in called), other))
    if holding:
        return [other for _, other in sorted(holding)]
    from difflib import get_close_matches  # for the start it is not needed

    return [*dict.fromkeys(spelt[one] for one in get_close_matches(name, spelt, _CLOSE))]


def _called(code: str, sources: Sources) -> tuple[str, ...]:
    names = sources.names(code)
    return code, names.hans, names.hant
