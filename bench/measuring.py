"""What measures share: a library, a stopwatch, the time that few of many take longer than."""

import time
from collections.abc import Callable, Iterator
from statistics import quantiles

from ainews_tui.library.opening import Library, open_library
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources
from bench.archives import Archive
from bench.processes import Home
from bench.table import Row

Measure = Callable[[Archive, Home], Iterator[Row]]
"""Yields rows about an archive; what it needs must stand in the home already."""


def library_of(archive: Archive, home: Home) -> Library:
    """Return the library of an archive, to be closed."""
    return open_library([archive.folder], Settings().zone, load_sources(), home.indexes)


def timed(work: Callable[..., object], *arguments: object) -> float:
    """Return the seconds that a call takes."""
    begun = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - begun


def p95(values: list[float]) -> float:
    """Return the value that one of twenty is above."""
    return quantiles(values, n=20)[-1]
