"""The end of a reader whose terminal is gone.

The system tells the programs of a terminal's own session by a signal, but none outside it (started
with `setsid`). Such a one would wait for ever until it may write.
"""

import os
import select
import threading
from typing import Final

HUNG_UP: Final = 129
"""The exit status of what ended with its terminal: a shell's for SIGHUP."""

_STDIN = 0


def end_with_terminal() -> None:
    """End the process at once, and from now on, when the terminal it reads from is hung up."""
    threading.Thread(target=_wait, name="hangup", daemon=True).start()


def _wait() -> None:
    poll = select.poll()
    poll.register(_STDIN, 0)  # a hang-up is told unasked, and nothing else is
    poll.poll()
    os._exit(HUNG_UP)  # nothing is left to restore, and the other threads may be held for good
