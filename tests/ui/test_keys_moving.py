"""Moving through the list, the panes and their sizes."""

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, UNDATED, OpenReader, Reader
from textual import events

from ainews_tui.ui.headline_list import HeadlineList


async def test_moving_through_the_list(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert reader.cursor == NEWEST
        await reader.press("j")
        assert reader.cursor == SECOND
        await reader.press("k", "k")
        assert reader.cursor == NEWEST
        await reader.press("G")
        assert reader.cursor == UNDATED
        await reader.press("g")
        assert reader.cursor == NEWEST
        await reader.press("down", "up", "end", "home", "pagedown")
        assert reader.cursor == UNDATED
        await reader.press("pageup")
        assert reader.cursor == NEWEST


async def test_the_article_follows_the_cursor_where_there_is_room(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert reader.article == SECOND


@pytest.mark.parametrize("rows", [24, 25])
async def test_the_list_begins_with_a_whole_headline(
    open_reader: OpenReader, write_post: Write, rows: int
) -> None:
    for number in range(40):
        write_post(
            f"{number}.md",
            f"第{number}条",
            "正文。",
            f"2025-03-{1 + number // 15:02} 09:{number:02}:00",
        )
    async with open_reader((80, rows)) as reader:
        for key in ("pagedown", *["j"] * 12, "G", "pageup", *["k"] * 12, "pagedown", "G"):
            await reader.press(key)
            assert "2025-" in reader.lines[1]
            assert "条" in reader.lines[2] or NEWEST in reader.lines[2]


async def test_one_pane_at_a_time_on_a_narrow_screen(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        assert "训练只用了" not in await reader.press("j")
        assert "训练只用了" in await reader.press("enter")
        assert "❯" not in reader.screen
        await reader.press("h")
        assert reader.cursor == SECOND


async def test_the_side_pane_alone_takes_the_whole_width(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("shift+tab")
        assert reader.lines[1] == f"{'✓ 全部':<45}5"


async def test_tab_opens_the_article_where_only_one_pane_fits(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j")
        assert "训练只用了" in await reader.press("tab")


async def test_tab_goes_past_the_pane_of_no_article(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("slash", *"没有这样的词", "enter")
        assert "来源" in await reader.press("tab")
        assert "没有找到" in await reader.press("tab")


async def test_tab_goes_round_the_panes(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        focused = []
        for _ in range(4):
            assert reader.app.focused is not None
            focused.append(reader.app.focused.id)
            await reader.press("tab")
        assert focused == ["list", "article", "side", "list"]
        await reader.press("shift+tab")
        assert reader.app.focused is reader.find("#list")


async def test_the_side_pane_slides_in_where_two_fit(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        assert "来源" not in reader.screen
        assert "来源" in await reader.press("shift+tab")
        assert "来源" not in await reader.press("escape")


async def test_the_article_shown_is_the_one_under_the_cursor(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("shift+tab", "j", "j", "enter", "tab")
        assert reader.cursor == SECOND
        assert reader.article == SECOND


@pytest.mark.parametrize("size", [(80, 24), (50, 20)])
async def test_the_next_article_comes_in_place_of_the_filters(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size) as reader:
        assert "来源" in await reader.press("shift+tab")
        screen = await reader.press("n")
        assert "训练只用了" in screen
        assert "来源" not in screen
        assert reader.app.focused is reader.find("#article")


async def test_the_next_article_comes_beside_the_filters_where_there_is_room(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "n")
        assert reader.article == SECOND
        assert reader.app.focused is reader.find("#side")


async def test_no_article_comes_in_place_of_the_filters_where_none_is_listed(
    open_reader: OpenReader,
) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash", *"没有这样的词", "enter", "shift+tab")
        assert "来源" in await reader.press("n")
        assert reader.app.focused is reader.find("#side")


async def test_the_mouse_picks_a_headline(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.click(HeadlineList, offset=(6, 3))
        await reader.settle()
        assert reader.cursor == SECOND
        await reader.pilot.click(HeadlineList, offset=(6, 3), times=2)
        await reader.settle()
        assert reader.app.focused is reader.find("#article")


async def test_the_day_stays_in_sight(open_reader: OpenReader, write_post: object) -> None:
    assert callable(write_post)
    for number in range(20):
        write_post(f"{number}.md", f"第{number}条", "正文。", date=f"2025-03-01 09:{number:02}:00")
    async with open_reader((80, 24)) as reader:
        await reader.press(*["j"] * 15)
        assert "2025-03-01 周六" in reader.lines[1]
        assert reader.cursor == "第4条"
        for expected in range(5, 17):
            await reader.press("k")
            assert "2025-03-01 周六" in reader.lines[1]
            assert reader.cursor == f"第{expected}条"


@pytest.mark.parametrize("key", ["S", "t", "question_mark", "slash", "ctrl+p", "C"])
async def test_a_tiny_screen_is_no_reason_to_stop(open_reader: OpenReader, key: str) -> None:
    async with open_reader((8, 3)) as reader:
        await reader.press(key)
        await reader.press("escape", "enter", "v", "tab")
        assert reader.app.is_running


def backdrop(reader: Reader) -> str:
    """The colour behind the headline under the cursor, as it is painted."""
    strips = reader.app.screen._compositor.render_strips()
    row = next(strip for strip in strips if "❯ " in strip.text)
    style = next(segment.style for segment in row if "❯" in segment.text)
    assert style is not None
    assert style.bgcolor is not None
    return style.bgcolor.name


async def test_the_cursor_shows_which_pane_has_the_keys(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        active = backdrop(reader)
        await reader.press("enter")
        assert backdrop(reader) != active
        await reader.press("escape")
        assert backdrop(reader) == active


async def test_the_cursor_takes_the_colours_of_another_theme(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        dark = backdrop(reader)
        reader.app.theme = "textual-light"
        await reader.settle()
        assert backdrop(reader) != dark


@pytest.mark.parametrize("theme", ["ink", "paper", "ansi-dark", "ansi-light"])
async def test_the_cursor_is_marked_in_themes_without_a_ground_for_it_too(
    open_reader: OpenReader, theme: str
) -> None:
    async with open_reader() as reader:
        reader.app.theme = theme
        await reader.press("j", "enter")
        assert reader.cursor == SECOND


async def test_keys_typed_ahead_reach_the_pane_they_are_meant_for(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        for key in ("shift+tab", "j", "enter"):
            reader.app.post_message(events.Key(key, None))
        await reader.settle()
        assert any("✓" in line and "全部" not in line for line in reader.lines)
