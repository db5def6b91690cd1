"""A painted row."""

import gc

import pytest
from rich.segment import Segment
from textual.strip import Strip

from ainews_tui.ui.painted_row import PaintedRow

SEGMENTS = [Segment("新闻"), Segment(" AI "), Segment("芯片")]


@pytest.mark.parametrize("cuts", [[12], [4, 12], [4, 8, 12], [4, 8], [12, 13], [4, 12, 20], []])
def test_it_is_divided_as_textuals_own_is(cuts: list[int]) -> None:
    assert list(PaintedRow(SEGMENTS, 12).divide(cuts)) == list(Strip(SEGMENTS, 12).divide(cuts))


@pytest.mark.parametrize("cuts", [[12], [12, 13], [4, 12]])
def test_it_is_gone_when_nobody_shows_it(cuts: list[int]) -> None:
    gc.collect()
    gc.disable()
    try:
        PaintedRow(SEGMENTS, 12).divide(cuts)
        assert not any(isinstance(it, PaintedRow) for it in gc.get_objects())
    finally:
        gc.enable()
