"""The articles opened last, and those likely to be next: opened once while their files stay.

Several threads may ask for the same one: the first opens it, the others wait for that.
"""

from __future__ import annotations

from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from ainews_tui.errors import ReaderError

if TYPE_CHECKING:
    from pathlib import Path

    from ainews_tui.article import Headline
    from ainews_tui.library.opening import Library
    from ainews_tui.library.reading import Opened

KEPT = 8
"""Articles that stay open."""

SMALL = 1 << 19
"""Bytes of a file that is opened before anybody asks, or kept open: a larger one takes a core for
long, and much memory."""

_Stamp = tuple[int, int, int]


class Shelf:
    """Opens articles. May be used on any thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: dict[str, tuple[_Stamp, Opened]] = {}
        self._turns: dict[str, Lock] = {}

    def article(self, headline: Headline) -> Opened:
        """Open an article, or return it as it was opened while its file is the same.

        Raises what `Reading.article` does.
        """
        return self._article(headline, _stamp(headline.path))

    def ahead(self, headline: Headline) -> Opened | None:
        """Open an article that may be next; None where that takes long or is impossible."""
        stamp = _stamp(headline.path)
        if _is_small(stamp):
            with suppress(ReaderError):  # whoever asks for it is told
                return self._article(headline, stamp)
        return None

    def forget(self) -> None:
        """Open every article anew: the index may know something else of it."""
        self._kept.clear()

    def _article(self, headline: Headline, stamp: _Stamp | None) -> Opened:
        with self._turns.setdefault(headline.id, Lock()):
            kept = self._kept.pop(headline.id, None)
            if kept is None or kept[0] != stamp:
                opened = self._library.reading.article(headline.id)
            else:
                opened = kept[1]
            if stamp and _is_small(stamp):
                self._keep(headline.id, (stamp, opened))
        return opened

    def _keep(self, article_id: str, kept: tuple[_Stamp, Opened]) -> None:
        self._kept[article_id] = kept
        for oldest in list(self._kept)[:-KEPT]:
            self._kept.pop(oldest, None)
            self._turns.pop(oldest, None)


def _is_small(stamp: _Stamp | None) -> bool:
    return stamp is not None and stamp[-1] <= SMALL


def _stamp(path: Path) -> _Stamp | None:
    """Return what changes with a file, its size last; None where the system does not say."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino, status.st_size
