"""The last thing a painted line passes: harmless beyond it, and as wide as before."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from ainews_tui.ui.border import BORDER

BOLD = Style(bold=True)


@pytest.mark.parametrize(
    ("painted", "passed"),
    [
        ("新闻 AI", "新闻 AI"),
        ("\x1b]0;owned\x07新", "新        "),  # as many cells as it was measured at
        ("a\x1bb\u202ec\x9bd", "abcd"),
        ("一\nAB", "一 A"),
    ],
)
def test_border(painted: str, passed: str) -> None:
    segments = BORDER.apply([Segment("前", BOLD), Segment(painted, BOLD)], Color(0, 0, 0))
    assert segments == [Segment("前", BOLD), Segment(passed, BOLD)]
