"""Where each line of the list comes from."""

from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.library.searching import Group, in_turn
from ainews_tui.ui.rows import Gap, Heading, RowLine, Rows


def groups(*counts: int) -> tuple[Group, ...]:
    return in_turn((f"2025-02-{28 - number:02}", count) for number, count in enumerate(counts))


def test_headings_stand_over_their_rows() -> None:
    rows = Rows(groups(2, 1), height=2)
    assert [rows.at(y) for y in range(rows.lines + 1)] == [
        Heading(0),
        RowLine(0, 0), RowLine(0, 1), RowLine(1, 0), RowLine(1, 1),
        Gap(), Heading(1),
        RowLine(2, 0), RowLine(2, 1),
        None,
    ]  # fmt: skip


def test_a_screen_begins_with_a_whole_row_under_its_heading() -> None:
    rows = Rows(groups(2, 1), height=3)
    # of the lines 0 to 11 a heading is 0 and 8, rows begin at 1, 4 and 9
    assert [rows.begin(y) for y in range(12)] == [0, 3, 3, 3, 8, 8, 8, 8, 8, 11, 11, 11]


def test_a_row_is_brought_into_view_by_the_nearest_screen_that_begins_whole() -> None:
    rows = Rows(groups(9), height=2)
    assert rows.top_to_see(2, top=0, height=7) == 0  # in view already
    assert rows.top_to_see(3, top=0, height=7) == 2
    assert rows.top_to_see(3, top=0, height=8) == 2  # not at 1, where half a row is under
    assert rows.top_to_see(3, top=12, height=8) == 6
    assert rows.top_to_see(3, top=5, height=8) == 5  # a wheel turned it there
    assert Rows((), height=2).top_to_see(0, top=0, height=8) == 0


def test_the_last_screen_begins_with_a_whole_row_too() -> None:
    rows = Rows(groups(9), height=2)
    assert rows.lines == 19
    assert [rows.lines_on(height) for height in (7, 8, 19, 30)] == [19, 20, 19, 19]


def test_below_the_end_is_the_last_row() -> None:
    assert Rows(groups(2, 1), height=2).rows_at(0, 1, 2, 3, 5, 8, 99) == [0, 0, 1, 2, 2]


def test_an_empty_list_has_no_lines() -> None:
    rows = Rows((), height=2)
    assert (rows.lines, rows.count, rows.at(0), rows.rows_at(0)) == (0, 0, None, [])


def test_any_line_knows_its_heading() -> None:
    rows = Rows(groups(2, 1), height=2)
    headings = [rows.heading(y) for y in range(rows.lines + 1)]
    assert headings == [*[Heading(0)] * 5, Gap(), *[Heading(1)] * 3, None]


def test_above_the_first_line_there_is_nothing() -> None:
    assert Rows(groups(1), height=2).at(-1) is None


@given(st.lists(st.integers(1, 40), max_size=20), st.integers(1, 4))
def test_every_row_is_found_at_its_top(counts: list[int], height: int) -> None:
    rows = Rows(groups(*counts), height)
    assert rows.count == sum(counts)
    for row in range(rows.count):
        assert rows.at(rows.top(row)) == RowLine(row, 0)
        assert rows.at(rows.top(row) + height - 1) == RowLine(row, height - 1)
    assert rows.at(rows.lines) is None
