"""What the reader asked for last is what is shown, however late files come."""

from collections.abc import Iterator
from threading import Event

import pytest
from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader

from ainews_tui.library.reading import Opened, Reading


class SlowDisk:
    """Holds back what is read until it is told to let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._free = Event()
        self._free.set()
        read = Reading.article

        def held(reading: Reading, article_id: str) -> Opened:
            self._free.wait(60)
            return read(reading, article_id)

        monkeypatch.setattr(Reading, "article", held)

    def hold(self) -> None:
        self._free.clear()

    def let_go(self) -> None:
        self._free.set()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk(monkeypatch)
    yield disk
    disk.let_go()


async def press_all(reader: Reader, *keys: str) -> None:
    """Press keys without waiting for what follows."""
    for key in keys:
        await reader.pilot.press(key)


async def test_going_there_and_back_shows_the_first_again(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "k")
        disk.let_go()
        await reader.settle()
        assert (reader.cursor, reader.article) == (NEWEST, NEWEST)


async def test_another_script_does_not_keep_the_next_article_away(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "s")
        disk.let_go()
        await reader.settle()
        assert (reader.cursor, reader.article) == (SECOND, SECOND)


async def test_an_article_that_comes_too_late_is_not_shown(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "slash", *"月球")
        while "没有找到" not in reader.screen:
            await reader.pilot.pause()
        disk.let_go()
        await reader.settle()
        assert reader.article == ""
