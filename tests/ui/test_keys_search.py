"""Searching while typing, and the way back."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader
from textual.events import DescendantFocus, Key

from ainews_tui.ui.headline_list import HeadlineList


async def test_searching_while_typing(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("谷歌搜尋")
        assert "搜索 谷歌搜尋 · 1 篇" in reader.lines[0]
        assert "谷歌搜寻加入AI摘要" in reader.screen
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")
        assert "搜索 谷歌搜尋 · 1 篇" in reader.lines[0]
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_escape_in_the_bar_brings_back_what_was_shown(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]
        assert reader.app.focused is reader.find("#list")


async def test_leaving_a_search_brings_the_cursor_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "slash")
        await reader.type("DeepSeek")
        assert reader.cursor == SECOND
        await reader.press("escape")
        assert reader.cursor == "谷歌搜寻加入AI摘要"


async def test_a_search_without_a_hit_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        screen = await reader.type("月球")
        assert "没有找到：月球" in screen
        assert "按 c 看全部文章" in screen


async def test_a_snippet_cut_for_a_narrow_list_begins_with_no_closing_mark(
    open_reader: OpenReader, write_post: Write
) -> None:
    body = "去年十月动工的那座新厂房里现在同时做着三种完全不同的东西、自己的镜头和电池。"
    write_post("plant.md", "新厂房", body)
    async with open_reader((50, 20)) as reader:
        await reader.press("slash", *"镜头")
        assert "  …自己的镜头和电池。" in reader.lines


async def test_what_to_do_is_broken_into_lines_as_chinese_is(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    """A line ends where it is full, not at the next space."""
    (empty := tmp_path / "empty").mkdir()
    async with open_reader((80, 24), empty) as reader:
        pane = [line.split("│")[0].strip() for line in reader.lines]
        at = pane.index("把 .md .html .txt 文件放进文")
        assert pane[at + 1 : at + 4] == ["件夹，按 r 刷新", "换一个文件夹：ainews-tui 文", "件夹"]


async def test_no_article_is_shown_where_none_is_found(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        assert "命中 1 处" in reader.lines[0]
        await reader.type("月球")
        assert reader.article == ""
        assert "命中" not in reader.lines[0]
        assert "没有找到：芯片月球" in reader.lines[2]
        await reader.press("escape")
        assert reader.article == NEWEST


async def test_a_mistake_in_a_search_is_named_and_the_last_result_stays(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.type(" date:x")
        assert "仍列出 搜索 芯片 date: · 1 篇" in reader.lines[0]
        assert "“x”不是日期" in reader.lines[-4]
        assert reader.lines[-3] == " / 芯片 date:x"
        await reader.press("backspace")
        assert "  搜索 芯片 date: · 1 篇" in reader.lines[0]
        await reader.press("x", "escape")
        assert "  全部 · 5 篇" in reader.lines[0]


async def test_where_a_mistake_follows_what_finds_nothing_it_is_all_that_is_told(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("s", "slash")
        await reader.type("titel")
        assert "  搜索 titel · 0 篇" in reader.lines[0]
        await reader.type(":芯片")
        assert "  搜索有错，错处在下面标出" in reader.lines[0]
        assert "没有 titel: 这个字段，是不是 title:？" in reader.lines[-4]
        await reader.press("escape")
        assert "  全部 · 5 篇" in reader.lines[0]


async def test_the_count_comes_before_the_programs_name(open_reader: OpenReader) -> None:
    async with open_reader((44, 20)) as reader:
        assert reader.lines[0].startswith(" ainews-tui  全部 · 5 篇")
        await reader.press("slash")
        await reader.type("芯片")
        assert reader.lines[0].startswith(" 搜索 芯片 · 1 篇 ")


async def test_a_mistaken_search_is_not_kept(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("date:x")
        assert "“x”不是日期" in await reader.press("enter")
        await reader.press("backspace")
        assert "不是日期" not in reader.screen
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")


@pytest.mark.parametrize("text", ["[AI]", "[/b]", "[red]x", '"', "*", "a'b", "\\", "AND OR ("])
async def test_signs_in_a_search_are_text(open_reader: OpenReader, text: str) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        for character in text:
            await reader.press("space" if character == " " else character)
        assert f"/ {text}" in reader.lines[-3]


async def test_going_on_to_read_keeps_a_search(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("AI")
        await reader.pilot.click(HeadlineList, offset=(6, 3), times=2)
        await reader.settle()
        assert not reader.find("SearchBar").display
        await reader.press("escape")
        assert "搜索 AI" in reader.lines[0]


async def test_a_search_begins_with_its_first_headline(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "j")
        assert reader.cursor == "亚马逊把钱投进数据中心"
        await reader.press("slash")
        await reader.type("投")
        assert "搜索 投 · 2 篇" in reader.lines[0]
        assert reader.cursor == NEWEST


async def test_a_filter_is_picked_within_a_search(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("投")
        await reader.press("enter", "shift+tab", "j", "enter")
        assert "鉅亨網 · 搜索 投 · 1 篇" in reader.lines[0]
        assert reader.cursor == NEWEST


async def test_news_of_an_older_focus_leaves_the_search_bar_open(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("tab", "slash")
        # as when the article, left for the bar, tells late that it had got the keys
        reader.app.screen.post_message(DescendantFocus(reader.find("#article")))
        await reader.settle()
        assert reader.find("SearchBar").display
        assert "搜索 谷歌 · 1 篇" in await reader.type("谷歌")


async def test_another_pane_takes_the_search_bar_away(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("投")
        await reader.press("tab")
        assert not reader.find("SearchBar").display
        assert "搜索 投 · 2 篇" in reader.lines[0]
        await reader.press("escape", "escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_the_bar_speaks_the_readers_script(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "簡繁都行" in await reader.press("s", "s", "slash")


def burst(reader: Reader, *keys: str) -> None:
    """Type keys before the first has had any effect."""
    for key in keys:
        reader.app.post_message(Key(key, key if len(key) == 1 else None))


async def test_keys_typed_in_one_burst_keep_their_order(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        burst(reader, "slash", *"芯片", "ctrl+u", *"谷歌搜", "backspace", "enter")
        await reader.settle()
        assert "搜索 谷歌 · " in reader.lines[0]
        assert reader.app.focused is reader.find("#list")


async def test_keys_typed_after_the_search_reach_the_list(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        burst(reader, "slash", *"芯片", "escape", "j")
        await reader.settle()
        assert "全部 · 5 篇" in reader.lines[0]
        assert reader.app.focused is reader.find("#list")
        await reader.press("slash")
        assert "芯片" not in reader.lines[-3]


async def test_a_filter_is_cleared_in_the_burst_that_picks_it(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab")
        burst(reader, "j", "enter", "c")
        await reader.settle()
        assert "全部 · 5 篇" in reader.lines[0]


async def test_who_leaves_a_kept_search_stands_where_they_stood(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        stood = reader.cursor
        assert stood != NEWEST
        await reader.press("slash", *"谷歌", "enter")
        assert reader.cursor != stood
        await reader.press("escape")
        assert reader.cursor == stood
