"""The last thing a painted line passes: harmless beyond it, and as wide as before."""

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.color import Color

from ainews_tui.settings import Ambiguous
from ainews_tui.ui.border import BORDERS

BOLD = Style(bold=True)
BLACK = Color(0, 0, 0)
BORDER = BORDERS[Ambiguous.NARROW]


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
    segments = BORDER.apply([Segment("前", BOLD), Segment(painted, BOLD)], BLACK)
    assert segments == [Segment("前", BOLD), Segment(passed, BOLD)]


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("https://a.cn/一", "https://a.cn/%E4%B8%80"),
        ("https://a.cn/\x07\x9c;x", "https://a.cn/;x"),
        ("file:///etc/passwd", None),
        ("\x1b]0;owned\x07", None),
    ],
)
def test_a_link_passes_as_what_a_terminal_may_be_told(link: str, told: str | None) -> None:
    (passed,) = BORDER.apply([Segment("字", BOLD.update_link(link))], BLACK)
    assert passed.style
    assert (passed.text, passed.style.bold, passed.style.link) == ("字", True, told)


def test_the_parts_of_a_link_have_one_id() -> None:
    """Rich gives a style that has a link another id with every addition."""
    first, second, other = (
        Segment(text, BOLD.update_link(f"https://a.cn/{page}") + Style(underline=True))
        for text, page in (("一", 1), ("二", 1), ("三", 2))
    )
    ids = [it.style and it.style.link_id for it in BORDER.apply([first, second, other], BLACK)]
    assert ids[0] == ids[1] != ids[2]


@pytest.mark.parametrize(
    ("painted", "passed"),
    [
        ("│ 引文", "| 引文"),
        ("╭─┬─╮╌┃", "+-+-+-|"),
        ("▁▄█▌▔▒ ", "__#|-# "),
        ("“字”· →", "“字”· →"),
    ],
)
def test_ascii_stands_for_frames_where_they_are_drawn_wide(painted: str, passed: str) -> None:
    (segment,) = BORDERS[Ambiguous.WIDE].apply([Segment(painted, BOLD)], BLACK)
    assert segment == Segment(passed, BOLD)
    (segment,) = BORDERS[Ambiguous.NARROW].apply([Segment(painted, BOLD)], BLACK)
    assert segment.text == painted


def test_every_sign_of_a_frame_has_one_in_ascii() -> None:
    frames = "".join(map(chr, range(0x2500, 0x25A0)))
    (segment,) = BORDERS[Ambiguous.WIDE].apply([Segment(frames)], BLACK)
    assert len(segment.text) == len(frames)
    assert segment.text.isascii()
