"""Words on one line never take more cells than it has, however wide `…` is drawn."""

from collections.abc import Iterator

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from ainews_tui.settings import Ambiguous
from ainews_tui.text.layout.ambiguous import measure_ambiguous
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.one_line import OneLine


class Lines(App[None]):
    """One line of words."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield OneLine()


@pytest.fixture(autouse=True)
def narrow_again() -> Iterator[None]:
    yield
    measure_ambiguous(Ambiguous.NARROW)


@pytest.mark.parametrize(
    ("drawn", "cells", "shown"),
    [
        (Ambiguous.NARROW, 1, "…"),
        (Ambiguous.NARROW, 4, "一 …"),
        (Ambiguous.WIDE, 1, ""),
        (Ambiguous.WIDE, 2, "…"),
        (Ambiguous.WIDE, 4, "一…"),
        (Ambiguous.WIDE, 6, "一二三"),
    ],
)
async def test_a_line_is_cut_where_it_ends(drawn: Ambiguous, cells: int, shown: str) -> None:
    measure_ambiguous(drawn)
    app = Lines()
    async with app.run_test(size=(cells, 1)):
        line = app.query_one(OneLine)
        line.say(Content("一二三"))
        assert line.render().plain.rstrip() == shown
        assert width(line.render().plain) <= cells


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (14, "报 一二三   右"),
        (11, "报 一二三右"),
        (10, "一二三  右"),
        (8, "一二三右"),
        (7, "一二…右"),
        (2, "右"),
        (1, ""),
    ],
)
async def test_the_first_way_to_say_it_that_has_room_is_said(cells: int, shown: str) -> None:
    app = Lines()
    async with app.run_test(size=(cells, 1)):
        line = app.query_one(OneLine)
        line.say(Content("报 一二三"), Content("一二三"), right=Content("右"))
        assert line.render().plain == shown
