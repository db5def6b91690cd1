"""How much a key has painted: no more than what changes, and nothing is laid out anew."""

from collections import Counter
from typing import Any

import pytest
from tests.ui.reader import OpenReader
from textual.strip import Strip

from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.line_view import LineView


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the lines that are painted, and those that are made for it, by widget."""
    lines = Counter[str]()

    def counting(view: type[LineView[Any]], name: str) -> None:
        render = view.render_line

        def counted(self: LineView[Any], y: int) -> Strip:
            lines[name] += 1
            kept = set(self.strips.keys())
            strip = render(self, y)
            lines[f"new in {name}"] += len(set(self.strips.keys()) - kept)
            return strip

        monkeypatch.setattr(view, "render_line", counted)

    counting(HeadlineList, "list")
    counting(ArticleView, "article")
    return lines


async def test_moving_paints_the_two_headlines_concerned(
    open_reader: OpenReader, painted: Counter[str]
) -> None:
    async with open_reader() as reader:
        painted.clear()
        await reader.press("j")
        assert painted["list"] == 4
        assert painted["article"] == 34


async def test_lines_that_look_as_before_are_not_made_again(
    open_reader: OpenReader, painted: Counter[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "h")
        painted.clear()
        await reader.press("enter")
        # Textual paints all of what gets the keys and of what loses them
        assert painted["list"] <= 34
        assert painted["new in list"] == 0
        assert painted["new in article"] == 0


@pytest.mark.parametrize("key", ["j", "k", "G", "g", "space", "n", "p", "enter", "h", "v"])
async def test_no_key_that_moves_or_reads_has_the_screen_laid_out(
    open_reader: OpenReader, key: str
) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter", "h")
        layouts = list[object]()
        reader.app.screen.screen_layout_refresh_signal.subscribe(reader.app, layouts.append)
        await reader.press(key)
        assert layouts == []
