"""What is measured of an archive; every measure yields rows, and what it needs stands beside it.

Seconds are those of a clock on the wall. A time that a reader would feel is taken from outside,
in a pseudo-terminal, from the key to the last byte painted because of it.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from statistics import median, quantiles

from ainews_tui.library.opening import Library, open_library
from ainews_tui.query.parsing import parse
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources
from bench.archives import Archive
from bench.oneword import WORD
from bench.processes import Home, program, run
from bench.prose import WORDS
from bench.table import Row
from bench.terminal import Terminal

Measure = Callable[[Archive, Home], Iterator[Row]]

INDEX_GOALS = {10_000: 12.0}
"""Seconds for the first index of so many articles."""

_STARTS, _KEYS = 7, 9
_PAGES = 20
_ESCAPE, _ERASE = "\x1b", "\x15"
_QUERIES = [
    *WORDS["companies"].split()[:20],
    *WORDS["things"].split()[:20],
    *("的", "中", "AI", "芯", "人工智能", "資料", "輝達", "“数据中心”"),
    *("-芯片", "source:qq", "tag:AI", "date:2024", "芯片 source:sina date:2023"),
]


def first_index(archive: Archive, home: Home) -> Iterator[Row]:
    """Build the index from nothing, as a process of its own."""
    seconds, memory = run(program("index", "--feed", archive.folder), home)
    goal = INDEX_GOALS.get(archive.articles)
    yield Row("first index", archive.name, seconds, "s", goal)
    yield Row("memory of the indexer's largest process", archive.name, memory / 1e6, "MB")
    size = sum(file.stat().st_size for file in home.indexes.glob("index-*"))
    yield Row("index on disk, of the articles' bytes", archive.name, size / archive.size, "×")


def refresh(archive: Archive, home: Home) -> Iterator[Row]:
    """Look through files of which none has changed."""
    with closing(_library(archive, home)) as library:
        seconds = median(_timed(library.refreshing.run) for _ in range(5))
    goal = 0.3 if archive.articles == 10_000 else None
    yield Row("unchanged refresh", archive.name, seconds, "s", goal)


def start(archive: Archive, home: Home) -> Iterator[Row]:
    """Start cold processes, the reader's and the one-word program's in turn."""
    title = _newest_title(archive, home)
    least, own = list[float](), list[float]()
    for _ in range(_STARTS):
        least.append(_painted([sys.executable, "-m", "bench.oneword"], WORD, home))
        own.append(_painted(program("--feed", archive.folder), title, home))
    yield Row("start of the one-word program", archive.name, median(least), "s")
    goal = 1.5 * median(least)
    yield Row(
        "start to the first painted list", archive.name, median(own), "s", goal, "1.5 × one word"
    )


def keys(archive: Archive, home: Home) -> Iterator[Row]:
    """Press keys in the running reader; what was painted last counts."""
    terminal = opened(archive, home)
    for what, key, back, goal in (
        ("key to the next article painted", "j", "", 50.0),
        ("key to the article opened", "\r", "h", 50.0),
        ("key to the other script painted", "s", "", 50.0),
        ("key to the end of the list", "G", "g", None),
    ):
        times = list[float]()
        for _ in range(_KEYS):
            times.append(terminal.press(key) * 1000)
            if back:
                terminal.press(back)
        yield Row(what, archive.name, median(times), "ms", goal)
    times = list[float]()
    for word in WORDS["companies"].split()[:_KEYS]:
        terminal.press("/")
        times.append(terminal.press(f"{_ERASE}{word}\r") * 1000)
        terminal.press(_ESCAPE)
    yield Row("search typed at once to hits painted", archive.name, median(times), "ms")
    for _ in range(_PAGES):
        terminal.press(" ")
    yield Row("memory of the reader", archive.name, terminal.close() / 1e6, "MB")


def search(archive: Archive, home: Home) -> Iterator[Row]:
    """Ask for the newest fifty hits of many queries, and how many there are."""
    with closing(_library(archive, home)) as library:
        searching = library.searching
        nodes = [parse(text, library.today()).node for text in _QUERIES]
        pages = [_timed(searching.page, node, Order.DATE, 0, 50) * 1000 for node in nodes]
        counts = [_timed(searching.count, node) * 1000 for node in nodes]
    yield Row("newest 50 hits, p95 of queries", archive.name, _p95(pages), "ms")
    yield Row("number of hits, p95 of queries", archive.name, _p95(counts), "ms")


MEASURES: tuple[Measure, ...] = (first_index, refresh, start, keys, search)
"""In the order they are taken: the first makes the index that the others use."""


def opened(archive: Archive, home: Home, before: tuple[str, ...] = ()) -> Terminal:
    """Return the reader, painted and at rest; `before` is what runs it, if not Python alone."""
    home.forget_choices()
    arguments = program("--feed", archive.folder)
    title = _newest_title(archive, home)
    terminal = Terminal([arguments[0], *before, *arguments[1:]], home.environment, home.folder)
    terminal.painted(title)
    terminal.settle()
    return terminal


def _painted(arguments: list[str], word: str, home: Home) -> float:
    terminal = Terminal(arguments, home.environment, home.folder)
    seconds = terminal.painted(word)
    terminal.settle()
    terminal.close()
    return seconds


def _newest_title(archive: Archive, home: Home) -> str:
    """Return the beginning of the first row's title, short enough for any list."""
    with closing(_library(archive, home)) as library:
        (newest,) = library.searching.page(EVERYTHING, Order.DATE, 0, 1)
    return newest.title[:8]


def _library(archive: Archive, home: Home) -> Library:
    return open_library([archive.folder], Settings().zone, load_sources(), home.indexes)


def _timed(work: Callable[..., object], *arguments: object) -> float:
    begun = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - begun


def _p95(values: list[float]) -> float:
    return quantiles(values, n=20)[-1]
