"""Opening: which feeds, which index, and what becomes of one that does not fit."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ainews_tui.errors import FeedError, IndexLocked
from ainews_tui.library.opening import Library, open_library
from ainews_tui.library.refreshing import Report
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.store import index as index_module
from ainews_tui.text.sources import load_sources

Write = Callable[..., Path]
Open = Callable[..., Library]

_DATE = (Order.DATE, None)


def posted(text: str) -> bytes:
    return f"---\n{text}\n---\n{text}".encode("utf-8", "surrogatepass")


@pytest.fixture
def real(feed: Path, tmp_path: Path) -> Iterator[Library]:
    """A library that parses and knows topics as the program does."""
    with closing(
        open_library([feed], ZoneInfo("Asia/Shanghai"), load_sources(), tmp_path / "cache")
    ) as library:
        yield library


def count(library: Library) -> int:
    return library.searching.count(EVERYTHING)


def test_an_index_is_new_until_it_has_been_built(library: Library, write: Write) -> None:
    write("a.md")
    assert library.is_new
    library.refreshing.run()
    assert not library.is_new
    library.index.discard()
    assert library.is_new
    assert count(library) == 0


def test_the_index_is_found_again(feed: Path, write: Write, open_feeds: Open) -> None:
    write("a.md")
    open_feeds(feed).refreshing.run()
    library = open_feeds(feed)
    assert not library.is_new
    assert count(library) == 1


def test_ids_stay_when_the_index_is_built_again(library: Library, write: Write) -> None:
    write("a.md")
    library.refreshing.run()
    (before,) = library.searching.all(EVERYTHING, *_DATE)
    library.index.discard()
    library.refreshing.run()
    (after,) = library.searching.all(EVERYTHING, *_DATE)
    assert after == before


def test_a_feed_that_is_not_there_is_an_error(tmp_path: Path, open_feeds: Open) -> None:
    with pytest.raises(FeedError, match="没有这个文件夹"):
        open_feeds(tmp_path / "missing")


def test_each_set_of_feeds_has_its_index_in_any_order(
    feed: Path, write: Write, open_feeds: Open, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write("a.md")
    (other / "b.md").write_text("\n\n")
    both = open_feeds(feed, other)
    both.refreshing.run()
    assert count(both) == 2
    assert count(open_feeds(other, feed)) == 2
    assert count(open_feeds(other)) == 0


def test_a_feed_named_twice_or_inside_another_is_one(
    feed: Path, write: Write, open_feeds: Open, tmp_path: Path
) -> None:
    write("in/a.md")
    (tmp_path / "link").symlink_to(feed)
    library = open_feeds(feed, feed / "in", tmp_path / "link", feed)
    assert library.feeds == (feed,)
    library.refreshing.run()
    assert count(library) == 1


def test_a_hidden_folder_of_a_feed_is_a_feed_of_its_own(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    write(".drafts/deep/a.md")
    library = open_feeds(feed, feed / ".drafts" / "deep")
    library.refreshing.run()
    assert count(library) == 1


def test_a_damaged_index_is_thrown_away(feed: Path, write: Write, open_feeds: Open) -> None:
    write("a.md")
    library = open_feeds(feed)
    library.refreshing.run()
    library.close()
    library.index.path.write_bytes(b"no database at all" * 100)
    again = open_feeds(feed)
    assert again.is_new
    again.refreshing.run()
    assert count(again) == 1


def test_an_index_of_another_zone_is_thrown_away(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", date="2025-02-07T20:00:00+00:00")
    open_feeds(feed, zone="UTC").refreshing.run()
    library = open_feeds(feed, zone="Asia/Shanghai")
    assert library.is_new
    library.refreshing.run()
    (group,) = library.searching.groups(EVERYTHING, _DATE[0])
    assert group.key == "2025-02-08"


def test_a_locked_index_is_reported_and_left_alone(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    library = open_feeds(feed)
    library.refreshing.run()
    library.close()
    monkeypatch.setattr(index_module, "PATIENCE", 0.05)
    other = sqlite3.connect(library.index.path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(IndexLocked):
        open_feeds(feed)
    other.close()
    assert count(open_feeds(feed)) == 1


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.binary(max_size=300) | st.text(st.characters(), max_size=100).map(posted))
def test_whatever_is_in_a_file_is_listed_and_opened(real: Library, data: bytes) -> None:
    path = real.feeds[0] / "a.md"
    path.write_bytes(data)
    real.index.discard()
    assert real.refreshing.run() == Report(read=1, unchanged=0, gone=0, failed=0)
    (headline,) = real.searching.all(EVERYTHING, *_DATE)
    assert headline.title
    assert real.reading.article(headline.id).headline == headline
    real.reading.raw(path)


def test_real_parsing_and_topics_are_the_default(feed: Path, real: Library) -> None:
    (feed / "a.md").write_text(
        '---\ntitle: "芯片的价格"\ndate: "2025-02-07 09:51:04"\n---\n\n'
        "**深度求索**说，成本降了。\n",
        encoding="utf-8",
    )
    real.refreshing.run()
    (headline,) = real.searching.all(EVERYTHING, *_DATE)
    assert headline.title == "芯片的价格"
    assert "DeepSeek" in headline.topics
    assert headline.characters == 11
