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


def test_the_first_row_of_a_group_brings_its_heading_into_view() -> None:
    rows = Rows(groups(2, 1), height=3)
    assert rows.region(0) == (0, 4)
    assert rows.region(1) == (4, 3)
    assert rows.region(2) == (8, 4)


def test_an_empty_list_has_no_lines() -> None:
    rows = Rows((), height=2)
    assert (rows.lines, rows.count, rows.at(0)) == (0, 0, None)


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
