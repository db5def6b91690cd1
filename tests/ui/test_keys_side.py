"""The side pane: its cursor by keys, its filters by the mouse, its names in either script."""

from collections.abc import Iterator

import pytest
from rich.segment import Segment
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader
from textual.events import MouseScrollDown

SIZE = (120, 24)
HEIGHT = 24 - 2
"""Lines of the pane: the title stands above it, the hints below."""


@pytest.fixture(autouse=True)
def _many_tags(write_post: Write) -> None:
    """Have the tags 標籤00 to 標籤29 after AI, each of one article; the five have three sources."""
    tags = tuple(f"標籤{number:02}" for number in range(30))
    write_post("many.md", "标签很多的一篇", "正文。", tags=tags)


def lines(reader: Reader) -> Iterator[list[Segment]]:
    """Yield the lines of the pane as they are painted, but for its scroll bar."""
    pane = reader.find("#side").region
    for strip in reader.app.screen._compositor.render_strips()[pane.y : pane.bottom]:
        yield list(strip.crop(pane.x, pane.right - 1))


def names(reader: Reader) -> list[str]:
    """Return the first word of each line of the pane, with the tick before it; "" of a gap."""
    texts = ("".join(segment.text for segment in line) for line in lines(reader))
    return [text.replace("✓ ", "✓").strip().split(" ")[0] for text in texts]


def cursor(reader: Reader) -> str:
    """Return the filter under the cursor, which is painted bold while the pane has the keys.

    So are headings; but they stand one cell from the edge.
    """
    bold = [
        at
        for at, line in enumerate(lines(reader))
        if all(it.style and it.style.bold for it in line) and line[0].text[1] == " "
    ]
    (at,) = bold
    return names(reader)[at]


async def cursors(reader: Reader, *keys: str) -> list[str]:
    """Press keys; return the filter under the cursor after each."""
    found = []
    for key in keys:
        await reader.press(key)
        found.append(cursor(reader))
    return found


async def click(reader: Reader, name: str, below: int = 0) -> str:
    """Click on the line with this name, or so many below it; return the title bar."""
    at = names(reader).index(name) + below
    await reader.pilot.click("#side", offset=(4, at))
    await reader.settle()
    return reader.lines[0]


async def test_the_cursor_passes_over_headings_and_goes_round(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        await reader.press("shift+tab")
        assert names(reader)[:8] == [
            *("✓全部", "", "来源", "鉅亨網", "腾讯网", "新浪美股", "", "标签")
        ]
        assert await cursors(reader, "j", "j", "j", "j", "k") == [
            *("鉅亨網", "腾讯网", "新浪美股", "AI", "新浪美股")
        ]
        assert await cursors(reader, "g", "k", "down") == ["✓全部", "资本支出", "✓全部"]


async def test_a_page_is_as_many_lines_as_are_in_sight(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        await reader.press("shift+tab")
        first = names(reader)
        assert len(first) == HEIGHT
        (paged,) = await cursors(reader, "space")
        assert paged not in first
        assert names(reader)[: HEIGHT - 1] == first[1:]
        assert await cursors(reader, "pageup") == ["✓全部"]
        assert await cursors(reader, "G", "g") == ["资本支出", "✓全部"]


async def test_the_mouse_picks_a_filter_but_no_heading(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        assert "全部 · 6 篇" in await click(reader, "标签")
        assert "全部 · 6 篇" in await click(reader, "标签", below=-1)
        assert "AI · 3 篇" in await click(reader, "AI")
        assert "✓AI" in names(reader)
        assert cursor(reader) == "✓AI"
        assert "全部 · 6 篇" in await click(reader, "✓AI")


async def test_the_wheel_leaves_the_cursor_where_it_is(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        await reader.press("shift+tab", "j")
        side = reader.find("#side")
        side.post_message(MouseScrollDown(side, 4, 4, 0, 0, 0, False, False, False, 4, 5))
        await reader.pilot.pause(0.5)
        assert names(reader)[0] != "✓全部"
        assert await cursors(reader, "j") == ["腾讯网"]


async def test_the_filter_under_the_pointer_stands_out(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        at = names(reader).index("AI")
        plain = list(lines(reader))[at]
        await reader.pilot.hover("#side", offset=(4, at))
        assert list(lines(reader))[at] != plain
        await reader.pilot.hover("#list")
        assert list(lines(reader))[at] == plain


async def test_names_are_shown_in_the_script_at_the_same_place(open_reader: OpenReader) -> None:
    async with open_reader(SIZE) as reader:
        await reader.press("shift+tab", *["space"] * 2, "k", "k")
        own = names(reader)
        assert "標籤29" in own
        await reader.press("s")
        assert names(reader) == [name.replace("標籤", "标签") for name in own]


async def test_the_cursor_keeps_its_filter_whatever_comes_in(
    open_reader: OpenReader, write_post: Write
) -> None:
    async with open_reader(SIZE) as reader:
        await reader.press("shift+tab", *["j"] * 6)
        at = cursor(reader)
        write_post("new.md", "新的一篇", "正文。", source="eastmoney", tags=("AI",))
        await reader.press("r")
        assert "eastmoney" in reader.screen or "东方财富" in reader.screen
        assert cursor(reader) == at


async def test_the_pane_comes_back_with_its_cursor_in_sight(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("shift+tab", "j")
        side = reader.find("#side")
        for _ in range(3):
            side.post_message(MouseScrollDown(side, 4, 4, 0, 0, 0, False, False, False, 4, 5))
            await reader.pilot.pause(0.5)
        assert "鉅亨網" not in names(reader)
        await reader.press("escape", "shift+tab")
        assert cursor(reader) == "鉅亨網"
