"""One program at a time has the turn; it ends with the program."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ainews_tui.errors import IndexUnusable
from ainews_tui.store import turns
from ainews_tui.store.turns import turn

HOLDING = """
import sys
from pathlib import Path
from ainews_tui.store.turns import turn
with turn(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


def hold(path: Path) -> subprocess.Popen[bytes]:
    """Return a process that has the turn, until it is ended."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"mine\n"
    return process


def test_a_turn_that_nobody_has_comes_at_once_and_asks_nobody(tmp_path: Path) -> None:
    for _ in range(2):
        with turn(tmp_path / "turn", lambda: pytest.fail("asked")) as is_mine:
            assert is_mine


def test_who_waits_may_give_up_and_has_taken_nothing(tmp_path: Path) -> None:
    answers = iter([False, True])
    with turn(tmp_path / "turn"):
        with turn(tmp_path / "turn", lambda: next(answers)) as is_mine:
            assert not is_mine
        assert next(answers, None) is None
    with turn(tmp_path / "turn") as is_mine:
        assert is_mine


def test_the_turn_of_a_process_that_is_killed_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "STEP", 0.001)
    process = hold(tmp_path / "turn")
    asked = 0

    def kill_at_the_second_look() -> bool:
        nonlocal asked
        asked += 1
        if asked == 2:
            os.kill(process.pid, signal.SIGKILL)
        return False

    with turn(tmp_path / "turn", kill_at_the_second_look) as is_mine:
        assert is_mine
        assert asked >= 2
    with process:
        pass


def test_where_there_are_no_locks_nobody_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(handle: int, operation: int) -> None:
        raise OSError

    monkeypatch.setattr(fcntl, "flock", refuse)
    with turn(tmp_path / "turn") as one, turn(tmp_path / "turn") as other:
        assert (one, other) == (True, True)


def test_a_turn_whose_file_cannot_be_made_is_reported(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusable, match="建不了"), turn(tmp_path / "missing" / "turn"):
        pass
