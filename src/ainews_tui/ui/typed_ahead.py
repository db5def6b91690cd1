"""Keys typed before what they are meant for has come: kept in their order until it has.

A search that is kept is still being looked up when the next keys come, and an article that was
chosen is still being opened. Carried out at once they would act on what stood there before.
"""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.events import Key, Paste
from textual.message import Message

LEAVING = "escape"
"""The key that waits for nothing, and has those that were typed ahead forgotten."""

_LOOK = 0.005

Typed = Key | Paste


class TypedAhead:
    """Keeps what is typed while it `is_early`; tells the app when it is `Due`."""

    class Due(Message):
        """What was kept may be carried out."""

    def __init__(self, app: App[Any], is_early: Callable[[Typed], bool]) -> None:
        self._app = app
        self._is_early = is_early
        self._kept: list[Typed] = []

    def keeps(self, typed: Typed, is_early: bool) -> bool:
        """Keep what was typed too early, or behind such; False where its turn is now."""
        if isinstance(typed, Key) and typed.key == LEAVING:
            self._kept.clear()
            return False
        if not (self._kept or is_early):
            return False
        self._kept.append(typed)
        if len(self._kept) == 1:
            self._app.run_worker(self._wait(), group="typed ahead", exclusive=True)
        return True

    def take(self) -> list[Typed]:
        """Return what was kept, in its order, and keep it no longer."""
        kept, self._kept = self._kept, []
        return kept

    async def _wait(self) -> None:
        # looked at: whatever ends the waiting, a failure too, need not know of it
        while self._kept and self._is_early(self._kept[0]):  # noqa: ASYNC110
            await asyncio.sleep(_LOOK)
        self._app.post_message(self.Due())
