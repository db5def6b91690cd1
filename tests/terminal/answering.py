"""A terminal that tells where its cursor stands, and draws some characters two cells wide."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from tests.hostile.terminal import Terminal

_ASKED = re.compile(r"\x1b\[(\d+);(\d+)H(\D)\x1b\[6n")


class Answering(Terminal):
    """Draws the characters in `wide` two cells wide; where that is None it answers nothing."""

    def __init__(
        self, feed: Path, size: tuple[int, int], wide: str | None, home: Mapping[str, str]
    ) -> None:
        super().__init__((str(feed),), home, size)
        self._wide = wide
        self._heard = 0
        self.reports: list[str] = []

    def say(self, *reports: str) -> None:
        """Send what nobody typed."""
        os.write(self._master, "".join(reports).encode())

    def wait_until_asked(self) -> None:
        """Wait until the terminal has been asked, and has answered if it does."""
        while len(self.reports) < 2:
            assert self._read(60)

    def _read(self, patience: float) -> bool:
        came = super()._read(patience)
        # each character that has come is one here, whatever was cut off at the end
        written = self.written.decode("utf-8", errors="ignore")
        for asked in _ASKED.finditer(written, self._heard):
            self._heard = asked.end()
            row, column, sign = asked.groups()
            stands = int(column) + 1 + (sign in (self._wide or ""))
            self.reports.append(f"\x1b[{row};{stands}R")
            if self._wide is not None:
                self.say(self.reports[-1])
        return came
