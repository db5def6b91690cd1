"""A feed of plain files, and a library over it that parses them in the simplest way."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.article import Article, Written
from ainews_tui.document import Document, Paragraph, Span
from ainews_tui.library.opening import Library, open_library
from ainews_tui.text.sources import Names, Source, Sources
from ainews_tui.text.topics import Topic


def parse(data: bytes, name: str, zone: tzinfo) -> Article:
    """Read `key: value` lines, an empty line, and the paragraphs of the body."""
    head, _, body = data.decode().partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    date = datetime.fromisoformat(facts["date"]) if "date" in facts else None
    paragraphs = tuple(Paragraph((Span(line),)) for line in body.splitlines())
    return Article(
        title=facts.get("title", name),
        date=date.replace(tzinfo=date.tzinfo or zone) if date else None,
        date_inferred=False,
        source=facts.get("source"),
        author=None,
        editor=None,
        tags=tuple(facts.get("tags", "").split()),
        url=facts.get("url"),
        summary=None,
        written=Written.NONE,
        document=Document(paragraphs),
    )


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
