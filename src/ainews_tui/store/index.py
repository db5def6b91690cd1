"""An index file and the connections to it; no error of SQLite's leaves here untranslated.

Connections are lent to whoever asks, on any thread, one borrower at a time, so that a listing can
be read while a refresh writes. What a reader sees is a snapshot: the commits before it began.
"""

import hashlib
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from zoneinfo import ZoneInfo

from ainews_tui.errors import Cancelled, IndexDamaged, IndexUnusable
from ainews_tui.store.schema import fact, prepare, set_fact, verify
from ainews_tui.store.translating import CANCELLED, translated
from ainews_tui.store.turns import turn

Connection = sqlite3.Connection
"""What an index lends; above the store it is only handed back to the store's functions."""

PATIENCE = 5.0
"""Seconds to wait for another program that holds the index."""

STEPS = 2000
"""Steps of SQLite's machine between two times that a reader may give up: some 50 µs."""

_SMALL, _LARGE = 4096, 32768
_CACHE = "PRAGMA cache_size = -{}"
"""Kilobytes that a connection keeps in memory: the system keeps what readers want again. A writer
touches pages all over the file, since articles come in no order of dates."""
_Identity = tuple[int, int] | None
"""What tells a file from another that took its place; None where there was none yet."""

_Opened = tuple[sqlite3.Connection, _Identity]


def index_file(folder: Path, feeds: Sequence[Path]) -> Path:
    """Return where the index of these resolved feeds is, whatever order they come in."""
    told = b"\0".join(sorted(map(os.fsencode, feeds)))
    return folder / f"index-{hashlib.blake2b(told, digest_size=8).hexdigest()}.sqlite"


class Index:
    """The index of some resolved feeds, with its dates in `zone`, of at most `most` bytes a file.

    Another program that holds the file is waited for `patience` seconds, as a rule PATIENCE.
    All methods raise IndexLocked, IndexDamaged or IndexUnusable, and so does whatever is done
    with a connection while it is lent.
    """

    def __init__(
        self,
        folder: Path,
        feeds: Sequence[Path],
        zone: ZoneInfo,
        most: int,
        patience: float | None = None,
    ) -> None:
        self.feeds = tuple(sorted(feeds))
        self.zone = zone
        self.most = most
        self._patience = PATIENCE if patience is None else patience
        self.path = index_file(folder, feeds)
        self._idle: list[_Opened] = []
        self._lent: dict[sqlite3.Connection, _Identity] = {}
        self._lock = threading.Lock()
        self._closed = False

    def open(self) -> None:
        """Make the file where there is none. Raises IndexDamaged where it is not an index."""
        with self._making():
            self._prepare()

    def open_or_renew(self) -> None:
        """Make the file where there is none, or where it is not an index."""
        with self._making():
            # looked at in turn: what another program has renewed is not thrown away again
            try:
                self._prepare()
            except IndexDamaged:
                self._delete()
                self._prepare()

    def verify(self) -> None:
        """Look at the file without changing it. Raises IndexDamaged where it is not an index."""
        if not self.path.exists():
            raise IndexUnusable(f"还没有索引：{self.path}")
        with self.connection() as connection:
            verify(connection, self.feeds, self.zone, self.most)

    def refresh_turn(self, is_cancelled: Callable[[], bool]) -> AbstractContextManager[bool]:
        """Wait until no other program refreshes the index; see `turn`."""
        return self._turn("refresh", is_cancelled)

    def discard(self) -> None:
        """Throw the file away and begin an empty one."""
        with self._making():
            self._delete()
            self._prepare()

    def close(self) -> None:
        """Close all connections; one that is lent is closed when it is given back."""
        with self._lock:
            self._closed = True
            self._drop_connections()

    @contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection."""
        with translated(self.path):
            connection = self._borrow()
            try:
                yield connection
            finally:
                self._give_back(connection)

    @contextmanager
    def filling(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection for writing much; it gives back the memory it took for that."""
        with self.connection() as connection:
            connection.execute(_CACHE.format(_LARGE))
            try:
                yield connection
            finally:
                connection.execute(_CACHE.format(_SMALL))
                connection.execute("PRAGMA shrink_memory")

    @contextmanager
    def reading(
        self, is_cancelled: Callable[[], bool] | None = None
    ) -> Iterator[sqlite3.Connection]:
        """Lend a connection on which everything is read from one snapshot.

        `is_cancelled` is asked first and then now and again, on the thread that reads; once it
        says yes, what is being read is left where it stands, and Cancelled is raised.
        """
        if is_cancelled and is_cancelled():
            raise Cancelled(CANCELLED)
        with self.connection() as connection:
            # a flag and not `interrupt()`, which may come between two statements and be lost,
            # or strike a connection that has been lent to another meanwhile
            connection.set_progress_handler(is_cancelled, STEPS)
            try:
                with transaction(connection):
                    yield connection
            finally:
                connection.set_progress_handler(None, STEPS)

    def _turn(
        self, purpose: str, is_cancelled: Callable[[], bool] = lambda: False
    ) -> AbstractContextManager[bool]:
        return turn(self.path.with_suffix(f".{purpose}"), is_cancelled)

    def _making(self) -> AbstractContextManager[bool]:
        """Make the file in turn: SQLite waits for nobody who changes the journal's mode."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise IndexUnusable(f"索引的文件夹建不了：{self.path.parent}") from error
        return self._turn("making")

    def _prepare(self) -> None:
        with self.connection() as connection:
            prepare(connection, self.feeds, self.zone, self.most)

    def _delete(self) -> None:
        with self._lock:
            self._drop_connections()
            try:
                for suffix in ("-wal", "-shm", ""):
                    Path(f"{self.path}{suffix}").unlink(missing_ok=True)
            except OSError as error:
                raise IndexUnusable(f"索引删不掉：{self.path}") from error

    def _borrow(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise IndexUnusable("索引已经关闭")
            # asked before connecting: a file replaced meanwhile costs a connection, no mistake
            identity = _identity(self.path)
            self._drop_others(identity)
            if self._idle:
                connection, _ = self._idle.pop()
            else:
                connection = _connect(self.path, self._patience)
            self._lent[connection] = identity
            return connection

    def _drop_others(self, identity: _Identity) -> None:
        """Close idle connections to another file: a program may have thrown that one away."""
        for connection, opened in self._idle:
            if opened != identity:
                connection.close()
        self._idle = [it for it in self._idle if it[1] == identity]

    def _give_back(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if connection in self._lent:
                self._idle.append((connection, self._lent.pop(connection)))
            else:
                connection.close()

    def _drop_connections(self) -> None:
        for connection, _ in self._idle:
            connection.close()
        self._idle.clear()
        self._lent.clear()


@contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit what is written inside, or nothing of it, and count it as a new revision."""
    with transaction(connection, "IMMEDIATE"):
        yield
        set_fact(connection, "revision", str(int(fact(connection, "revision") or 0) + 1))


@contextmanager
def transaction(connection: sqlite3.Connection, kind: str = "DEFERRED") -> Iterator[None]:
    """Keep together what is done inside; a deferred one locks nothing until it needs to."""
    connection.execute(f"BEGIN {kind}")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _identity(path: Path) -> _Identity:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise IndexUnusable(f"索引打不开：{path}") from error
    return status.st_dev, status.st_ino


def _connect(path: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=patience, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_CACHE.format(_SMALL))
    except sqlite3.Error:
        connection.close()
        raise
    return connection
