"""An app that says one thing at a time, over the bottom line, so that nothing read is covered.

What answers a key is gone with the next, or after its time; a warning has its own, of which no
answer takes any.
"""

from typing import TYPE_CHECKING, Any

from textual.events import Event, Key
from textual.notifications import Notification, SeverityLevel

from ainews_tui.text.layout.cells import clip
from ainews_tui.text.layout.linebreak import broken
from ainews_tui.ui.keyed_app import KeyedApp

if TYPE_CHECKING:
    from textual.timer import Timer

_ANSWER: SeverityLevel = "information"
"""The severity of what answers a key; any other warns."""

_BESIDE_MESSAGE = 2
"""Cells that a message leaves free."""


class SpeakingApp(KeyedApp):
    """A warning that an answer covers is said again when that is gone."""

    def __init__(self) -> None:
        super().__init__()
        self._fading: Timer | None = None
        """Until when an answer stands; None where none does."""
        self._covered: list[Notification] = []

    async def on_event(self, event: Event) -> None:
        """Take back what was said, which a key answers."""
        if not isinstance(event, Key):
            await super().on_event(event)
            return
        if self._fading:
            self._clear()
        await super().on_event(event)
        if not self._fading:
            self._say_covered()

    def notify(self, message: str, **options: Any) -> None:
        """Say something in place of the last answer."""
        is_answer = options.get("severity", _ANSWER) == _ANSWER
        if is_answer or self._fading:
            self._clear()
        if is_answer:
            seconds = options.get("timeout") or self.NOTIFICATION_TIMEOUT
            self._fading = self.set_timer(seconds, self._fade)
        else:
            self._say_covered()
        room = self.size.width - _BESIDE_MESSAGE
        message = clip(message, room) if is_answer else broken(message, room)
        super().notify(message, **options)

    def _clear(self) -> None:
        """Say nothing any more, but for the warnings, which are to come again."""
        if self._fading:
            self._fading.stop()
            self._fading = None
        self._covered += [said for said in self._notifications if said.severity != _ANSWER]
        self.clear_notifications()

    def _fade(self) -> None:
        self._clear()
        self._say_covered()

    def _say_covered(self) -> None:
        covered, self._covered = self._covered, []
        for said in covered:
            severity, timeout, markup = said.severity, said.timeout, said.markup
            super().notify(said.message, severity=severity, timeout=timeout, markup=markup)
