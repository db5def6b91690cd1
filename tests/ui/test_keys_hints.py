"""The bottom line offers what helps where the reader is, and what it offers can be clicked."""

import pytest
from tests.ui.reader import SECOND, OpenReader

from ainews_tui.ui.commands import COMMANDS
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import list_hints, reading_hints


async def test_in_the_list_it_offers_what_a_newcomer_needs(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert reader.lines[-2].startswith(" j 移动  Enter 阅读  Esc 返回  / 搜索  ? 帮助")


async def test_in_the_side_pane_enter_filters(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        screen = await reader.press("shift+tab")
        assert screen.split("\n")[-2].startswith(" j 移动  Enter 筛选  Esc 返回  / 搜索")
        assert " Enter 阅读 " in await reader.press("tab")


async def test_in_an_article_it_offers_what_helps_there(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        reading = " 空格 翻页  Esc 返回  ? 帮助  n 下一篇  ' 查找  f 链接  T 目录  s 简繁  v 原文件"
        assert (await reader.press("enter")).split("\n")[-2] == reading
        assert " j 移动" in await reader.press("escape")


async def test_hits_are_offered_where_there_are_some(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"谷歌", "enter")
        assert "] 命中" not in reader.lines[-2]
        await reader.press("enter")
        assert " 空格 翻页  Esc 返回  ? 帮助  n 下一篇  ] 命中  ' 查找" in reader.lines[-2]


@pytest.mark.parametrize(
    ("opened", "hints"),
    [
        (("slash",), " Enter 保留  Esc 放弃  Tab 补全  ↑ 旧搜索  Ctrl+E 只找这样写的"),
        (("colon",), " Enter 去那里  Esc 放弃"),
        (("enter", "apostrophe"), " Enter 保留  Esc 放弃"),
    ],
)
async def test_while_one_types_it_offers_only_what_is_not_typed_as_text(
    open_reader: OpenReader, opened: tuple[str, ...], hints: str
) -> None:
    async with open_reader() as reader:
        before = reader.lines[-2]
        await reader.press(*opened)
        assert reader.lines[-2] == hints
        await reader.press("x", "escape", "escape")
        assert reader.lines[-2] == before


@pytest.mark.parametrize(
    ("key", "hints"),
    [
        ("question_mark", " Esc 关闭  j 下移  k 上移  空格 下一页  g 到头  G 到尾"),
        ("t", " Enter 选上/取消  Tab 任一/全部  Esc 完成"),
        ("S", " Enter 选定  Esc 完成"),
        ("b", " Enter 打开  Esc 不打开  j 下移  k 上移"),
    ],
)
async def test_under_a_window_it_offers_what_helps_there(
    open_reader: OpenReader, key: str, hints: str
) -> None:
    async with open_reader() as reader:
        before = reader.lines[-2]
        await reader.press(key)
        assert reader.lines[-2] == hints
        await reader.press("escape")
        assert reader.lines[-2] == before


@pytest.mark.parametrize("key", ["ctrl+p", "C"])
async def test_a_palette_leaves_the_bottom_line_free(open_reader: OpenReader, key: str) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press(key)
        assert reader.lines[-2].startswith(" Enter 选定  Esc 关闭")


async def test_it_speaks_in_the_readers_script(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", "enter", "apostrophe")
        assert "放棄" in reader.lines[-2]


async def test_a_click_is_as_good_as_the_key(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.click(HintBar, offset=(1, 0))
        await reader.settle()
        assert reader.cursor == SECOND
        await reader.pilot.click(HintBar, offset=(31, 0))
        await reader.settle()
        assert reader.lines[-2].startswith(" Enter 保留")
        await reader.type("谷歌")
        await reader.pilot.click(HintBar, offset=(14, 0))
        await reader.settle()
        assert reader.lines[-2].startswith(" j 移动")
        assert reader.cursor == SECOND
        await reader.pilot.click(HintBar, offset=(39, 0))
        await reader.settle()
        assert "下一行；列表里是下一篇" in reader.screen


def test_every_hint_has_its_words_and_no_two_their_place() -> None:
    for offered in (list_hints(), reading_hints(has_hits=True)):
        assert all(hint.words for hint in offered)
    for places in (
        [command.rank for command in COMMANDS if command.rank],
        [command.reading for command in COMMANDS if command.reading],
    ):
        assert sorted(places) == list(range(1, len(places) + 1))
