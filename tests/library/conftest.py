"""A feed of plain files, and a library over it that parses them in the simplest way."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.library.plain_parser import parse

from ainews_tui.library.opening import Library, open_library
from ainews_tui.text.sources import Names, Source, Sources
from ainews_tui.text.topics import Topic


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """An empty feed."""
    feed = tmp_path.resolve() / "feed"
    feed.mkdir()
    return feed


@pytest.fixture
def write(feed: Path) -> Callable[..., Path]:
    """Write an article file of these facts into the feed."""

    def write(name: str, body: str = "", **facts: str) -> Path:
        path = feed / name
        path.parent.mkdir(parents=True, exist_ok=True)
        head = "\n".join(f"{key}: {value}" for key, value in facts.items())
        path.write_text(f"{head}\n\n{body}", encoding="utf-8")
        return path

    return write


@pytest.fixture
def open_feeds(tmp_path: Path) -> Iterator[Callable[..., Library]]:
    """Open a library as every start of the program does; closed when the test ends."""
    sources = Sources({"qq": Source(Names("腾讯网", "騰訊網"), ())})
    with ExitStack() as stack:

        def open_feeds(
            *feeds: Path,
            topics: tuple[Topic, ...] = (),
            zone: str = "UTC",
            names: Path | None = None,
        ) -> Library:
            library = open_library(
                feeds,
                ZoneInfo(zone),
                sources,
                tmp_path / "cache",
                parse=parse,
                names=names,
                topics=lambda: topics,
            )
            stack.callback(library.close)
            return library

        yield open_feeds


@pytest.fixture
def library(feed: Path, open_feeds: Callable[..., Library]) -> Library:
    """The library of the feed, with an index that has never been built."""
    return open_feeds(feed)
