"""What the lines one types into have alike: a field at the bottom, a line of words above it."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.hints import Hint, TypingKey, typing_hints
from ainews_tui.ui.one_line import OneLine

LEAVE = TypingKey("escape", "screen.back", "放弃")

_EDITING: Mapping[str, str] = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
}


class Field(Input):
    """A field that is handed every key when its turn comes, and carries it out in that moment.

    Textual's takes letters from a queue of its own, and has the keys that edit, submit and leave
    go up to the app: those typed in one burst would come out of order.
    """

    KEYS: ClassVar[Sequence[TypingKey]] = (LEAVE,)
    """Its own keys, those to hint at in the order of need."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name, select_on_focus=False)
        self._own = {it.key: it.action for it in self.KEYS}
        self.is_done = False
        """Whether the reader has left; keys that come before another has them are for that one."""

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the bottom line is to offer while one types here."""
        return typing_hints(self.KEYS)

    async def take(self, typed: events.Key | events.Paste) -> bool:
        """Write what is typed, edit, submit or leave at once; False where it is for others."""
        if isinstance(typed, events.Paste):
            self._on_paste(typed)
            return True
        if action := self._own.get(typed.key) or _EDITING.get(typed.key):
            self.is_done = action == "submit"
            await self.run_action(action)
            return True
        if typed.is_printable:
            await self._on_key(typed)
        return typed.is_printable


class TypingBar(Vertical):
    """Two lines, there only while the reader types: words, and under them a sign and the field."""

    DEFAULT_CSS = """
    TypingBar {
        height: 2;
        background: $surface;
        display: none;
        & > .note { padding: 0 1; color: $text-muted; }
        & > .note.mistake { color: $text-warning; text-style: bold; }
        & > Horizontal { height: 1; }
        & > Horizontal > Static {
            width: auto; padding: 0 1; color: $text-accent; text-style: bold;
        }
        & Input { border: none; height: 1; padding: 0; width: 1fr; background: $surface; }
        & Input:focus { border: none; background-tint: transparent; }
    }
    """

    def __init__(self, sign: str, field: Field, presenter: Presenter) -> None:
        super().__init__()
        self._sign = sign
        self._presenter = presenter
        self._note = OneLine(classes="note")
        self.field = field

    def compose(self) -> ComposeResult:
        """Put the words over the sign and the field."""
        yield self._note
        with Horizontal():
            yield Static(self._sign, markup=False)
            yield self.field

    async def put(self, below: Widget) -> None:
        """Be on the screen above a widget, out of sight, from the first time on."""
        if not self.is_attached:
            await below.screen.mount(self, before=below)

    @property
    def is_typed_in(self) -> bool:
        """Whether it has the keys."""
        # not `has_focus`, which comes true only when the news of it has come around
        return self.is_attached and self.screen.focused is self.field

    @property
    def is_mistaken(self) -> bool:
        """Whether what is said is a mistake."""
        return self._note.has_class("mistake")

    @property
    def cells(self) -> int:
        """How many cells there are for the words."""
        return self._note.content_size.width

    def show_as(self, presenter: Presenter) -> None:
        """Speak by another presenter."""
        self._presenter = presenter

    def take_keys(self, text: str) -> None:
        """Show the bar with a text in its field, and type there."""
        field = self.field
        with self.prevent(Input.Changed):
            field.value = text
        field.cursor_position = len(text)
        field.is_done = False
        self.display = True
        # at once: Textual's `focus` waits until the keys typed ahead have gone elsewhere
        self.screen.set_focus(field)

    def close(self) -> None:
        """Go away."""
        self.display = False

    def say(self, *notes: Content, mistake: bool = False) -> None:
        """Say something above the field: the first of the notes that there is room for."""
        self._note.set_class(mistake, "mistake")
        self._note.say(*notes)
