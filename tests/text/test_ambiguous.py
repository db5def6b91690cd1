"""Characters of ambiguous width count two cells where the reader's terminal gives them two."""

from collections.abc import Iterator

import pytest
import rich.cells
import rich.segment
from rich.segment import Segment

from ainews_tui.text.layout import cells
from ainews_tui.text.layout.ambiguous import is_ambiguous, widen_ambiguous
from ainews_tui.text.layout.kinsoku import grades
from ainews_tui.text.layout.linebreak import break_lines

NARROW = "aë─│╌▁█ ◦▭"
WIDE = "“”‘’…—·①§±×αЯ→★"


@pytest.fixture
def widened(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Widen, and undo it."""
    for module, name in (
        (rich.cells, "load_cell_table"),
        (rich.cells, "_is_single_cell_widths"),
        (rich.segment, "_is_single_cell_widths"),
    ):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(cells, "_ADVANCES", cells._Advances())
    widen_ambiguous()
    yield
    monkeypatch.undo()
    rich.cells.get_character_cell_size.cache_clear()
    rich.cells.cached_cell_len.cache_clear()


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
