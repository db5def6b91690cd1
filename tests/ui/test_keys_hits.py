"""`]` and `[` go from hit to hit in the open article."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader
from textual.widget import Widget

from ainews_tui.ui.article_view import ArticleView

PARAGRAPHS = 40


@pytest.fixture
def long(write_post: Write) -> None:
    """Write an article with a hit in its title, and in its 1st, 20th and last paragraph."""
    paragraphs = [f"第{number}段讲的是别的事情。" for number in range(PARAGRAPHS)]
    for number in (0, 20, PARAGRAPHS - 1):
        paragraphs[number] = f"第{number}段说到量子，也只说到一次。"
    write_post("long.md", "量子计算机", "\n\n".join(paragraphs), date="2025-02-09 10:00:00")


def reversed_texts(view: Widget) -> list[str]:
    strips = [view.render_line(y) for y in range(view.size.height)]
    return [text for strip in strips for text, style, _ in strip if style and style.reverse]


@pytest.mark.usefixtures("long")
async def test_from_hit_to_hit_and_round(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "量", "enter")
        assert "命中 4 处" in reader.lines[0]
        for at, text in (
            (1, "量子计算机"), (2, "第0段说到量子"), (3, "第20段说到量子"), (4, "第39段说到量子"),
        ):  # fmt: skip
            screen = await reader.press("]")
            assert f"命中 {at} / 4" in reader.lines[0]
            assert text in screen
        assert "命中 1 / 4" in await reader.press("]")
        assert "命中 4 / 4" in await reader.press("[")
        assert "命中 3 / 4" in await reader.press("[")


@pytest.mark.usefixtures("long")
async def test_the_hit_gone_to_looks_different_from_the_others(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "量", "enter")
        view = reader.find("#article")
        assert isinstance(view, ArticleView)
        assert reversed_texts(view) == []
        await reader.press("]")
        assert reversed_texts(view) == ["量"]
        await reader.press("s", "s")
        assert reversed_texts(view) == ["量"]
        assert "命中 1 / 4" in reader.lines[0]


@pytest.mark.usefixtures("long")
async def test_a_reader_who_went_on_is_led_on_from_there(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "量", "enter", "]", "tab", "G")
        assert "命中 4 / 4" in await reader.press("]")
        await reader.press("g")
        assert "命中 1 / 4" in await reader.press("]")


@pytest.mark.usefixtures("long")
async def test_on_a_narrow_screen_the_article_is_opened_at_its_first_hit(
    open_reader: OpenReader,
) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("slash", "量", "enter")
        assert "命中 1 / 4" in await reader.press("]")
        assert "量子计算机" in reader.screen


async def test_without_a_search_there_is_no_hit_to_go_to(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        before = reader.lines
        after = (await reader.press("]", "[")).split("\n")
        assert after[:-2] == before[:-2]
        assert "没有命中：按 / 搜索" in after[-2]


@pytest.mark.usefixtures("long")
async def test_another_article_begins_anew(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "A", "I", "enter", "]")
        assert "命中 1 / 1" in reader.lines[0]
        await reader.press("c")
        assert "命中" not in reader.lines[0]


@pytest.mark.usefixtures("long")
async def test_words_taken_back_leave_what_the_search_found(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press(
            "slash", "量", "enter", "enter", "apostrophe", "别", "backspace", "enter"
        )
        assert "命中 4 处" in reader.lines[0]
        assert "命中 1 / 4" in await reader.press("]")


async def test_the_line_says_that_what_is_typed_is_nowhere(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j", "enter", "apostrophe", *"月球")
        assert reader.lines[-3].split() == ["'", "月球", "文章里没有"]
        assert "文章里没有" not in await reader.press("backspace", "backspace")
        assert "文章里没有" not in await reader.press(*"芯片")


async def test_without_an_article_what_is_typed_to_be_found_is_no_command(
    open_reader: OpenReader,
) -> None:
    async with open_reader((50, 20)) as reader:
        assert "先打开一篇文章" in await reader.press("apostrophe")
        await reader.press(*"q月球")
        assert reader.lines[-3].split() == ["'", "q月球", "先打开一篇文章"]
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")


@pytest.mark.parametrize("size", [(120, 36), (50, 20)])
async def test_where_nothing_is_listed_there_is_no_hit(
    open_reader: OpenReader, tmp_path: Path, size: tuple[int, int]
) -> None:
    (tmp_path / "empty").mkdir()
    async with open_reader(size, feed=tmp_path / "empty") as reader:
        assert "没有命中：按 / 搜索" in await reader.press("]")


@pytest.mark.usefixtures("long")
async def test_the_hits_stand_at_the_right_of_a_title_of_another_width(
    open_reader: OpenReader,
) -> None:
    async with open_reader((120, 36)) as reader:
        await reader.press("slash", "量", "enter")
        for columns in (80, 50, 120):
            await reader.pilot.resize_terminal(columns, 24)
            await reader.settle()
            title = reader.lines[0].removeprefix(" ainews-tui ").split()
            assert title[:3] == ["搜索", "量", "·"], columns
            assert title[-3:] == ["[原文]", "简", "繁·台"], columns
            assert "命中 4 处 新到 1 篇  [原文]" in reader.lines[0], columns
