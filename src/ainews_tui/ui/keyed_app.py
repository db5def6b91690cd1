"""An app that carries out what is typed in the moment it comes, and in its order.

Textual sends a key to what is focused and carries it out when it comes back unused. By then the
keys typed behind it have gone to what was focused before.
"""

import time

from textual import on
from textual.app import App
from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.events import Event, Key, Paste
from textual.widgets import Input

from ainews_tui.ui.one_picture import OnePicture
from ainews_tui.ui.typed_ahead import Typed, TypedAhead
from ainews_tui.ui.typing_bar import Field


class KeyedApp(App[None]):
    """Keys go to the field one types into, else to the command that they are bound to."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = OnePicture(self)
        self._last_key = time.monotonic()
        self._typed_ahead = TypedAhead(self, lambda typed: self._is_early(self._command(typed)))

    @property
    def rested(self) -> float:
        """Seconds since the last key."""
        return time.monotonic() - self._last_key

    def awaits(self, node: DOMNode, action: str) -> bool:
        """Tell whether what a node's action is meant for is still to come."""
        return False

    async def on_event(self, event: Event) -> None:
        """Carry out what is typed, unless it must wait for its turn."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._last_key = time.monotonic()
            command = self._command(event)
            early = self._is_early(command)
            if self._typed_ahead.keeps(event, early) or await self._carry_out(event, command):
                return
        await super().on_event(event)

    @on(TypedAhead.Due)
    async def _go_on(self) -> None:
        """Carry out what was typed ahead; what is still too early among it is kept again."""
        for typed in self._typed_ahead.take():
            if self.screen_stack:  # else the program is ending
                await self.on_event(typed)

    async def _carry_out(self, typed: Typed, command: ActiveBinding | None) -> bool:
        """Edit the field one types into, or carry out a command; False where there is neither."""
        focused = self.focused
        if isinstance(focused, Field):
            return await focused.take(typed)
        if command is None:
            return False
        async with self._picture.of_key():
            return await self.run_action(command.binding.action, command.node)

    def _is_early(self, command: ActiveBinding | None) -> bool:
        focused = self.focused
        if isinstance(focused, Field):
            return focused.is_done
        return command is not None and self.awaits(command.node, command.binding.action)

    def _command(self, typed: Typed) -> ActiveBinding | None:
        """Return what a key is bound to; nothing is where one types into a field."""
        if isinstance(typed, Paste) or isinstance(self.focused, Field | Input):
            return None
        chain = self.screen._modal_binding_chain  # noqa: SLF001 - `active_bindings` asks of every key
        found: ActiveBinding | None = None
        for node, bindings in chain:
            for binding in bindings.key_to_bindings.get(typed.key, ()):
                state = self._check_action_state(binding.action, node)
                # the first that is not forbidden, or else the first that comes before all others
                if state is not False and (not found or binding.priority > found.binding.priority):
                    found = ActiveBinding(node, binding, bool(state), binding.tooltip)
        return found
