"""A disk that takes its time: whatever is opened waits until a test lets it go."""

from threading import Event

import pytest

from ainews_tui.article import Headline
from ainews_tui.library.reading import Opened
from ainews_tui.library.shelf import Shelf


class SlowDisk:
    """Holds back what is read until it is told to let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._free = Event()
        self._free.set()
        read = Shelf.article

        def held(shelf: Shelf, headline: Headline) -> Opened:
            assert self._free.wait(60)
            return read(shelf, headline)

        monkeypatch.setattr(Shelf, "article", held)

    def hold(self) -> None:
        self._free.clear()

    def let_go(self) -> None:
        self._free.set()
