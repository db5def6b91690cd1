"""A disk that takes its time: what is read waits until a test lets it go."""

from threading import Event

import pytest

from ainews_tui.library.reading import Opened, Reading


class SlowDisk:
    """Holds back what is read until it is told to let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._free = Event()
        self._free.set()
        read = Reading.article

        def held(reading: Reading, article_id: str) -> Opened:
            assert self._free.wait(60)
            return read(reading, article_id)

        monkeypatch.setattr(Reading, "article", held)

    def hold(self) -> None:
        self._free.clear()

    def let_go(self) -> None:
        self._free.set()
