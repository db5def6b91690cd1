"""Filters: sources in the side pane, tags and topics by typing."""

import re

from tests.ui.reader import NEWEST, SECOND, OpenReader


async def test_a_source_is_a_filter(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "j", "enter")
        assert "鉅亨網 · 2 篇" in reader.lines[0]
        assert SECOND not in reader.screen
        await reader.press("j", "enter")
        assert "腾讯网 · 2 篇" in reader.lines[0]
        await reader.press("enter")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_the_first_row_of_the_side_pane_shows_all_again(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "j", "enter")
        assert "全部 · 5 篇" in (await reader.press("g", "enter")).split("\n")[0]


async def test_a_filter_picked_on_a_narrow_screen_shows_its_list(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("shift+tab", "j", "enter")
        assert reader.cursor == NEWEST


async def test_tags_are_picked_by_typing_any_or_all(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("AI")
        assert "已选 AI · 文章要有任一个" in await reader.press("enter")
        await reader.type("雲計算")
        assert "已选 AI、云计算 · 文章要有任一个" in await reader.press("enter")
        assert "AI / 云计算 · 4 篇" in (await reader.press("escape")).split("\n")[0]
        await reader.press("t", "tab")
        assert "AI + 云计算 · 0 篇" in (await reader.press("escape")).split("\n")[0]
        assert "没有符合这些筛选的文章" in reader.screen
        assert "全部 · 5 篇" in (await reader.press("c")).split("\n")[0]


async def test_a_topic_is_picked_as_a_tag(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("meta")
        await reader.press("enter", "escape")
        assert "Meta · 1 篇" in reader.lines[0]
        assert NEWEST in reader.screen


async def test_typing_what_is_no_tag_says_so(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("zz")
        at = next(at for at, line in enumerate(reader.lines) if " zz " in line)
        assert "没有这样的标签或主题" in reader.lines[at + 2]  # where the first would stand
        await reader.press("enter", "escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_tags_are_picked_by_arrows_and_mouse(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t", "down", "down", "up", "enter")
        assert "已选 DeepSeek" in reader.screen
        options = reader.app.screen.query_one("OptionList")
        await reader.pilot.click(options, offset=(4, 1))
        await reader.settle()
        assert "已选 DeepSeek、AI" in reader.screen


async def test_a_topic_is_found_by_its_other_names(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("人工智慧")
        assert "人工智能                               2  主题" in reader.screen
        await reader.press("down", "enter", "escape")
        assert "人工智能 · 2 篇" in reader.lines[0]


TAGS = (("AI", "3"), ("DeepSeek", "1"), ("云计算", "1"))


async def test_a_label_takes_one_line_where_the_screen_is_narrow(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        lines = (await reader.press("t")).split("\n")
        rows = [line.split()[1:5] for line in lines if re.search(r"\d  标签", line)]
        assert rows == [[name, number, "标签", "│"] for name, number in TAGS]
