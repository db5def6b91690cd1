"""The terminal asked how wide it draws what other terminals draw otherwise.

At the beginning of a row a character is printed, and the terminal asked where its cursor stands
then (ECMA-48, DSR 6). It answers with a row, which tells what was asked, and a column, which tells
how wide it is. What was printed is painted over at once.

An answer is good until the reader does something: what they look at then is not to move.
"""

from typing import Any

from textual.app import App
from textual.events import CursorPosition
from textual.geometry import Region

from ainews_tui.settings import Ambiguous
from ainews_tui.terminals import Drawn

# of rows and columns that count from 0; an answer about the first row could be Shift+F3
_TEXTS, _FRAMES = 1, 2
_ASKED_ABOUT = {_TEXTS: "“", _FRAMES: "─"}
_WIDTHS = {1: Ambiguous.NARROW, 2: Ambiguous.WIDE}
_PRINTED = Region(0, _TEXTS, max(_WIDTHS), len(_ASKED_ABOUT))

_QUESTION = (
    "\x1b7"
    + "".join(f"\x1b[{row + 1};1H{sign}\x1b[6n" for row, sign in _ASKED_ABOUT.items())
    + "\x1b8"
)


class TerminalQuestion:
    """One question and the answers to it, each of which is good once."""

    def __init__(self) -> None:
        self._is_open = False
        self._answers: dict[int, Ambiguous] = {}

    def ask(self, app: App[Any]) -> None:
        """Ask the terminal of a running app, in which nothing but a terminal may be asked."""
        driver = app._driver  # noqa: SLF001 - Textual has no other way to the terminal
        if driver is None or app.is_headless or app.is_web or app.is_inline:
            return
        self._is_open = True
        driver.write(_QUESTION)
        driver.flush()
        app.screen.refresh(_PRINTED)

    def give_up(self) -> None:
        """Take no answer any more."""
        self._is_open = False

    def hear(self, event: CursorPosition) -> Drawn | None:
        """Take a report of the terminal; return how it draws once it has told all.

        A report that is late, or is no answer, is of no consequence.
        """
        if not self._is_open or event.y not in _ASKED_ABOUT or event.x not in _WIDTHS:
            return None
        self._answers[event.y] = _WIDTHS[event.x]
        if len(self._answers) < len(_ASKED_ABOUT):
            return None
        self.give_up()
        return Drawn(self._answers[_TEXTS], self._answers[_FRAMES])
