"""The program's own looks: paper and ink.

One accent, cinnabar as of a seal; every text stands out from what is behind it by 4.5:1 at least
(WCAG 2.2, success criterion 1.4.3), on whichever surface it stands.
"""

from textual.theme import Theme

INK = Theme(
    name="ink",
    dark=True,
    background="#14161a",
    surface="#1b1e24",
    panel="#23272f",
    foreground="#dcdfe5",
    primary="#7fa8dc",
    secondary="#a9bccf",
    accent="#ee8b70",
    warning="#e3b457",
    error="#f28482",
    success="#93c493",
    variables={"primary-muted": "#26313f"},
)

PAPER = Theme(
    name="paper",
    dark=False,
    background="#faf6ee",
    surface="#f2ecdf",
    panel="#e9e2d2",
    foreground="#23211d",
    primary="#1d4f8f",
    secondary="#41566b",
    accent="#a2371c",
    warning="#7a4f00",
    error="#a31919",
    success="#2c652f",
    variables={"primary-muted": "#dce3ea"},
)

THEMES = (INK, PAPER)
