"""The real program in a pseudo-terminal: keys go in, and every byte that comes out is kept."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from tests.hostile.output import taken_apart

_PATIENCE = 120.0
"""Seconds to wait for what must come; machines are slow at times, and nothing hangs on it."""


class Terminal:
    """A terminal that shows nothing and answers nothing, with the program running in it."""

    def __init__(
        self, arguments: Sequence[str], home: Mapping[str, str], size: tuple[int, int]
    ) -> None:
        self.written = bytearray()
        self._read_until = 0
        self._master, slave = pty.openpty()
        rows, columns = size
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._program = subprocess.Popen(
            [sys.executable, "-m", "ainews_tui", *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **home},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._program.kill()
        self._program.wait()
        os.close(self._master)

    def press(self, keys: str, shown: str = "") -> None:
        """Send keys and wait until, after them, the program has written this text."""
        self._send(keys)
        self.wait_for(shown)

    def paste(self, text: str, shown: str) -> None:
        """Send a text as terminals do what is pasted; again where nobody was ready for it."""
        until = time.monotonic() + _PATIENCE
        self._send(f"\x1b[200~{text}\x1b[201~")
        while not self._comes(shown, _PATIENCE / 40) and time.monotonic() < until:
            self._send(f"\x1b[200~{text}\x1b[201~")
        self.wait_for(shown)

    def wait_for(self, shown: str) -> None:
        """Wait until the program has written this text since the last key."""
        if not self._comes(shown, _PATIENCE):
            last = " ".join(self._since_the_last_key().split())[-500:]
            raise AssertionError(f"{shown!r} did not come: {last}")

    def run_out(self) -> int:
        """Wait for the program to end and return its exit status."""
        while self._read(_PATIENCE):
            pass
        return self._program.wait(_PATIENCE)

    def _send(self, keys: str) -> None:
        self._read_until = len(self.written)
        os.write(self._master, keys.encode())

    def _comes(self, shown: str, patience: float) -> bool:
        until = time.monotonic() + patience
        while shown not in self._since_the_last_key():
            if time.monotonic() > until or not self._read(patience):
                return False
            while self._read(0):  # looking once at much is faster than often at little
                pass
        return True

    def _since_the_last_key(self) -> str:
        written = self.written[self._read_until :].decode(errors="ignore")
        return taken_apart(written.encode()).text

    def _read(self, patience: float) -> bool:
        """Read what has come; False where nothing comes for so many seconds, or ever again."""
        ready, _, _ = select.select([self._master], [], [], patience)
        try:
            come = os.read(self._master, 1 << 16) if ready else b""
        except OSError:  # so Linux tells of a terminal that nobody writes to any more
            come = b""
        self.written += come
        return bool(come)
