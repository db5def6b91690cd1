"""The jump line: a date or a headline's number leads to its place in the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from ainews_tui.errors import NoSuchPlace
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.hints import TypingKey
from ainews_tui.ui.jumping import Goal
from ainews_tui.ui.typing_bar import LEAVE, Field, TypingBar
from ainews_tui.ui.wording import mistake_words


class JumpField(Field):
    """A field for a place."""

    KEYS: ClassVar[Sequence[TypingKey]] = (TypingKey("enter", "submit", "去那里"), LEAVE)


class JumpBar(TypingBar):
    """Takes a place in words; `goal_of` tells its row, or raises NoSuchPlace."""

    @dataclass
    class Named(Message):
        """The reader named a place, which is this row."""

        row: int

    def __init__(self, presenter: Presenter, goal_of: Callable[[str], Goal]) -> None:
        super().__init__(":", JumpField("jump"), presenter)
        self._goal_of = goal_of

    def open(self) -> None:
        """Ask where to go."""
        self._explain()
        self.take_keys("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take a mistake back that is being mended."""
        event.stop()
        self._explain()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go there."""
        event.stop()
        try:
            goal = self._goal_of(event.value)
        except NoSuchPlace as error:
            self.field.is_done = False
            self.say(Content(mistake_words(error, self._presenter)), mistake=True)
        else:
            if goal.remark:
                self.notify(self._presenter.words(goal.remark), markup=False)
            self.post_message(self.Named(goal.row))

    def _explain(self) -> None:
        words = "去哪里：2019-03、2019、今天，或第 100 篇：写 100"
        self.say(Content(self._presenter.words(words)))
