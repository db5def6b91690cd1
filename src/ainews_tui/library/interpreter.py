"""Interpreters of our own beside this one: plain processes that speak over their pipes.

None of `multiprocessing`: that cannot start one from within Textual, whose stand-in for
`sys.stderr` has no descriptor (ValueError: bad value(s) in fds_to_keep).
"""

import subprocess
import sys

_PROGRAM = """
import sys
from importlib import import_module
sys.path[:] = sys.argv[2:]
import_module(sys.argv[1]).main()
"""


def start_interpreter(module: str) -> subprocess.Popen[bytes]:
    """Start an interpreter that calls `main` of a module; nothing it complains of is seen.

    Raises OSError where it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603 - this very interpreter
        [sys.executable, "-c", _PROGRAM, module, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # out of reach of the terminal's Ctrl+C before it can ignore it
        start_new_session=True,
    )
