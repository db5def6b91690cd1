"""Characters of ambiguous width count two cells where the reader's terminal gives them two."""

from collections.abc import Iterator

import pytest
from rich.cells import cell_len
from rich.segment import Segment

from ainews_tui.settings import Ambiguous
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.ambiguous import is_ambiguous, measure_ambiguous
from ainews_tui.text.layout.kinsoku import grades
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.markdown.wrapping import unwrap

NARROW = "aë─│╌▁█ ◦▭"
WIDE = "“”‘’…—·①§±×αЯ→★"


@pytest.fixture
def widened() -> Iterator[None]:
    """Widen, and undo it."""
    measure_ambiguous(Ambiguous.WIDE)
    yield
    measure_ambiguous(Ambiguous.NARROW)


def test_they_count_one_cell_unless_told_otherwise() -> None:
    assert all(cells.width(sign) == 1 for sign in NARROW + WIDE)
    assert all(map(is_ambiguous, WIDE))


def test_they_count_two_cells_for_everything_that_measures(widened: None) -> None:
    for sign in WIDE:
        assert cells.width(sign) == 2, sign
        assert [*cells.advances(sign)] == [2], sign
        assert Segment(sign * 2).cell_length == 4
        left, right = Segment(sign * 2).split_cells(3)
        assert (left.text, right.text) == (sign + " ", " ")
    assert cells.pad("“字”", 7) == "“字” "
    assert cells.clip("字字字", 5) == "字…"


def test_frames_and_all_other_characters_keep_their_width(widened: None) -> None:
    assert all(cells.width(sign) == 1 for sign in NARROW)
    assert cells.width("字e\u0301，") == 5


def test_lines_are_broken_by_the_wider_measure(widened: None) -> None:
    text = "他说“可以”……"
    assert [text[start:end] for start, end in break_lines(text, 8)] == ["他说“可", "以”……"]


def test_what_is_ambiguous_is_a_letter_however_wide(widened: None) -> None:
    assert [*grades("αβ")][1] == [*grades("ab")][1]


def test_an_emoji_that_is_wide_already_is_not_widened_by_its_selector(widened: None) -> None:
    assert cells.width("☎\ufe0f") == cell_len("☎\ufe0f") == 2


def test_nothing_is_cut_to_more_than_it_may_take(widened: None) -> None:
    assert [cells.clip("字字", room) for room in (-1, 0, 1, 2, 3)] == ["", "", "", "…", "…"]
    assert cells.pad("字字", 1) == " "


def test_what_a_thread_measures_while_the_measure_changes_is_kept_by_none() -> None:
    """It looks a width up by the old measure and keeps it when the new one holds already."""
    begun = cells.measure()
    measure_ambiguous(Ambiguous.WIDE)
    assert [begun.width(sign) for sign in WIDE] == [1] * len(WIDE)
    assert [cells.width(sign) for sign in WIDE] == [2] * len(WIDE)
    measure_ambiguous(Ambiguous.NARROW)
    assert cells.measure() is not begun


def test_the_measure_can_change_while_the_program_runs() -> None:
    mark = Segment("“好”")
    for drawn, before in (
        (Ambiguous.NARROW, "“好"),
        (Ambiguous.WIDE, "“ "),
        (Ambiguous.NARROW, "“好"),
    ):
        measure_ambiguous(drawn)
        assert mark.split_cells(3)[0].text == before
        wide = drawn is Ambiguous.WIDE
        assert [cells.width(sign) for sign in WIDE] == [1 + wide] * len(WIDE)
        assert cells.advances("“—·") == bytes([1 + wide] * 3)


def test_how_a_text_is_read_is_no_matter_of_the_terminal(widened: None) -> None:
    """Lines of 36 cells were ended by their writer, though a terminal may need 72 for them."""
    lines = ["αβγδ" * 9, "αβγδ" * 9, "αβγδ"]
    assert unwrap([lines]) == [lines]
