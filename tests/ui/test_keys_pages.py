"""A list longer than a page: headlines come as they are seen, and once more where they failed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.ui.reader import UNDATED, OpenReader

from ainews_tui.errors import IndexLocked
from ainews_tui.library.searching import Searching
from ainews_tui.ui.headline_list import HeadlineList

ARTICLES = 230


@pytest.fixture
def long_feed(write_post: Callable[..., Path], tmp_path: Path) -> Path:
    for number in range(ARTICLES):
        write_post(f"{number}.md", f"第{number}条", "正文。", f"2025-03-01 09:{number // 60:02}:00")
    return tmp_path / "news"


async def test_the_last_headline_comes_when_it_is_seen(
    open_reader: OpenReader, long_feed: Path
) -> None:
    async with open_reader((80, 24), long_feed) as reader:
        await reader.press("G")
        assert reader.cursor == UNDATED
        assert "……" not in reader.screen


async def test_headlines_that_did_not_come_are_called_for_again(
    open_reader: OpenReader, long_feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Searching.page
    refused: list[object] = []

    def page(searching: Searching, *arguments: object) -> object:
        if not refused:
            refused.append(arguments)
            raise IndexLocked("索引正被占用")
        return real(searching, *arguments)  # type: ignore[arg-type]

    async with open_reader((80, 24), long_feed) as reader:
        monkeypatch.setattr(Searching, "page", page)
        assert "……" in await reader.press("G")
        assert refused
        await reader.press("k")
        assert "……" not in reader.screen
        assert reader.cursor == "亚马逊把钱投进数据中心"


async def test_today_and_yesterday_move_on_at_midnight(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        headlines = reader.find("#list")
        assert isinstance(headlines, HeadlineList)
        headlines.show_day(date(2025, 2, 8))
        await reader.settle()
        assert " 今天 2025-02-08 周六" in reader.lines[1]
        headlines.show_day(date(2025, 2, 9))
        await reader.settle()
        assert " 昨天 2025-02-08 周六" in reader.lines[1]
