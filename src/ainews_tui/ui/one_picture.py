"""What follows a key is painted in one picture, if it comes within a moment.

Textual paints when whatever was changed first is at rest, and what changes behind that waits for
another frame or two. So nothing is painted while a command is carried out, while what it set off
passes from widget to widget, and for a moment while the article it leads to is being prepared.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App

ARTICLE = "article"
"""The group of workers that prepare what a key leads to."""

MOMENT = 0.05
"""Seconds that a picture is waited for; what takes longer is shown when it has come."""

HELD = 0.1
"""Seconds between two keys below which one may be held down: its way is to be seen."""

_TURNS = 12
"""Turns of the event loop in which messages reach the widgets that they are for."""

_LOOK = 0.002


class OnePicture:
    """Paints what follows a key, at once or a moment later."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._last_key = 0.0

    @asynccontextmanager
    async def of_key(self) -> AsyncIterator[None]:
        """Have what is done in this context painted at its end, with all that follows from it."""
        before, self._last_key = self._last_key, time.monotonic()
        with self._app.batch_update():
            yield
            await _passed_on()
            if self._last_key - before > HELD and self._is_coming:
                await self._wait()
                await _passed_on()
        for screen in self._app.screen_stack:  # what is beneath a dialog is seen, too
            screen.check_idle()

    @property
    def _is_coming(self) -> bool:
        """Whether an article is being prepared."""
        return any(it.group == ARTICLE and not it.is_finished for it in self._app.workers)

    async def _wait(self) -> None:
        """Wait for an article, a moment at most."""
        for _ in range(round(MOMENT / _LOOK)):
            if not self._is_coming:
                return
            await asyncio.sleep(_LOOK)


async def _passed_on() -> None:
    """Wait until what has been set off has reached whom it is for."""
    for _ in range(_TURNS):
        await asyncio.sleep(0)
