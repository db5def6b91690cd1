"""The lines of the side pane: what stands where, and which line a key leads to."""

import pytest

from ainews_tui.library.searching import Count
from ainews_tui.query.tree import About, From, Tagged
from ainews_tui.ui.side_counts import Counts
from ainews_tui.ui.side_lines import Choice, Gap, Heading, SideLines

COUNTS = Counts(5, (Count("qq", 2), Count("sina", 1)), (), (Count("qq", 3),))
LINES = [
    Choice(None, 5),
    Gap(),
    Heading("来源"),
    Choice(From("qq"), 2),
    Choice(From("sina"), 1),
    Gap(),
    Heading("主题"),  # there are no tags
    Choice(About("qq"), 3),
]


def test_each_kind_has_a_heading_after_a_gap() -> None:
    lines = SideLines(COUNTS)
    assert [lines.at(y) for y in range(len(lines))] == LINES
    assert lines.at(len(lines)) == Gap()


def test_before_anything_is_counted_there_is_no_line() -> None:
    assert len(SideLines()) == 0
    assert SideLines().choice(0) is None


def test_an_empty_library_has_all_of_nothing() -> None:
    lines = SideLines(Counts(0, (), (), ()))
    assert len(lines) == 1
    assert lines.step(0, 1) == 0


def test_a_step_passes_over_headings_and_goes_round() -> None:
    lines = SideLines(COUNTS)
    assert [lines.step(y, 1) for y in (0, 3, 4, 7)] == [3, 4, 7, 0]
    assert [lines.step(y, -1) for y in (0, 3, 4, 7)] == [7, 0, 3, 4]


@pytest.mark.parametrize(
    ("start", "lines", "end"),
    [
        (0, 1, 3),  # the gap and the heading are no place to stop
        (0, 4, 4),
        (3, 3, 7),
        (4, 9, 7),  # not round
        (7, -1, 4),
        (7, -4, 3),
        (4, -3, 0),
        (3, -9, 0),
    ],
)
def test_a_leap_ends_at_a_choice(start: int, lines: int, end: int) -> None:
    assert SideLines(COUNTS).leap(start, lines) == end


def test_a_filter_is_found_by_its_kind_and_name() -> None:
    lines = SideLines(COUNTS)
    assert lines.find(About("qq")) == 7
    assert lines.find(From("qq")) == 3
    assert lines.find(None) == 0
    assert lines.find(Tagged("qq")) == 0
