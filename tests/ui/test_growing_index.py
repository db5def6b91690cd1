"""While the index grows, list and article stay together, and the cursor where the reader put it."""

from collections.abc import Iterator
from threading import Event

import pytest
from tests.ui.reader import NEWEST, SECOND, OpenReader

from ainews_tui.library.searching import Group, Searching
from ainews_tui.query.tree import Node, Order
from ainews_tui.ui.headline_pane import HeadlinePane


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Iterator[Event]:
    """Hold back what is found while the event is cleared."""
    free = Event()
    free.set()
    groups = Searching.groups

    def held(searching: Searching, node: Node, order: Order) -> tuple[Group, ...]:
        free.wait(60)
        return groups(searching, node, order)

    monkeypatch.setattr(Searching, "groups", held)
    yield free
    free.set()


@pytest.mark.parametrize("keys", [(), ("j",), ("j", "j", "k"), ("G",), ("n", "p")])
async def test_the_article_is_the_one_under_the_cursor(
    open_reader: OpenReader, write_post: object, keys: tuple[str, ...]
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        for number in range(4):
            write_post(
                f"{number}.md", f"新到{number}", "正文。", date=f"2025-02-09 10:0{number}:00"
            )
            await reader.pilot.press("r", *keys)
        await reader.settle()
        assert "全部 · 9 篇" in reader.lines[0]
        assert reader.article == reader.cursor


async def test_a_listing_that_comes_late_does_not_take_the_cursor_back(
    open_reader: OpenReader, write_post: object, found: Event
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        await reader.press("j", "k")
        assert reader.cursor == NEWEST
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        found.clear()
        await reader.pilot.press("r")
        await reader.pilot.pause(0.3)
        assert any(
            worker.is_running
            for worker in reader.app.workers
            if isinstance(worker.node, HeadlinePane)
        )
        await reader.pilot.press("j")
        found.set()
        await reader.settle()
        assert "刚到的新闻" in reader.screen
        assert (reader.cursor, reader.article) == (SECOND, SECOND)
