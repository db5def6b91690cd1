"""A running app and the hands on its keyboard."""

import os
import re
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.ui.watching import FakeWatching
from textual.events import Paste
from textual.pilot import Pilot
from textual.widget import Widget
from textual.worker import WorkerCancelled

from ainews_tui.ui.app import ReaderApp

NEWEST = "華爾街開始懷疑：頭髮不會一夜變長"
SECOND = "DeepSeek把训练成本压低"
UNDATED = "沒有日期的一篇"

_PANE_EDGE = re.compile("[│┃]")
_SCROLL_BAR = " ▁▂▃▄▅▆▇█"

SCREENS = Path(__file__).parent / "screens"


@dataclass
class Reader:
    """A running app and the hands on its keyboard."""

    app: ReaderApp
    pilot: Pilot[None]
    watching: FakeWatching

    async def press(self, *keys: str) -> str:
        """Press keys one after another, wait for what follows, return the screen."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        return self.screen

    async def type(self, text: str) -> str:
        """Type a text without waiting between two letters, return the screen."""
        await self.pilot.press(*text)
        await self.settle()
        return self.screen

    async def paste(self, text: str) -> str:
        """Paste a text where the keys go, return the screen."""
        self.app.post_message(Paste(text))
        await self.settle()
        return self.screen

    async def settle(self) -> None:
        """Wait until nothing is under way, and nothing has begun since."""
        await self.pilot.pause()
        await self._wait_for_workers()
        await self.pilot.pause()
        while await self._wait_for_workers():
            await self.pilot.pause()

    async def _wait_for_workers(self) -> bool:
        """Wait for all work behind the screen; tell whether there was any."""
        was_any = False
        while any(not worker.is_finished for worker in self.app.workers):
            was_any = True
            # one that a newer one of its group replaced is of no interest
            with suppress(WorkerCancelled):
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()
        return was_any

    @property
    def screen(self) -> str:
        """The screen as text, trailing spaces cut."""
        # private, but exact with wide characters; the only place that touches it
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips) + "\n"

    @property
    def lines(self) -> list[str]:
        """The screen line by line."""
        return self.screen.split("\n")

    @property
    def cursor(self) -> str:
        """The title under the cursor."""
        row = next(line for line in self.lines if "❯ " in line)
        return _PANE_EDGE.split(row.split("❯ ")[1])[0].strip(_SCROLL_BAR)

    @property
    def article(self) -> str:
        """The title of the open article, on a screen of two or three panes."""
        return _PANE_EDGE.split(self.lines[1])[-1].strip(_SCROLL_BAR)

    def find(self, selector: str) -> Widget:
        """The widget that a selector names."""
        return self.app.screen.query_one(selector)

    def looks_like(self, name: str) -> None:
        """Compare the screen with `screens/NAME.txt`; AINEWS_TUI_NEW_SCREENS=1 writes it."""
        file = SCREENS / f"{name}.txt"
        if os.environ.get("AINEWS_TUI_NEW_SCREENS"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(self.screen, encoding="utf-8")
        assert self.screen == file.read_text(encoding="utf-8")


OpenReader = Callable[..., AbstractAsyncContextManager[Reader]]
