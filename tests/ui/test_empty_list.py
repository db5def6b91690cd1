"""The words in place of an empty list, from the first picture they are in."""

from pathlib import Path
from typing import Any

import pytest
from tests.ui.reader import OpenReader
from textual.app import App
from textual.screen import Screen

from ainews_tui.ui.empty_list import EmptyList


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Collect the lines of the words as each picture shows them."""
    shown, display = list[list[str]](), App._display

    def collect(app: App[None], screen: Screen[None], picture: Any) -> None:
        if picture is not None:
            shown.extend(lines(words) for words in screen.query(EmptyList) if words.region)
        display(app, screen, picture)

    # private, but the one way that every picture goes
    monkeypatch.setattr(App, "_display", collect)
    return shown


def lines(words: EmptyList) -> list[str]:
    """Return what stands in the place of a list, blank lines left out."""
    strips = words.screen._compositor.render_strips()
    left, top, right, bottom = words.region.corners
    cut = [strip.crop(left, right).text.strip() for strip in strips[top:bottom]]
    return [line for line in cut if line]


async def test_the_first_picture_of_an_empty_feed_has_whole_lines(
    open_reader: OpenReader, tmp_path: Path, pictures: list[list[str]]
) -> None:
    (tmp_path / "empty").mkdir()
    async with open_reader(feed=tmp_path / "empty"):
        assert pictures
        assert "这里还没有文章" in pictures[-1][0]
        assert [lines for lines in pictures if any(len(line) == 1 for line in lines)] == []


async def test_the_first_picture_of_a_search_without_hits_has_whole_lines(
    open_reader: OpenReader, pictures: list[list[str]]
) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"蜻蜓点水", "enter")
        assert "蜻蜓点水" in "".join(pictures[-1])
        assert [lines for lines in pictures if any(len(line) == 1 for line in lines)] == []
