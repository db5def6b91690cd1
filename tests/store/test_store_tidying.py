"""An index whose articles change again and again stays as small as what it holds."""

from collections.abc import Callable

import pytest

from ainews_tui.store import tidying
from ainews_tui.store.articles import put, remove
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.tidying import tidy

Make = Callable[..., Entry]

ARTICLES, ROUNDS = 30, 40


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take a few articles for many."""
    monkeypatch.setattr(tidying, "_FEW", 3)
    monkeypatch.setattr(tidying, "_PAGES", 1)


def change(connection: Connection, entry: Make, turn: int) -> list[int]:
    """Write all articles with other texts and tags than before."""
    entries = [
        entry(
            str(n),
            f"2025-02-{n % 28 + 1:02}",
            text="".join(chr(0x4E00 + (n * 31 + turn * 977 + k * k) % 3000) for k in range(400)),
            tags=(f"标签{turn}", f"另一个{turn * n}"),
        )
        for n in range(ARTICLES)
    ]
    with writing(connection):
        return put(connection, pack(entries))


def number(connection: Connection, query: str) -> int:
    (value,) = connection.execute(query).fetchone()
    return int(value)


def words(connection: Connection) -> int:
    return number(connection, "SELECT sum(length(block)) FROM fts_data")


def test_the_file_does_not_grow_with_every_change(index: Index, entry: Make) -> None:
    with index.connection() as connection:
        pages = list[int]()
        for turn in range(ROUNDS):
            change(connection, entry, turn)
            tidy(connection, lambda: False)
            pages.append(number(connection, "PRAGMA page_count"))
            if turn == 0:
                fresh = words(connection)
        assert words(connection) < 1.5 * fresh
        assert pages[-1] <= 1.2 * max(pages[:5])
        assert number(connection, "SELECT count(*) FROM labels") <= 2 * ARTICLES


def test_without_tidying_it_would(index: Index, entry: Make) -> None:
    with index.connection() as connection:
        change(connection, entry, 0)
        fresh = words(connection)
        for turn in range(1, 6):
            change(connection, entry, turn)
        assert words(connection) > 3 * fresh


def test_what_is_left_half_done_is_done_the_next_time(index: Index, entry: Make) -> None:
    with index.connection() as connection:
        for turn in range(4):
            change(connection, entry, turn)
        rooms = [words(connection)]
        for _ in range(200):
            left = iter([False, True])
            tidy(connection, lambda left=left: next(left))  # type: ignore[misc]
            rooms.append(words(connection))
        assert len(set(rooms)) > 2
        assert rooms[-1] == rooms[-2] < rooms[0] / 2


def test_what_came_in_many_parts_is_one(index: Index, entry: Make) -> None:
    with index.connection() as connection:
        for n in range(20):
            with writing(connection):
                put(connection, pack([entry(str(n), text=f"第{n}篇")]))
        assert segments(connection) > 1
        tidy(connection, lambda: False)
        assert segments(connection) == 1


def segments(connection: Connection) -> int:
    """Return how many segments the full-text index has; a row's id begins with its segment's."""
    return number(connection, "SELECT count(DISTINCT id >> 37) FROM fts_data WHERE id >> 37 > 0")


def test_a_few_changes_are_not_worth_the_work(index: Index, entry: Make) -> None:
    def never() -> bool:
        raise AssertionError

    with index.connection() as connection:
        rowids = change(connection, entry, 0)
        tidy(connection, lambda: False)
        tidy(connection, never)
        with writing(connection):
            remove(connection, rowids[:3])
        tidy(connection, never)
        with writing(connection):
            remove(connection, rowids[3:])
        with pytest.raises(AssertionError):
            tidy(connection, never)
