"""The scroll bar looks as Textual's own does."""

import pytest
from tests.posts import Write, write_long
from tests.ui.reader import OpenReader
from textual.geometry import Region, Size
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip
from textual.widget import Widget

from ainews_tui.ui.scroll_bar import QuickBar


def _seen(strips: list[Strip]) -> list[object]:
    """Return what is seen of lines, and what the mouse does there."""
    seen = list[object]()
    for strip in strips:
        for text, style, _ in strip:
            assert style
            is_inked = style.reverse or text.strip()
            seen.append((text, style.bgcolor, style.meta, style.color if is_inked else None))
    return seen


@pytest.mark.parametrize("keys", [(), ("j",), ("space", "space"), ("G",)])
async def test_it_looks_as_textuals_own_does(
    open_reader: OpenReader, write_post: Write, keys: tuple[str, ...]
) -> None:
    write_long(write_post)
    async with open_reader() as reader:
        await reader.press("enter", *keys)
        for name in ("article", "list"):
            bar = reader.find(f"#{name}").vertical_scrollbar
            assert isinstance(bar, QuickBar)
            quick = bar.make_lines(bar.size.region)
            own = Widget.render_lines(bar, bar.size.region)
            assert _seen(quick) == _seen(own)
            part = Region(0, 3, 1, 5)
            assert _seen(bar.make_lines(part)) == _seen(own[3:8])


async def test_it_is_dragged_as_textuals_own_is(open_reader: OpenReader, write_post: Write) -> None:
    write_long(write_post)
    async with open_reader() as reader:
        await reader.press("enter")
        bar = reader.find("#article").vertical_scrollbar
        assert isinstance(bar, ScrollBar)
        await reader.pilot.mouse_down(bar, offset=(0, 1))
        await reader.pilot.hover(bar, offset=(0, 20))
        await reader.pilot.mouse_up(bar, offset=(0, 20))
        await reader.settle()
        assert "第60段。" in reader.screen


@pytest.mark.parametrize("paragraphs", [40, 144, 700])
async def test_it_is_painted_where_it_looks_otherwise(
    open_reader: OpenReader, write_post: Write, paragraphs: int
) -> None:
    write_long(write_post, paragraphs)
    async with open_reader() as reader:
        await reader.press("enter")
        article = reader.find("#article")
        bar = article.vertical_scrollbar
        assert isinstance(bar, QuickBar)
        for y in range(article.max_scroll_y):
            article.scroll_to(y=y, animate=False)
            before = bar.render_lines(bar.size.region)
            article.scroll_to(y=y + 1, animate=False)
            painted = bar.render_lines(bar.size.region)
            assert _seen(painted) == _seen(bar.make_lines(bar.size.region)), y
            assert (painted is before) == (_seen(painted) == _seen(before)), y


@pytest.mark.parametrize("height", [5, 14, 20, 34, 46])
def test_its_thumb_moves_with_textuals_own(height: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QuickBar, "size", Size(1, height))
    bar = QuickBar()
    for whole in range(height + 1, 700, 13):
        bar.set_reactive(QuickBar.window_virtual_size, whole)
        bar.set_reactive(QuickBar.window_size, height)
        before, painted = None, None
        for position in range(whole - height + 1):
            thumb = bar._thumb(position)
            drawn = ScrollBarRender.render_bar(height, whole, height, position).segments
            assert (thumb == before) == (drawn == painted), (whole, position)
            before, painted = thumb, drawn
