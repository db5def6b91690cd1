"""How much a key has done: one picture of what changes, and nothing laid out anew."""

from collections import Counter
from typing import Any

import pytest
from tests.posts import Write, write_long
from tests.ui.reader import OpenReader
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.events import Key
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Input

from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.headline_list import HeadlineList
from ainews_tui.ui.line_view import LineView
from ainews_tui.ui.pane_row import PaneRow
from ainews_tui.ui.side_list import SideList

KEYS = ["j", "k", "G", "g", "space", "n", "p", "enter", "h", "s"]


@pytest.fixture
def pictures(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Collect the pictures that are painted; an empty one is None."""
    painted = list[object]()

    def display(app: App[None], screen: object, picture: object) -> None:
        if picture is not None:
            painted.append(picture)

    # whatever else the machine does, an article comes within the moment
    monkeypatch.setattr("ainews_tui.ui.one_picture.MOMENT", 10.0)
    monkeypatch.setattr("ainews_tui.ui.one_picture.HELD", 0.0)
    # private, but the one way that every picture goes
    monkeypatch.setattr(App, "_display", display)
    return painted


@pytest.fixture
def changed(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """Count the lines that are painted anew, and those that are made for it, by widget."""
    lines = Counter[str]()

    def counting(view: type[LineView[Any]], name: str) -> None:
        refresh, make = view.refresh, view.line

        def refreshed(self: LineView[Any], *regions: Region, **what: bool) -> LineView[Any]:
            whole = self.size.region
            lines[name] += sum(region.height for region in regions or (whole,))
            return refresh(self, *regions, **what)

        def made(self: LineView[Any], key: Any) -> Any:
            lines[f"new in {name}"] += 1
            return make(self, key)

        monkeypatch.setattr(view, "refresh", refreshed)
        monkeypatch.setattr(view, "line", made)

    counting(HeadlineList, "list")
    counting(ArticleView, "article")
    counting(SideList, "side")
    return lines


async def test_moving_paints_the_two_headlines_concerned(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        changed.clear()
        await reader.press("j")
        assert changed["list"] == 4
        assert changed["new in list"] <= 4


async def test_what_gets_the_keys_or_loses_them_paints_its_cursor_only(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "h")
        changed.clear()
        await reader.press("enter")
        assert changed["list"] == 2
        assert changed["article"] == 0
        assert changed["new in list"] == 0
        assert changed["new in article"] == 0


async def test_a_bar_that_comes_or_goes_paints_the_cursor_of_the_list_only(
    open_reader: OpenReader, changed: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = Counter[str]()
    async with open_reader() as reader:
        await reader.press("slash")
        monkeypatch.setattr(PaneRow, "refresh", lambda _self, *_, **what: rows.update(what.keys()))
        for key in ("escape", "slash"):
            changed.clear()
            await reader.press(key)
            assert changed["list"] == 2
            assert changed["new in list"] <= 4
            assert changed["article"] == changed["new in article"] == 0
            assert changed["side"] == changed["new in side"] == 0
        assert not rows


async def test_a_search_ticks_everything_no_longer_and_paints_no_other_filter(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        changed.clear()
        await reader.press("芯", "片")
        assert changed["side"] == len(["  全部"])


PANE = 36 - 2
"""Lines of a pane: the title stands above it, the hints below."""


@pytest.fixture
def many_tags(write_post: Write) -> None:
    """Have far more filters than lines."""
    for number in range(0, 200, 10):
        tags = tuple(f"标签{tag:03}" for tag in range(number, number + 10))
        write_post(f"{number}.md", f"第{number}条", "正文。", tags=tags)


@pytest.mark.usefixtures("many_tags")
async def test_another_script_makes_no_more_filters_than_are_in_sight(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        for _ in range(3):
            changed.clear()
            await reader.press("s")
            assert 0 < changed["new in side"] <= PANE


@pytest.mark.usefixtures("many_tags")
async def test_moving_in_the_side_pane_paints_the_two_filters_concerned(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab")
        changed.clear()
        await reader.press("j")
        assert changed["side"] == 2
        assert changed["new in side"] <= 2


@pytest.mark.usefixtures("many_tags")
async def test_a_filter_picked_makes_the_ticked_lines_only(
    open_reader: OpenReader, changed: Counter[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "j")
        changed.clear()
        await reader.press("enter")
        assert changed["new in side"] == len(["✓ 鉅亨網", "  全部"])


@pytest.mark.parametrize("key", KEYS)
async def test_a_key_is_painted_in_one_picture(
    open_reader: OpenReader, pictures: list[object], key: str
) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter", "h", "s", "s", "s")
        pictures.clear()
        await reader.press(key)
        assert len(pictures) <= 1


@pytest.mark.parametrize("key", [*KEYS, "v"])
async def test_no_key_that_moves_or_reads_has_the_screen_laid_out(
    open_reader: OpenReader, key: str
) -> None:
    async with open_reader() as reader:
        await reader.press("j", "enter", "h", "s", "s", "s")
        layouts = list[object]()
        reader.app.screen.screen_layout_refresh_signal.subscribe(reader.app, layouts.append)
        await reader.press(key)
        assert layouts == []


async def test_scrolling_makes_lines_of_the_article_only(
    open_reader: OpenReader, write_post: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_long(write_post)
    made = list[str | None]()
    make_lines = LineView.make_lines

    def noted(view: LineView[Any], crop: Region) -> list[Strip]:
        made.append(view.id)
        return make_lines(view, crop)

    async with open_reader() as reader:
        await reader.press("enter")
        monkeypatch.setattr(LineView, "make_lines", noted)
        await reader.press("j")
        assert made == ["article"]


async def test_a_resize_lays_the_screen_out_once(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        layouts = list[object]()
        reader.app.screen.screen_layout_refresh_signal.subscribe(reader.app, layouts.append)
        await reader.pilot.resize_terminal(140, 40)
        await reader.settle()
        assert len(layouts) <= 2  # Textual tells a screen twice of a size


async def test_what_is_painted_ends_where_a_widget_does(
    open_reader: OpenReader, pictures: list[object]
) -> None:
    async with open_reader(size=(80, 24)) as reader:
        await reader.press("shift+tab")
        pictures.clear()
        # of the list as wide as it was beside the article something was still to be painted
        await reader.press("n")
        for picture in pictures:
            assert isinstance(picture, ChopsUpdate)
            for y, left, right in picture.spans:
                assert {left, right} <= {0, *picture.chop_ends[y]}


@pytest.mark.parametrize("keys", [(), ("enter",), ("h",), ("slash",), ("question_mark",), ("t",)])
async def test_a_key_is_what_textual_takes_it_for(
    open_reader: OpenReader, keys: tuple[str, ...]
) -> None:
    async with open_reader() as reader:
        await reader.press(*keys)
        app, bound = reader.app, reader.app.screen.active_bindings
        for key in {*bound, *"jkGsVYz<>=", "ctrl+p", "f12", "é"}:
            expected = None if isinstance(app.focused, Input) else bound.get(key)
            assert app._command(Key(key, None)) == expected, key


async def test_what_is_in_sight_is_not_made_anew_when_the_rest_of_an_article_comes(
    open_reader: OpenReader, write_post: Write, changed: Counter[str]
) -> None:
    write_long(write_post, 2000)
    async with open_reader() as reader:
        await reader.press("enter", "j")
        changed.clear()
        await reader.press("j")
        assert changed["new in article"] == 1


async def test_a_scrolled_line_sends_the_lines_alone(
    open_reader: OpenReader, write_post: Write, pictures: list[object]
) -> None:
    write_long(write_post, 2000)
    async with open_reader() as reader:
        await reader.press("enter", "j")
        article = reader.find("#article").region
        del pictures[:]
        await reader.press("j")
        picture, *others = pictures
        assert others == []
        assert isinstance(picture, ChopsUpdate)
        lines = [span for span in picture.spans if span[0] < article.bottom]
        # to the end of each line, before the bar
        assert lines == [(y, article.x, article.right - 1) for y in range(1, article.bottom)]
