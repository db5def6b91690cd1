"""Changes of the feeds are noticed; where they cannot be, the feeds are looked at in turns."""

import errno
import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest

from ainews_tui.feed import may_concern
from ainews_tui.library import interpreter
from ainews_tui.library.watcher import Watcher
from ainews_tui.library.watching import FeedWatching

SECONDS = 30


class Signs:
    """A stream of changes that a test makes; an empty one ends at once."""

    def __init__(self, number: int = 0) -> None:
        self._queue = SimpleQueue[bool]()
        for _ in range(number):
            self._queue.put(True)

    def __call__(self, feeds: Sequence[Path]) -> "Signs":
        return self

    def __iter__(self) -> Iterator[None]:
        while self._queue.get(timeout=SECONDS):
            yield

    def end(self) -> None:
        self._queue.put(False)


class Heard:
    """What was called for, in order, and until when a test waits."""

    def __init__(self) -> None:
        self._said = SimpleQueue[str]()

    def look(self) -> None:
        self._said.put("look")

    def lost(self) -> None:
        self._said.put("lost")

    def next(self, number: int) -> list[str]:
        return [self._said.get(timeout=SECONDS) for _ in range(number)]

    @property
    def is_quiet(self) -> bool:
        return self._said.empty()


def test_feeds_are_looked_at_at_the_beginning_and_after_every_burst() -> None:
    heard, signs = Heard(), Signs(3)
    watching = FeedWatching([], signs)
    watching.start(heard.look, heard.lost)
    assert heard.next(3) == ["look"] * 3
    watching.stop()


@pytest.mark.parametrize("before", [0, 2])
def test_where_watching_fails_it_is_said_once_and_looked_from_time_to_time(before: int) -> None:
    heard, signs = Heard(), Signs(before)
    signs.end()
    watching = FeedWatching([], signs, pause=0)
    watching.start(heard.look, heard.lost)
    assert heard.next(before + 4) == ["look"] * before + ["lost", "look", "look", "look"]
    watching.stop()


def test_what_was_stopped_calls_for_nothing_any_more() -> None:
    heard, signs = Heard(), Signs(2)
    watching = FeedWatching([], signs)
    watching.stop()
    watching._run(heard.look, heard.lost)
    assert heard.is_quiet


# the process itself


@contextmanager
def watched(feed: Path) -> Iterator[Callable[[], None]]:
    """Lend what waits for the next sign; watching has begun."""
    watcher = Watcher([feed])
    signs = iter(watcher)
    next(signs)
    try:
        yield lambda: next(signs)
    finally:
        watcher.end()
        assert list(signs) in ([], [None])


@pytest.mark.timeout(SECONDS)
def test_new_changed_and_vanished_files_are_noticed(feed: Path) -> None:
    with watched(feed) as wait:
        (feed / "new.md").write_text("一")
        wait()
        (feed / "new.md").write_text("二三")
        wait()
        (feed / "new.md").unlink()
        wait()


@pytest.mark.timeout(SECONDS)
def test_a_new_folder_is_watched_too(feed: Path) -> None:
    with watched(feed) as wait:
        (feed / "folder").mkdir()
        wait()
        (feed / "folder" / "new.md").write_text("一")
        wait()


@pytest.mark.timeout(SECONDS)
def test_a_feed_that_vanished_is_watched_no_longer(feed: Path) -> None:
    signs = iter(Watcher([feed]))
    next(signs)
    feed.rmdir()
    assert list(signs) == [None]


@pytest.mark.timeout(SECONDS)
def test_a_feed_that_is_not_there_cannot_be_watched(feed: Path) -> None:
    assert list(Watcher([feed / "none"])) == [None]


@pytest.mark.parametrize("program", ["raise SystemExit", None])
def test_where_no_process_starts_nothing_is_watched(
    feed: Path, monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    if program:
        monkeypatch.setattr(interpreter, "_PROGRAM", program)
    else:
        monkeypatch.setattr(sys, "executable", str(feed / "no-python"))
    assert list(Watcher([feed])) == []


def test_a_watcher_that_was_ended_is_not_started(feed: Path) -> None:
    watcher = Watcher([feed])
    watcher.end()
    assert list(watcher) == []


PARENT = """
import sys
from pathlib import Path
from ainews_tui.library.watcher import Watcher

watcher = Watcher([Path({feed!r})])
signs = iter(watcher)
next(signs)
print(watcher._process.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="no process can be waited for here")
@pytest.mark.timeout(SECONDS)
def test_a_watcher_ends_with_its_parent_however_that_ends(feed: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT.format(feed=str(feed))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as parent:
        assert parent.stdout
        watcher = os.pidfd_open(int(parent.stdout.readline()))
        parent.send_signal(signal.SIGKILL)
        ended, _, _ = select.select([watcher], [], [], SECONDS)
        os.close(watcher)
    assert ended


@pytest.mark.parametrize(
    ("name", "concerns"),
    [
        ("a.md", True),
        ("folder/a.HTML", True),
        ("vanished.tmp", True),  # it may have been a folder
        ("folder", True),
        ("there.tmp", False),
        (".hidden.md", False),
        (".git/a.md", False),
        ("../a.md", False),
    ],
)
def test_only_what_a_walk_would_find_concerns_a_feed(feed: Path, name: str, concerns: bool) -> None:
    (feed / "folder").mkdir()
    (feed / "there.tmp").touch()
    assert may_concern(feed, Path(os.path.normpath(feed / name))) is concerns


def test_what_the_system_does_not_tell_of_may_concern_a_feed(
    feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, **_: object) -> os.stat_result:
        raise PermissionError(errno.EACCES, "Permission denied", path)

    monkeypatch.setattr(Path, "stat", refuse)
    assert may_concern(feed, feed / "closed" / "picture.png")
