"""`:` goes to a day or a headline, from wherever the reader is."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader


async def test_a_day_or_a_row_is_gone_to(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        for typed, title in (
            ("2025-02-07", "谷歌搜寻加入AI摘要"),
            ("2025-02", NEWEST),
            ("4", "亚马逊把钱投进数据中心"),
        ):
            await reader.press("colon")
            await reader.paste(typed)
            await reader.press("enter")
            assert reader.cursor == title
            assert not reader.find("JumpBar").display
            assert reader.app.focused is reader.find("#list")


async def test_the_wide_colon_of_a_chinese_keyboard_asks_too(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "去哪里：2019-03" in await reader.press("：")
        await reader.press("2", "enter")
        assert reader.cursor == SECOND


async def test_a_mistake_is_told_and_may_be_mended(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("colon", "9", "enter")
        assert "没有第 9 篇：写 1 到 5，或日期，如 2019-03" in reader.lines[-4]
        assert reader.lines[-3] == " : 9"
        await reader.press("backspace", "2")
        assert "没有第 9 篇" not in reader.screen
        await reader.press("enter")
        assert reader.cursor == SECOND


async def test_escape_gives_the_keys_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter", "colon", "1", "escape")
        assert not reader.find("JumpBar").display
        assert reader.app.focused is reader.find("#article")
        assert reader.cursor == SECOND


async def test_on_a_narrow_screen_the_list_comes_back(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("enter", "colon", "2", "enter")
        assert reader.cursor == SECOND


async def test_days_are_for_lists_by_date(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("o", "colon", *"2025", "enter")
        assert "按日期排列时才能去某一天" in reader.screen


async def test_keys_typed_ahead_go_where_they_are_meant(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.press("colon", "1", "enter", "j", "j")
        await reader.settle()
        assert reader.cursor == "谷歌搜寻加入AI摘要"


async def test_a_day_without_an_article_is_told(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", "colon", *"2025-02-09", "enter")
        assert "那天沒有文章，最近的是 2025-02-08" in reader.screen


@pytest.fixture
def many_days(write_post: Write, tmp_path: Path) -> Path:
    for number in range(60):
        day = date(2025, 3, 1) + timedelta(days=number // 3)
        write_post(f"{number}.md", f"第{number}条", "正文。", f"{day} 09:{number:02}:00")
    return tmp_path / "news"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (120, 35)])
async def test_what_was_gone_to_is_first_under_its_day(
    open_reader: OpenReader, many_days: Path, size: tuple[int, int]
) -> None:
    async with open_reader(size, many_days) as reader:
        for typed, title, day in (
            ("2025-03-09", "第26条", "2025-03-09"),
            ("50", "第10条", "2025-03-04"),
            ("2025-03-09", "第26条", "2025-03-09"),
        ):
            await reader.press("colon")
            await reader.paste(typed)
            await reader.press("enter")
            assert day in reader.lines[1]
            assert "❯ " + title in reader.lines[2]
