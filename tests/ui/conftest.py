"""The real app over a small feed: keys in, screen text out."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from tests.ui.reader import OpenReader, Reader
from tests.ui.watching import FakeWatching

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.library.opening import open_library
from ainews_tui.settings import Settings
from ainews_tui.terminals import Terminal
from ainews_tui.text.layout.manner import PLAIN, Manner
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.app import ReaderApp


@pytest.fixture
def open_reader(news: Path) -> OpenReader:
    """Open the app on the small feed, or on another, at a size of (columns, rows)."""

    @asynccontextmanager
    async def opened(
        size: tuple[int, int] = (120, 36),
        feed: Path = news,
        most: int = Settings().most_bytes,
        scripts: Mapping[str, Script] | None = None,
        manner: Manner = PLAIN,
    ) -> AsyncIterator[Reader]:
        watching = FakeWatching()
        library = open_library(
            [feed],
            Settings().zone,
            load_sources(scripts=scripts),
            paths.index_folder(),
            most=most,
            watch=watching,
            glossary=paths.glossary_file(),
        )
        with closing(library):
            files = paths.choices_file(), paths.history_file()
            app = ReaderApp(library, manner, *files, Terminal(paths.terminals_file(), "a terminal"))
            async with app.run_test(size=size, notifications=True) as pilot:
                reader = Reader(app, pilot, watching)
                await reader.settle()
                yield reader

    return opened
