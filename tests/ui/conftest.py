"""The real app over a small feed: keys in, screen text out."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widget import Widget

from ainews_tui import paths
from ainews_tui.library.opening import open_library
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.app import ReaderApp

SCREENS = Path(__file__).parent / "screens"


@dataclass
class Reader:
    """A running app and the hands on its keyboard."""

    app: ReaderApp
    pilot: Pilot[None]

    async def press(self, *keys: str) -> str:
        """Press keys one after another, wait for what follows, return the screen."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()
        return self.screen

    async def type(self, text: str) -> str:
        """Type a text, return the screen."""
        return await self.press(*text)

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        await self.pilot.pause()
        while any(worker.is_running for worker in self.app.workers):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()
        await self.pilot.pause()

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


@pytest.fixture
def open_reader(news: Path) -> OpenReader:
    """Open the app on the small feed, or on another, at a size of (columns, rows)."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (120, 36), feed: Path = news
    ) -> AsyncIterator[Reader]:
        zone = Settings().zone
        with closing(open_library([feed], zone, load_sources(), paths.index_folder())) as library:
            app = ReaderApp(library, 76, paths.choices_file())
            async with app.run_test(size=size) as pilot:
                reader = Reader(app, pilot)
                await reader.settle()
                yield reader

    return opened
