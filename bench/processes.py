"""Processes of the program, kept away from the reader's own settings and indexes."""

import os
import resource
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss


@dataclass(frozen=True, slots=True)
class Home:
    """A folder that the program takes for the reader's home."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """Return the environment of a process that lives there."""
        own = {f"XDG_{name}_HOME": str(self.folder) for name in ("CONFIG", "DATA", "CACHE")}
        path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
        given = dict(os.environ)
        given.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program comes compiled
        return {**given, **own, "HOME": str(self.folder), "PYTHONPATH": path}

    @property
    def indexes(self) -> Path:
        """Return where the program keeps its indexes."""
        return self._told("index_folder")

    def forget_choices(self) -> None:
        """Have the next reader start in the script, order and theme of the first."""
        self._told("choices_file").unlink(missing_ok=True)

    def _told(self, place: str) -> Path:
        """Return one of the program's own places here, which every system has elsewhere."""
        asking = f"from ainews_tui import paths; print(paths.{place}(), end='')"
        command = [sys.executable, "-c", asking]
        return Path(subprocess.check_output(command, env=self.environment, text=True))


def program(*arguments: str | Path) -> list[str]:
    """Return the command line of the program."""
    return [sys.executable, "-m", "ainews_tui", *map(str, arguments)]


def run(arguments: list[str], home: Home) -> tuple[float, int]:
    """Run to the end and return seconds and the most memory of one of its processes, in bytes."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=home.environment,
        cwd=home.folder,
    )
    status, memory = ended(process)
    if status:
        raise subprocess.CalledProcessError(status, arguments)
    return time.perf_counter() - begun, memory


def ended(process: subprocess.Popen[bytes]) -> tuple[int, int]:
    """Wait for a process; return its exit status and the most memory it had, in bytes.

    Where a child of it had more, that counts.
    """
    usage: resource.struct_rusage
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage.ru_maxrss * _MEMORY_UNIT
