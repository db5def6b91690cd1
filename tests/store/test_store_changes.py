"""New, changed, unchanged and vanished files are told apart by size and time."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.store.articles import put
from ainews_tui.store.changes import Changes
from ainews_tui.store.headlines import rowid_of_id
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.packing import Entry, pack

FEED = Path("/feed")


@pytest.fixture
def connection(index: Index, entry: Callable[..., Entry]) -> Iterator[Connection]:
    """An index that knows `a.md`, `b.md` and `c.md` (size 1, time 0)."""
    with index.connection() as connection:
        with writing(connection):
            put(connection, pack([entry("a"), entry("b"), entry("c")]))
        yield connection


def rowids(connection: Connection, *article_ids: str) -> set[int | None]:
    return {rowid_of_id(connection, article_id) for article_id in article_ids}


def test_only_new_and_changed_files_are_fresh(connection: Connection) -> None:
    changes = Changes(connection, [FEED])
    changes.note("a", (FEED, "a.md", 1, 0))
    changes.note("b", (FEED, "b.md", 2, 0))
    changes.note("c", (FEED, "c.md", 1, 7))
    changes.note("d", (FEED, "d.md", 1, 0))
    assert changes.compare() == (3, 1)
    assert sorted(changes.fresh()) == [
        (FEED, "b.md", 2, 0),
        (FEED, "c.md", 1, 7),
        (FEED, "d.md", 1, 0),
    ]
    assert changes.gone() == []


def test_files_that_were_not_found_are_gone(connection: Connection) -> None:
    changes = Changes(connection, [FEED])
    changes.note("b", (FEED, "b.md", 1, 0))
    assert changes.compare() == (0, 1)
    assert set(changes.gone()) == rowids(connection, "a", "c")


def test_the_newest_are_fresh_first(connection: Connection) -> None:
    changes = Changes(connection, [FEED])
    for number in range(1200):
        changes.note(f"n{number}", (FEED, f"{number}.md", 1, number % 600))
    changes.compare()
    times = [modified_ns for *_, modified_ns in changes.fresh()]
    assert len(times) == 1200
    assert times == sorted(times, reverse=True)


def test_a_second_file_of_the_same_id_is_refused(connection: Connection) -> None:
    changes = Changes(connection, [FEED])
    assert changes.note("n", (FEED, "one.md", 1, 0))
    assert not changes.note("n", (FEED, "other.md", 1, 0))


def test_what_was_noted_before_is_forgotten(connection: Connection) -> None:
    before = Changes(connection, [FEED])
    before.note("n", (FEED, "n.md", 1, 0))
    before.refuse(FEED)
    before.compare()
    changes = Changes(connection, [FEED])
    assert changes.compare() == (0, 0)
    assert len(changes.gone()) == 3


def test_articles_of_refused_places_are_not_gone(index: Index, entry: Callable[..., Entry]) -> None:
    kept = ("in/x.md", "in/deep/x.md", "file.md")
    lost = ("into/x.md", "other/file.md", "file.md.md", "in.md")
    entries = [replace(entry(name), name=name) for name in (*kept, *lost)]
    with index.connection() as connection:
        with writing(connection):
            put(connection, pack(entries))
        changes = Changes(connection, [FEED])
        changes.refuse(FEED / "in")
        changes.refuse(FEED / "file.md")
        changes.refuse(Path("/elsewhere"))
        assert set(changes.gone()) == rowids(connection, *lost)
        changes.refuse(FEED)
        assert changes.gone() == []


def test_what_is_refused_in_one_feed_is_not_so_in_another(
    tmp_path: Path, zone: ZoneInfo, entry: Callable[..., Entry]
) -> None:
    other = Path("/other")
    index = Index(tmp_path, [FEED, other], zone, 1)
    index.open()
    with index.connection() as connection:
        with writing(connection):
            put(connection, pack([entry("a"), replace(entry("b"), feed=other)]))
        changes = Changes(connection, index.feeds)
        changes.refuse(FEED)
        assert set(changes.gone()) == rowids(connection, "b")
    index.close()


def test_a_name_that_is_no_utf8_stays_what_it_is(connection: Connection) -> None:
    name = b"\xd0\xc2.md".decode("utf-8", "surrogateescape")
    changes = Changes(connection, [FEED])
    changes.note("n", (FEED, name, 1, 0))
    changes.compare()
    assert list(changes.fresh()) == [(FEED, name, 1, 0)]
