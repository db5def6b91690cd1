"""Programs that are measured live in a home of their own, and a key that does nothing is told."""

import os
import sys
from pathlib import Path

import pytest
from bench.processes import Home
from bench.terminal import NotPainted, Terminal

PROGRAM = """
import os, tty
tty.setraw(0)
print("ready", flush=True)
while (key := os.read(0, 1)) != b"q":
    if key == b"j":
        print("painted", flush=True)
"""


@pytest.mark.timeout(60)
def test_a_key_that_paints_nothing_has_no_time(tmp_path: Path) -> None:
    terminal = Terminal([sys.executable, "-c", PROGRAM], dict(os.environ), tmp_path)
    terminal.painted("ready")
    terminal.settle()
    assert terminal.press("j") > 0
    with pytest.raises(NotPainted, match="'z'"):
        terminal.press("z")
    assert terminal.close() > 0


def test_the_program_lives_in_its_home(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert tmp_path in home.indexes.parents
    home.forget_choices()
