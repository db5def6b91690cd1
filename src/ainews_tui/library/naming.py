"""Sources that a query may have meant: where none is called so, those whose name holds it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ainews_tui.query.tree import Node, named_sources
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.fold import fold

if TYPE_CHECKING:
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.text.sources import Sources

_MOST = 8
"""Sources that are told of."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A name that no source has, and the codes of those that are called nearly so.

    First come those that begin with it.
    """

    name: str
    near: tuple[str, ...]


def missing_sources(node: Node, codes: Iterable[str], sources: Sources) -> tuple[Missing, ...]:
    """Return the names of a query that none of the sources with these codes has, if any is near."""
    present = tuple(codes)
    asked = [name for name in named_sources(node) if not _is_any(name, present, sources)]
    found = [Missing(name, _near(name, present, sources)) for name in dict.fromkeys(asked)]
    return tuple(one for one in found if one.near)


def missing_words(missing: Missing, presenter: Presenter) -> str:
    """Return the sentence that tells of a name which no source has."""
    names = [*dict.fromkeys(map(presenter.source, missing.near))]
    told = "、".join(map(safe_line, names[:_MOST])) + ("……" if len(names) > _MOST else "")
    begun, ended = map(presenter.words, ("没有名为", "的来源；名称相近的有："))
    return f"{begun}“{safe_line(missing.name)}”{ended}{told}"


def _is_any(name: str, codes: Iterable[str], sources: Sources) -> bool:
    spellings = set(map(str.casefold, sources.codes(name)))
    return any(code.casefold() in spellings for code in codes)


def _near(name: str, codes: Iterable[str], sources: Sources) -> tuple[str, ...]:
    part, found = fold(name), list[tuple[bool, str]]()
    for code in codes:
        names = sources.names(code)
        called = [told for told in map(fold, (code, names.hans, names.hant)) if part in told]
        if part and called:
            found.append((not any(told.startswith(part) for told in called), code))
    return tuple(code for _, code in sorted(found))
