"""Text of the article is selected by keys, and copied as it is shown, without line breaks."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader

from ainews_tui.ui.selection_line import SelectionLine

BODY = """\
第一段写的是发电，{long}。

- 条目甲
- 条目乙

|公司|金额|
|---|---|
|甲|5|

最后一段。
"""


@pytest.fixture
def feed(write_post: Write, tmp_path: Path) -> Path:
    long = "电费又涨了一点" * 8
    write_post("select.md", "可选的文章", BODY.format(long=long), date="2025-02-20 09:00:00")
    return tmp_path / "news"


def selected(reader: Reader) -> str:
    view = reader.find("#article") if not reader.app.screen.is_modal else None
    screen = reader.app.screen_stack[0] if view is None else reader.app.screen
    return screen.get_selected_text() or ""


async def test_what_the_keys_select_is_shown_and_copied(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((50, 30), feed) as reader:
        await reader.press("enter", "V")
        assert selected(reader) == "第一段写的是发电，" + "电费又涨了一点" * 8 + "。"
        assert "y 复制  Esc 不选" in reader.lines[29]
        await reader.press("o", "l", "l", "l")
        assert selected(reader) == "写的是发电，" + "电费又涨了一点" * 8 + "。"
        await reader.press("o", "w")
        assert selected(reader).endswith("。\n条目甲")
        await reader.press("b", "b")
        assert selected(reader) == "写的是发电，"
        assert "已复制" in await reader.press("y")
        assert reader.app.clipboard == "写的是发电，"
        assert selected(reader) == ""
        assert not isinstance(reader.app.screen, SelectionLine)


async def test_several_paragraphs_are_copied_as_the_whole_article_is(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((50, 30), feed) as reader:
        await reader.press("s", "s", "enter", "V", "G")
        await reader.press("K", "enter")
        assert reader.app.clipboard.split("\n\n") == [
            "第一段寫的是發電，" + "電費又漲了一點" * 8 + "。",
            "- 條目甲\n- 條目乙",
            "公司\t金額\n甲\t5",
            "最後一段。",
        ]


async def test_leaving_selects_nothing(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((50, 30), feed) as reader:
        await reader.press("enter")
        before = reader.screen
        for leave in ("escape", "q", "V"):
            await reader.press("V", "j", "j")
            assert reader.screen != before
            assert await reader.press(leave) == before
            assert selected(reader) == ""
        assert reader.app.clipboard == ""


async def test_it_begins_at_the_hit_gone_to(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((50, 30), feed) as reader:
        await reader.press("enter", "apostrophe", *"条目乙", "enter", "V")
        assert selected(reader) == "条目乙"


async def test_what_is_selected_stays_in_sight(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((40, 12), feed) as reader:
        await reader.press("enter")
        view = reader.find("#article")
        await reader.press("V", "G")
        assert "example.com/select.md" in reader.screen
        assert view.scroll_offset.y > 3
        await reader.press("g")
        assert view.scroll_offset.y == 0


async def test_a_word_selected_by_keys_is_added_to_the_readers_own(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 30), feed) as reader:
        await reader.press("enter", "apostrophe", *"电费", "enter", "V")
        assert "原文：   电费" in await reader.press("a")
        await reader.press("escape")
        assert selected(reader) == "电费"


async def test_it_begins_at_the_top_of_what_is_in_sight(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((50, 8), feed) as reader:
        await reader.press("enter", *"jjjjj", "V", "y")
        text = "第一段写的是发电，" + "电费又涨了一点" * 8 + "。"
        assert reader.app.clipboard
        assert text.endswith(reader.app.clipboard)
        assert reader.app.clipboard != text


async def test_title_and_byline_are_selected_only_when_asked_for(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((50, 30), feed) as reader:
        await reader.press("enter", "V", "o", *"KbhkK")
        assert selected(reader).startswith("第一段写的是发电")
        await reader.press("g")
        assert selected(reader).startswith("可选的文章")


async def test_what_is_too_long_for_a_word_stays_selected(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 30), feed) as reader:
        await reader.press("enter", "V")
        assert "选得太长，词最多 60 字：按 h b k 缩短，o 换一头" in await reader.press("a")
        assert isinstance(reader.app.screen, SelectionLine)
        assert "先选中正文里的一个词" in await reader.press("o", "g", "a")
        assert selected(reader)


async def test_without_an_article_there_is_nothing_to_select(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    async with open_reader((120, 30), empty) as reader:
        await reader.press("tab", "V")
        assert not isinstance(reader.app.screen, SelectionLine)


async def test_another_article_begins_with_nothing_selected(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "V", "b", "a", "escape")
        assert selected(reader)
        await reader.press("n")
        assert not selected(reader)
