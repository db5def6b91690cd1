"""An article that is left is not worked for any more, and is gone."""

import gc
from collections.abc import Awaitable, Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from tests.posts import Write, write_long
from tests.ui.reader import NEWEST, OpenReader, Reader

from ainews_tui.errands import CalledOff, go_on
from ainews_tui.library.opening import Library
from ainews_tui.library.reading import Opened
from ainews_tui.text.layout import blocks
from ainews_tui.ui import preparing
from ainews_tui.ui.asked import Asked, Way
from ainews_tui.ui.preparing import Prepared

LONG = "最新的长文"

Leave = Callable[[Reader], Awaitable[None]]


@pytest.fixture
def ended() -> list[str]:
    """Collect how it ended that a long article was prepared."""
    return []


@pytest.fixture
def leave(write_post: Write, monkeypatch: pytest.MonkeyPatch, ended: list[str]) -> Leave:
    """Write a long article; return what opens it, and leaves it while the rest is prepared."""
    write_long(write_post, preparing.LONG // 4)
    begun, left = Event(), Event()
    prepare = preparing.prepare

    def noted(library: Library, asked: Asked, opened: Opened, way: Way) -> Prepared:
        if asked.headline.title != LONG:
            return prepare(library, asked, opened, way)
        begun.set()
        try:
            made = prepare(library, asked, opened, way)
        except CalledOff:
            ended.append("不做了")
            raise
        ended.append("做完了")
        return made

    def slow() -> None:
        if begun.is_set() and current_thread() is not main_thread():
            assert left.wait(60)
        go_on()

    async def opened_and_left(reader: Reader) -> None:
        await reader.press("j")
        left.clear()
        ended.clear()
        begun.clear()
        await reader.pilot.press("k")
        for _ in range(1000):
            if begun.is_set():
                break
            await reader.pilot.pause(0.01)
        await reader.pilot.press("j")
        left.set()
        await reader.settle()

    monkeypatch.setattr(preparing, "prepare", noted)
    monkeypatch.setattr(blocks, "go_on", slow)
    left.set()
    return opened_and_left


@pytest.fixture
def _uncollected() -> Iterator[None]:
    """Have nothing collected: what is gone has gone of itself."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


async def test_the_rest_of_a_long_article_is_not_made_for_who_has_left(
    open_reader: OpenReader, leave: Leave, ended: list[str]
) -> None:
    async with open_reader() as reader:
        await leave(reader)
        assert reader.article == NEWEST
        assert ended == ["不做了"]


@pytest.mark.usefixtures("_uncollected")
async def test_an_article_that_was_left_is_gone_without_the_collector(
    open_reader: OpenReader, leave: Leave, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ainews_tui.library.shelf.SMALL", 0)  # the shelf keeps none
    async with open_reader() as reader:
        await leave(reader)
        for _ in range(100):  # the thread has yet to end
            if not _is_left():
                return
            await reader.pilot.pause(0.05)
        assert not _is_left()


def _is_left() -> bool:
    opened = (it for it in gc.get_objects() if isinstance(it, Opened))
    return any(it.headline.title == LONG for it in opened)
