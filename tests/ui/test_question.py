"""An older search is left where it stands; the newest page does not wait for all to be counted."""

import asyncio
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader

from ainews_tui.article import Headline
from ainews_tui.errors import Cancelled
from ainews_tui.library.searching import Group, Searching
from ainews_tui.query.tree import Node, Order, Phrase
from ainews_tui.ui.pages import PAGE

SECONDS = 60


async def test_an_older_search_is_given_up_while_it_runs(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    started, given_up = threading.Event(), list[Node]()
    page = Searching.page

    def endless(
        searching: Searching, node: Node, order: Order, start: int, limit: int
    ) -> tuple[Headline, ...]:
        if node != Phrase("芯"):
            return page(searching, node, order, start, limit)
        started.set()
        assert searching._is_cancelled is not None
        while not searching._is_cancelled():
            time.sleep(0.001)
        given_up.append(node)
        raise Cancelled

    async with open_reader() as reader:
        monkeypatch.setattr(Searching, "page", endless)
        await reader.press("slash")
        await reader.pilot.press("芯")
        assert await asyncio.to_thread(started.wait, SECONDS)
        assert given_up == []
        await reader.press("片")
        assert "搜索 芯片 · 1 篇" in reader.lines[0]
        assert given_up == [Phrase("芯")]


@pytest.fixture
def many(unindexed: None, write_post: Write, tmp_path: Path) -> Path:
    """Return a feed of more articles than stand on a page, twenty a day."""
    for number in range(PAGE + 20):
        day, minute = divmod(number, 20)
        date = f"2025-01-{day + 1:02} 10:{minute:02}:00"
        write_post(f"{number}.md", f"第{number}篇", "量子。", date=date)
    return tmp_path / "news"


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Hold back the counting of searches while the event is cleared."""
    free = threading.Event()
    free.set()
    groups = Searching.groups

    def held(searching: Searching, node: Node, order: Order) -> tuple[Group, ...]:
        free.wait(SECONDS)
        return groups(searching, node, order)

    monkeypatch.setattr(Searching, "groups", held)
    yield free
    free.set()


async def test_the_newest_page_is_shown_before_all_are_counted(
    open_reader: OpenReader, many: Path, counting: threading.Event
) -> None:
    async with open_reader(feed=many) as reader:
        counting.clear()
        await reader.press("slash")
        await reader.pilot.press("量")
        while "搜索 量" not in reader.lines[0]:
            await reader.pilot.pause(0.01)
        assert "篇" not in reader.lines[0]
        assert reader.cursor == f"第{PAGE + 19}篇"
        await reader.pilot.press("enter", "j")
        counting.set()
        await reader.settle()
        assert f"搜索 量 · {PAGE + 20} 篇" in reader.lines[0]
        assert reader.cursor == f"第{PAGE + 18}篇"
        await reader.press("G")
        assert reader.cursor == "第0篇"
        assert "2025-01-01" in reader.screen


async def test_few_hits_need_no_counting(
    open_reader: OpenReader, counting: threading.Event
) -> None:
    async with open_reader() as reader:
        counting.clear()
        await reader.press("slash", "芯")
        assert "搜索 芯 · 1 篇" in reader.lines[0]


async def test_a_search_may_ask_for_an_order(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        for order, heading in (
            ("relevance", "最相关的在前"),
            ("length", "最长的在前"),
            ("source", "腾讯网"),
        ):
            await reader.press("ctrl+u")
            await reader.paste(f"投 OR 芯 sort:{order}")
            assert heading in reader.screen
            assert "2025-02-08 周六" not in reader.screen
            assert "2025-02-08 08:00" in reader.screen  # no heading tells the day
        await reader.press("escape")
        assert "2025-02-08 周六" in reader.screen


async def test_it_is_told_how_many_were_ranked(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Searching, "unranked", lambda *_: 3)
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("一 sort:relevance")
        assert "篇 · 只排了最新的" in reader.lines[0]
