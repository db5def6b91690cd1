"""Several readers of the same feeds: each refresh is whole, and none undoes another's."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from threading import Event

import pytest
from tests.library.held import held

from ainews_tui.library.opening import Library
from ainews_tui.library.progress import Progress
from ainews_tui.library.refreshing import Report
from ainews_tui.query.tree import EVERYTHING, About
from ainews_tui.store.changes import Changes
from ainews_tui.store.index import Index
from ainews_tui.text.topics import Topic

Write = Callable[..., Path]
Open = Callable[..., Library]

CHIPS = Topic("芯片", "芯片")


def test_two_that_notice_the_same_file_write_it_once(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    one, other = (open_feeds(feed, topics=(CHIPS,)) for _ in range(2))
    one.refreshing.run()
    write("a.md", "芯片")
    late, must_wait = list[Future[Report]](), Event()

    def seen() -> bool:
        must_wait.set()
        return False

    with ThreadPoolExecutor() as pool:

        def let_the_other_come(progress: Progress) -> None:
            # this one has compared by now, and reads on when the other has seen that it must wait
            if not late:
                late.append(pool.submit(other.refreshing.run, is_cancelled=seen))
                assert must_wait.wait(10)

        first = one.refreshing.run(let_the_other_come)
        second = late[0].result()
    assert (first.read, second.read) == (1, 0)
    assert first.revisions[1] == second.revisions[1] != second.revisions[0]
    assert one.searching.count(About("芯片")) == 1
    assert held(one) == held(other)


def test_who_waits_for_another_may_leave(feed: Path, write: Write, open_feeds: Open) -> None:
    write("a.md", "芯片")
    library = open_feeds(feed)
    with library.index.refresh_turn(lambda: False):
        assert library.refreshing.run(is_cancelled=lambda: True) == Report(0, 0, 0, 0)
    assert library.searching.count(EVERYTHING) == 0
    assert library.refreshing.run().read == 1


def test_without_turns_the_index_is_whole_too(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where the system has no locks: two read the same file, one after the other writes it."""
    one, other = (open_feeds(feed, topics=(CHIPS,)) for _ in range(2))
    write("a.md", "芯片")
    one.refreshing.run()
    write("b.md", "芯片")
    compared = Changes.compare

    def compare_and_be_late(changes: Changes) -> tuple[int, int]:
        told = compared(changes)
        with monkeypatch.context() as patched:
            patched.setattr(Changes, "compare", compared)
            other.refreshing.run()
        return told

    monkeypatch.setattr(Index, "refresh_turn", lambda index, is_cancelled: nullcontext(True))
    monkeypatch.setattr(Index, "discard", lambda index: pytest.fail("thrown away"))
    monkeypatch.setattr(Changes, "compare", compare_and_be_late)
    one.refreshing.run()
    assert one.searching.count(EVERYTHING) == 2
    assert one.searching.count(About("芯片")) == 2
