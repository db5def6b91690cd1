"""A program in a pseudo-terminal: keys go in, what it paints comes out, both are timed."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from bench.processes import ended

ROWS, COLUMNS = 36, 120

_ESCAPES = re.compile(r"\x1b(?:\[[0-9;:?<=>$]*[A-Za-z~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()].|.)")
_QUIET = 0.3
"""Seconds without a byte after which a screen is taken for painted."""

_PATIENCE = 2.0
"""Seconds after which a key is taken to have no effect, and a screen never to be at rest."""

_LAST = 30.0
"""Seconds that a program may take to end."""


def _take_terminal() -> None:
    """Make the terminal that of the process: the process ends when the terminal does."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class NotPainted(Exception):
    """What was waited for did not come; holds the end of what did."""


class Terminal:
    """A running program; times are seconds, counted from its start or from a key."""

    def __init__(self, arguments: Sequence[str], environment: dict[str, str], home: Path) -> None:
        self._ours, theirs = pty.openpty()
        self._fit(COLUMNS)
        self._shown = b""
        self._begun = time.perf_counter()
        self._process = subprocess.Popen(
            arguments,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**environment, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            cwd=home,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(theirs)

    def painted(self, word: str, limit: float = 60) -> float:
        """Return the time from the start until a word is on the screen."""
        shown = ""
        while word not in shown:
            data = self._read(limit)
            if data is None:
                raise NotPainted(f"{word!r} in {shown[-500:]!r}")
            self._shown += data
            shown = _ESCAPES.sub("", self._shown.decode(errors="replace"))
        return time.perf_counter() - self._begun

    def press(self, keys: str) -> float:
        """Return the time from some keys until the last of what is painted because of them.

        Raises NotPainted where they have no effect.
        """
        begun = time.perf_counter()
        os.write(self._ours, keys.encode())
        return self._last_painted(begun, repr(keys))

    def resize(self, columns: int) -> float:
        """Return the time from another width until the last of what is painted because of it."""
        begun = time.perf_counter()
        self._fit(columns)
        return self._last_painted(begun, f"{columns} columns")

    def shown(self, keys: str, word: str) -> float:
        """Return the time from some keys until a word is painted, which was not before."""
        self._shown, begun = b"", time.perf_counter()
        os.write(self._ours, keys.encode())
        return self.painted(word) + self._begun - begun

    def type(self, keys: str, seconds: float) -> None:
        """Press keys, and so many seconds later forget what was painted by then."""
        os.write(self._ours, keys.encode())
        time.sleep(seconds)
        self._read(0)

    def settle(self) -> None:
        """Wait until nothing is painted any more."""
        until = time.perf_counter() + _PATIENCE
        while self._read(_QUIET) is not None and time.perf_counter() < until:
            pass

    def close(self) -> int:
        """Press the key that quits, wait for the end, return the most memory used, in bytes."""
        os.write(self._ours, b"q")
        killer = threading.Timer(_LAST, os.kill, (self._process.pid, signal.SIGKILL))
        killer.start()
        while self._read(_LAST) is not None:  # a terminal that is full holds the program up
            pass
        _, memory = ended(self._process)
        killer.cancel()
        os.close(self._ours)
        return memory

    def _fit(self, columns: int) -> None:
        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, columns, 0, 0))

    def _last_painted(self, begun: float, what: str) -> float:
        last, patience = begun, _PATIENCE
        while self._read(patience) is not None and last - begun < _PATIENCE:
            last, patience = time.perf_counter(), _QUIET
        if last == begun:
            raise NotPainted(f"nothing came of {what}")
        return last - begun

    def _read(self, patience: float) -> bytes | None:
        """Return what has been painted; None after so many seconds of nothing, or at the end."""
        if not select.select([self._ours], [], [], patience)[0]:
            return None
        # Linux tells the end of the other side as an error
        with suppress(OSError):
            return os.read(self._ours, 1 << 16) or None
        return None
