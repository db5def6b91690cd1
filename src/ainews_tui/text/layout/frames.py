"""What frames are drawn with (U+2500 to U+259F), for terminals that draw it two cells wide.

It is measured one cell everywhere: what is framed is laid out for that. So where it would be
wide, ASCII is shown for it.
"""

from itertools import cycle

_PLAIN_FRAMES = {
    code: sign
    for first, last, sign in (
        (0x2500, 0x257F, "+"), (0x2500, 0x2501, "-"), (0x2502, 0x2503, "|"),
        (0x2504, 0x250B, "--||--||"), (0x254C, 0x254F, "--||"), (0x2550, 0x2551, "-|"),
        (0x2571, 0x2573, "/\\X"), (0x2574, 0x257F, "-|-|-|-|-|-|"),
        (0x2580, 0x2580, "-"), (0x2581, 0x2587, "_"), (0x2588, 0x2588, "#"),
        (0x2589, 0x2590, "|"), (0x2591, 0x2593, "#"), (0x2594, 0x2595, "-|"),
        (0x2596, 0x259F, "#"),
    )
    for code, sign in zip(range(first, last + 1), cycle(sign))
}  # fmt: skip
"""Lines, corners and blocks as near as ASCII comes to them."""


def plain_frames(text: str) -> str:
    """Return the text with ASCII in place of lines, corners and blocks, each as wide as it was."""
    return text.translate(_PLAIN_FRAMES)
