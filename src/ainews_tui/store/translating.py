"""Errors of SQLite's, told as ours: which of them say that an index is damaged.

A damaged index is thrown away, so an error that a statement of our own may be to blame for is
damage only where the file proves it.
"""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ainews_tui.errors import Cancelled, IndexDamaged, IndexLocked, IndexUnusable
from ainews_tui.store.schema import is_sound

CANCELLED = "这次搜索已经取消"

_LOCKED = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_DOUBTFUL = (sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT)
"""What another's tables are answered with, and so are mistakes of ours."""


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise errors in what is done with the index at this path as IndexUnusable, or Cancelled."""
    try:
        yield
    except (zlib.error, UnicodeDecodeError) as error:
        raise _damaged(path) from error
    except sqlite3.Error as error:
        code = _code(error)
        if code == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled(CANCELLED) from error
        if code in _LOCKED:
            raise IndexLocked(f"索引正被另一个程序占用：{path}") from error
        if code in _DAMAGED or (code in _DOUBTFUL and _is_damaged(path)):
            raise _damaged(path) from error
        raise IndexUnusable(f"索引不能用：{path}（{error}）") from error


def _damaged(path: Path) -> IndexDamaged:
    return IndexDamaged(f"索引已损坏，需要重建：{path}")


def _code(error: sqlite3.Error) -> int:
    # the low byte is the kind of error; only text that is no UTF-8 is reported without one
    garbled = sqlite3.SQLITE_CORRUPT if isinstance(error, sqlite3.OperationalError) else 0
    return getattr(error, "sqlite_errorcode", garbled) & 0xFF


def _is_damaged(path: Path) -> bool:
    """Tell whether the file is proved to be no index; one that cannot be looked at is not."""
    try:
        # never made where it is missing
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)
        ) as connection:
            return not is_sound(connection)
    except sqlite3.Error as error:
        return _code(error) in _DAMAGED
