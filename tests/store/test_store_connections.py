"""Connections are lent to whoever asks; what is written with them is whole or not at all."""

import sqlite3
import threading
from collections.abc import Callable

import pytest
from tests.store.filling import add, count

from ainews_tui.errors import Cancelled, IndexUnusable
from ainews_tui.store.articles import put
from ainews_tui.store.index import Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.schema import fact, set_fact


def test_two_writers_wait_for_each_other(
    index: Index, entry: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def write_slowly() -> None:
        with index.connection() as connection, writing(connection):
            begun.set()
            go_on.wait(10)
            put(connection, pack([entry("slow")]))

    thread = threading.Thread(target=write_slowly)
    thread.start()
    begun.wait(10)
    threading.Timer(0.05, go_on.set).start()
    add(index, entry("quick"))
    thread.join()
    assert count(index) == 2


def test_a_reader_sees_what_was_committed_before_it_began(
    index: Index, entry: Callable[..., Entry]
) -> None:
    add(index, entry("one"))
    with index.reading() as reader, index.connection() as writer:
        before = reader.execute("SELECT count(*) FROM articles").fetchone()
        with writing(writer):
            put(writer, pack([entry("two")]))
            assert count(index) == 1
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == before == (1,)
    assert count(index) == 2


def test_a_failed_transaction_leaves_nothing(index: Index, entry: Callable[..., Entry]) -> None:
    def write_and_fail() -> None:
        with index.connection() as connection, writing(connection):
            put(connection, pack([entry()]))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        write_and_fail()
    assert count(index) == 0


def test_each_write_is_a_new_revision(index: Index, entry: Callable[..., Entry]) -> None:
    with index.connection() as connection:
        first = fact(connection, "revision")
        with writing(connection):
            set_fact(connection, "something", "else")
        assert fact(connection, "revision") != first
        assert fact(connection, "nothing") is None


def test_connections_are_used_again_on_whatever_thread(index: Index) -> None:
    lent = []

    def borrow() -> None:
        with index.connection() as connection:
            lent.append(connection)

    for _ in range(3):
        thread = threading.Thread(target=borrow)
        thread.start()
        thread.join()
    assert lent[0] is lent[1] is lent[2]
    with index.connection() as one, index.connection() as other:
        assert one is not other


def test_a_closed_index_lends_nothing_and_closes_what_it_lent(index: Index) -> None:
    with index.connection() as connection:
        index.close()
        connection.execute("SELECT 1")
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
    with pytest.raises(IndexUnusable, match="已经关闭"):
        count(index)


ENDLESS = "WITH RECURSIVE n (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM n) SELECT max(n) FROM n"


def test_a_reader_who_gives_up_is_not_kept_waiting(index: Index) -> None:
    asked = iter([False, False, True])
    with pytest.raises(Cancelled), index.reading(lambda: next(asked)) as connection:
        connection.execute(ENDLESS)
    assert next(asked, None) is None


def test_another_thread_may_end_the_reading(index: Index) -> None:
    given_up, under_way = threading.Event(), threading.Event()

    def is_cancelled() -> bool:
        under_way.set()
        return given_up.wait(10)

    def give_up() -> None:
        under_way.wait(10)
        given_up.set()

    threading.Thread(target=give_up).start()
    with pytest.raises(Cancelled), index.reading(is_cancelled) as connection:
        connection.execute(ENDLESS)


def test_the_next_reader_of_a_connection_is_not_concerned(index: Index) -> None:
    asked = iter([False, True])
    with pytest.raises(Cancelled), index.reading(lambda: next(asked)) as connection:
        connection.execute(ENDLESS)
    with index.reading() as again:
        assert again is connection
        few = ENDLESS.replace("FROM n)", "FROM n LIMIT 10000)")
        assert again.execute(few).fetchone() == (10000,)
