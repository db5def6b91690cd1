"""Where the time goes where a goal is missed: the functions that take most of it themselves."""

import cProfile
import pstats
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from ainews_tui.feed import ArticleFile, walk
from ainews_tui.library.intake import take_in
from ainews_tui.library.terms import Terms, parse_file
from ainews_tui.settings import Settings
from bench.archives import Archive
from bench.measures import opened
from bench.processes import Home, program, run

TOP = 12
_SAMPLE, _ROUNDS = 500, 8
_WAITING = (
    "'poll' of 'select.",
    "'acquire' of '_thread.",
    "posix.read",
    "time.sleep",
    "posix.wait",
)

Profile = Callable[[Archive, Home], str]


def of_intake(archive: Archive, _home: Home) -> str:
    """Profile what workers do, on the first files."""
    settings = Settings()
    terms = Terms(settings.zone, settings.most_bytes, parse_file)
    files = [file for file in walk(archive.folder) if isinstance(file, ArticleFile)]
    profile = cProfile.Profile()
    for file in islice(files, _SAMPLE):
        profile.runcall(take_in, [file], terms)
    return _told(f"a worker, {min(_SAMPLE, len(files))} files", pstats.Stats(profile))


def of_writing(archive: Archive, home: Home) -> str:
    """Profile the process that writes a first index."""
    for index in home.indexes.glob("index-*"):
        index.unlink()
    return _told("the writer of a first index", _profiled_run(archive, home))


def of_refresh(archive: Archive, home: Home) -> str:
    """Profile a process that finds nothing changed."""
    return _told("an unchanged refresh, whole process", _profiled_run(archive, home))


def of_start(archive: Archive, home: Home) -> str:
    """Profile the reader from its start to its end, with no key but that which quits."""
    return _profiled_keys("starting", (), archive, home)


def of_keys(archive: Archive, home: Home) -> str:
    """Profile the reader while articles are opened and scripts toggled."""
    return _profiled_keys("opening and toggling", ("j", "\r", "h", "s") * _ROUNDS, archive, home)


def of_reading(archive: Archive, home: Home) -> str:
    """Profile the reader while long articles are come upon, turned and scrolled."""
    return _profiled_keys("long articles", (*" " * _ROUNDS, "\r", *"sj" * _ROUNDS), archive, home)


def _profiled_run(archive: Archive, home: Home) -> pstats.Stats:
    report = _report(home)
    python, *rest = program("index", "--feed", archive.folder)
    run([python, "-m", "cProfile", "-o", str(report), *rest], home)
    return pstats.Stats(str(report))


def _profiled_keys(what: str, keys: Sequence[str], archive: Archive, home: Home) -> str:
    report = _report(home)
    terminal = opened(archive, home, ("-m", "cProfile", "-o", str(report)))
    for key in keys:
        terminal.press(key)
    terminal.close()
    return _told(what, pstats.Stats(str(report)))


def _report(home: Home) -> Path:
    """Return where a process is to leave its profile; no older one is there."""
    report = home.folder / "profile"
    report.unlink(missing_ok=True)
    return report


def _told(what: str, stats: pstats.Stats) -> str:
    """Return the functions with the most time of their own, as text; waiting is left out."""
    rows = sorted(
        (
            (own, calls, f"{_place(file)}:{line} {name}")
            for (file, line, name), (_, calls, own, *_) in _entries(stats).items()
            if not any(wait in name for wait in _WAITING)
        ),
        reverse=True,
    )
    whole = sum(own for own, *_ in rows) or 1
    lines = [f"{own / whole:6.1%} {own:8.3f} s {calls:>10,}  {name}" for own, calls, name in rows]
    return "\n".join([f"{what}: {whole:.2f} s under the profiler", *lines[:TOP]])


def _entries(stats: pstats.Stats) -> dict[tuple[str, int, str], tuple[int, int, float, float]]:
    """Return the places of functions, and of each its calls, all calls, own time, whole time."""
    entries: dict[tuple[str, int, str], tuple[int, int, float, float]] = stats.stats  # type: ignore[attr-defined]
    return entries


def _place(file: str) -> str:
    """Return a file without whatever is above its package."""
    parts = Path(file).parts
    below = parts.index("site-packages") + 1 if "site-packages" in parts else -2
    return "/".join(parts[below:])
