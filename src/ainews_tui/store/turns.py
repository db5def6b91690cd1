"""Turns among programs that do the same with one index: one at a time does it, the others wait.

A turn is a lock of the system's on a file beside the index, so it ends with whoever has it, killed
or not. The file stays: one that is deleted and made again would be two files to two programs.
Where the system has no such locks all go at once, which SQLite's own locks keep from harm.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ainews_tui.errors import IndexUnusable

try:
    import fcntl
except ImportError:  # pragma: no cover - not on Windows
    fcntl = None  # type: ignore[assignment]

STEP = 0.05
"""Seconds between two looks whether it is one's turn, and whether the waiting is given up."""


@contextmanager
def turn(path: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Iterator[bool]:
    """Wait for the turn that this file stands for; tell whether it came before one gave up.

    `is_cancelled` is asked only while another has the turn. Raises IndexUnusable where the file
    cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise IndexUnusable(f"索引的锁建不了：{path}") from error
    try:
        yield _has_come(handle, is_cancelled)
    finally:
        os.close(handle)


def _has_come(handle: int, is_cancelled: Callable[[], bool]) -> bool:
    while not _taken(handle):
        if is_cancelled():
            return False
        time.sleep(STEP)
    return True


def _taken(handle: int) -> bool:
    if fcntl is None:  # pragma: no cover - not on Windows
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # a file system without locks, as some of networks are
        return True
    return True
