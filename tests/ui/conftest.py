"""The real app over a small feed: keys in, screen text out.

Every test has its files at the same place, so that an index made for one is good for all.
"""

import shutil
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from tests.posts import write_news
from tests.ui.reader import OpenReader, Reader
from tests.ui.slow_disk import SlowDisk
from tests.ui.watching import FakeWatching
from textual import _wait
from textual._styles_cache import StylesCache

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.library.opening import open_library
from ainews_tui.settings import Settings
from ainews_tui.terminals import Terminal
from ainews_tui.text.layout.manner import PLAIN, Manner
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.app import ReaderApp


@pytest.fixture(autouse=True)
def _looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Textual look more often whether an app is at rest: tests wait for that most of all."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", _wait.SLEEP_GRANULARITY / 4)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", _wait.SLEEP_IDLE / 4)


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the one folder of these tests."""
    return tmp_path_factory.getbasetemp() / "reader"


@pytest.fixture(scope="session")
def indexed(place: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that keeps the five articles as `news`, and the `index` made of them."""
    kept = tmp_path_factory.mktemp("indexed")
    shutil.rmtree(place, ignore_errors=True)
    write_news(place / "news")
    with closing(
        open_library([place / "news"], Settings().zone, load_sources(), kept / "index")
    ) as library:
        library.refreshing.run()
    shutil.copytree(place / "news", kept / "news")
    return kept


@pytest.fixture
def tmp_path(place: Path) -> Path:
    """Return the one folder, emptied."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    return place


@pytest.fixture
def news(indexed: Path, tmp_path: Path) -> Path:
    """Return the feed of five articles, with the index that an earlier start made of it."""
    # with the files' times, by which the index knows them again
    shutil.copytree(indexed / "news", tmp_path / "news", dirs_exist_ok=True)
    shutil.copytree(indexed / "index", paths.index_folder())
    return tmp_path / "news"


@pytest.fixture
def unindexed(news: Path) -> None:
    """Have the reader start for the first time."""
    shutil.rmtree(paths.index_folder())


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    """Return what articles are read from, which holds nothing back at first."""
    disk = SlowDisk(monkeypatch)
    yield disk
    disk.let_go()


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
        # Textual keeps in here what the last 1024 widgets have painted
        StylesCache.get_inner_outer.cache_clear()

    return opened
