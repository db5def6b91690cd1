"""The report of the last run over every archive: `bench/RESULTS.md`, a section for each."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from ainews_tui import __version__
from bench.archives import Archive
from bench.table import Row, markdown

FILE = Path(__file__).parent / "RESULTS.md"

_HEAD = """# What it costs

The last runs of `make bench`, archive by archive. A ratio is the value as a multiple of its goal:
1 and below is met. Times are medians of several runs, or p95 where that is said, from outside, in
a pseudo-terminal of 120 × 36: from the start of a process to the first row on the screen, from a
key to the last byte painted because of it.
"""

_SECTION = "\n## "


def renewed(report: str, archive: Archive, rows: Sequence[Row], profiles: Sequence[str]) -> str:
    """Return a report with the section of one archive in place of the one it had.

    `profiles` show why goals were missed.
    """
    _, *kept = report.split(_SECTION)
    sections = {section.partition("\n")[0]: section for section in kept}
    sections[archive.name] = f"{archive.name}\n\n{_told(archive, rows, profiles)}\n\n"
    return (_HEAD + _SECTION + _SECTION.join(sections.values())).strip() + "\n"


def _told(archive: Archive, rows: Sequence[Row], profiles: Sequence[str]) -> str:
    about = "\n".join(f"- {line}" for line in (archive.told, *_machine()))
    parts = [about, markdown(rows)]
    if profiles:
        parts.append("Where the time goes where a goal is missed:")
        parts += [f"```\n{profile}\n```" for profile in profiles]
    return "\n\n".join(part.strip() for part in parts)


def _machine() -> tuple[str, ...]:
    """Return the day, the versions and the kind of machine, and nothing that names it."""
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, ainews-tui {__version__}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}",
        f"Textual {version('textual')}, {platform.system()}",
        f"{_processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} after the run",
    )


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    if told.exists():
        for line in told.read_text(encoding="utf-8").split("\n"):
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()
