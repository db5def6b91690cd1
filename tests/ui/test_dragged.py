"""What a drag selects: text of leaves, whatever lines they are broken into or hold."""

from textual.geometry import Offset
from textual.selection import Selection

from ainews_tui.ui.dragged import dragged

LEAVES = ("题目", "x = 1\ny = 2", "最后一段")


def test_leaves_stand_on_lines_of_their_own_and_keep_theirs() -> None:
    selection = Selection(Offset(1, 0), Offset(2, 2))
    assert dragged(LEAVES, selection) == "目\nx = 1\ny = 2\n最后"


def test_a_place_behind_a_line_end_is_found() -> None:
    assert dragged(LEAVES, Selection(Offset(6, 1), Offset(11, 1))) == "y = 2"
