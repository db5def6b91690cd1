"""A refresh is seen while it runs, and may be stopped at any point."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from ainews_tui.library import refreshing as refreshing_module
from ainews_tui.library.opening import Library
from ainews_tui.library.progress import Progress
from ainews_tui.query.tree import EVERYTHING, Order

Write = Callable[..., Path]


def titles(library: Library) -> list[str]:
    return [one.title for one in library.searching.all(EVERYTHING, Order.DATE, None)]


class Cancel:
    """Says yes from the call after so many on."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("after", range(12))
def test_a_cancelled_refresh_loses_nothing(library: Library, write: Write, after: int) -> None:
    for number in range(5):
        write(f"{number}.md", title=f"{number}", date=f"2025-02-0{number + 1}")
    report = library.refreshing.run(is_cancelled=Cancel(after))
    assert library.searching.count(EVERYTHING) == report.read == max(0, min(5, after - 4))
    assert library.is_new == (after < 10)
    report = library.refreshing.run()
    assert report.read + report.unchanged == 5
    assert titles(library) == ["4", "3", "2", "1", "0"]
    assert not library.is_new


def test_a_cancelled_walk_drops_nothing(library: Library, write: Write) -> None:
    for number in range(3):
        write(f"{number}.md", title=f"{number}")
    library.refreshing.run()
    assert library.refreshing.run(is_cancelled=Cancel(1)).gone == 0
    assert library.searching.count(EVERYTHING) == 3


def test_progress_rises_to_the_number_of_files_to_read(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing_module, "_BATCH", 2)
    for number in range(5):
        write(f"{number}.md")
    told: list[Progress] = []
    library.refreshing.run(told.append)
    assert told == [Progress(done, 5) for done in (0, 2, 4, 5)]
    told.clear()
    library.refreshing.run(told.append)
    assert told == [Progress(0, 0)]


def test_articles_are_seen_as_they_come_in(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing_module, "_PAUSE", 0)
    for number in range(4):
        write(f"{number}.md")
    seen = []

    def look(progress: Progress) -> None:
        thread = threading.Thread(
            target=lambda: seen.append((progress.done, library.searching.count(EVERYTHING)))
        )
        thread.start()
        thread.join()

    library.refreshing.run(look)
    assert seen == [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4)]


class Clock:
    """Stands in for the clock: every look at it takes 0.3 seconds."""

    def __init__(self) -> None:
        self._now = 0.0

    def monotonic(self) -> float:
        self._now += 0.3
        return self._now


def test_what_has_been_read_is_seen_soon_at_first_and_then_less_often(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing_module, "time", Clock())
    for number in range(60):
        write(f"{number}.md")
    told: list[int] = []
    library.refreshing.run(lambda progress: told.append(progress.done))
    assert told == [0, 2, 6, 13, 27, 41, 55, 60]


def test_the_newest_files_are_read_first(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing_module, "_BATCH", 1)
    for number in range(3):
        path = write(f"{number}.md", title=f"{number}")
        os.utime(path, (0, 1000 - abs(number - 1)))
    first: list[str] = []
    library.refreshing.run(lambda progress: first.extend(titles(library)[: progress.done == 1]))
    assert first == ["1"]
