"""A reader ends with its terminal, where no signal tells it to."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from ainews_tui.cli.hangup import HUNG_UP

SECONDS = 60


@pytest.mark.timeout(2 * SECONDS)
def test_a_reader_outside_its_terminals_session_ends_with_it(feed: Path) -> None:
    master, terminal = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "ainews_tui", str(feed)],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        start_new_session=True,
    ) as reader:
        os.close(terminal)
        written = b""
        while b"\x1b[?1049h" not in written:  # the whole screen is the reader's now
            written += os.read(master, 4096)
        os.close(master)
        try:
            assert reader.wait(SECONDS) == HUNG_UP
        finally:
            reader.kill()
