"""A process that tells when files of some feeds change, and the other end of it.

A process, since `watchfiles` walks through every folder before it begins, and lets nothing else of
its process run meanwhile: a quarter of a second at 100,000 files. It writes an empty line when it
has begun and one after each burst of changes, and ends by itself when it can watch no longer, or
when its stdin ends: with the other process.
"""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, cast

from ainews_tui.feed import may_concern
from ainews_tui.files import is_folder
from ainews_tui.library.interpreter import start_interpreter

_QUIET, _LONGEST = 100, 1000
"""Milliseconds without a change that end a burst, and after which one is told of anyway."""


class Watcher:
    """The process, seen from the other one: iterated by one thread, ended by any."""

    def __init__(self, feeds: Sequence[Path]) -> None:
        self._feeds = feeds
        self._process: subprocess.Popen[bytes] | None = None
        self._ended = False
        self._lock = threading.Lock()

    def __iter__(self) -> Iterator[None]:
        """Yield when watching has begun, and whenever files have changed; end with the process."""
        with suppress(OSError):
            if process := self._start():
                with process:
                    for _ in cast("IO[bytes]", process.stdout):
                        yield

    def end(self) -> None:
        """End the process, for good."""
        with self._lock:
            self._ended = True
            if self._process:
                self._process.kill()

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._ended:
                return None
            process = self._process = start_interpreter(__name__)
        inbox = cast("IO[bytes]", process.stdin)
        pickle.dump(self._feeds, inbox)
        inbox.flush()
        return process


def main() -> None:
    """Be the process."""
    from watchfiles import watch

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    feeds: Sequence[Path] = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the other end
    threading.Thread(target=_end_with_stdin, daemon=True).start()
    begun = False
    for changes in watch(
        *feeds,
        watch_filter=lambda _, path: any(may_concern(feed, Path(path)) for feed in feeds),
        debounce=_LONGEST,
        step=_QUIET,
        rust_timeout=_QUIET,
        yield_on_timeout=True,  # the first one tells that watching has begun
        ignore_permission_denied=True,
    ):
        if begun and not changes:
            continue
        begun = True
        all_there = all(map(is_folder, feeds))
        sys.stdout.write("\n")
        sys.stdout.flush()
        if not all_there:
            return  # nothing is told of a feed that vanished, even when it is there again


def _end_with_stdin() -> None:
    # not by `sys.stdin`: an interpreter that ends waits for its lock
    while os.read(0, 1):
        pass
    os._exit(0)
