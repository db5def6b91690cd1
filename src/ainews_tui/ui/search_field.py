"""The field one types a search into."""

from textual import events
from textual.binding import Binding
from textual.widgets import Input

_ACTIONS = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding)
    for key in binding.key.split(",")
} | {"escape": "screen.back"}


class SearchField(Input):
    """A field that carries out every key when its turn comes.

    Textual's takes letters at once, but has the keys that edit, submit and leave go up to the app
    first: those typed in one burst, or ahead of a slow screen, would come out of order.
    """

    def __init__(self) -> None:
        super().__init__(id="search", select_on_focus=False)
        self.is_done = False
        """Whether the reader has left; keys still on their way here are meant for others."""

    async def on_key(self, event: events.Key) -> None:
        """Edit, submit or leave."""
        action = _ACTIONS.get(event.key)
        if self.is_done:
            self.app.simulate_key(event.key)
        elif action:
            self.is_done = action == "submit"
            await self.run_action(action)
        else:
            return
        event.stop()
        event.prevent_default()
