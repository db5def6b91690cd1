"""An empty index, and articles to put into it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.article import Headline, Written
from ainews_tui.query.tree import Kind
from ainews_tui.store.index import Index
from ainews_tui.store.packing import Entry


@pytest.fixture
def zone() -> ZoneInfo:
    return ZoneInfo("Asia/Shanghai")


@pytest.fixture
def index(tmp_path: Path, zone: ZoneInfo) -> Iterator[Index]:
    """An empty index of the feed `/feed`, which need not be there."""
    index = Index(tmp_path / "cache", [Path("/feed")], zone, 1)
    index.open()
    yield index
    index.close()


@pytest.fixture
def entry(zone: ZoneInfo) -> Callable[..., Entry]:
    """Make an entry; its id is that given, its date a day or a moment in the index's zone."""

    def make(
        article_id: str = "a",
        date: str | None = "2025-02-07",
        *,
        title: str = "标题",
        text: str = "",
        summary: str | None = None,
        source: str | None = None,
        tags: tuple[str, ...] = (),
        url: str | None = None,
        size: int = 1,
        author: str | None = None,
        written: Written = Written.HANS,
        kinds: frozenset[Kind] = frozenset(),
    ) -> Entry:
        moment = datetime.fromisoformat(date) if date else None
        if moment:
            moment = moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)
        headline = Headline(
            id=article_id,
            path=Path(f"/feed/{article_id}.md"),
            title=title,
            date=moment,
            date_inferred=False,
            source=source,
            author=author,
            editor=None,
            tags=tags,
            topics=(),
            url=url,
            summary=summary,
            written=written,
            characters=len(text),
            cut=False,
            duplicate=False,
        )
        return Entry(headline, text, Path("/feed"), f"{article_id}.md", size, 0, kinds)

    return make
