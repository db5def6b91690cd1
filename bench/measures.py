"""What the program takes to index, to refresh, to start and to answer keys.

Seconds are those of a clock on the wall. A time that a reader would feel is taken from outside,
in a pseudo-terminal, from the key to the last byte painted because of it.
"""

import sys
from collections.abc import Iterator
from contextlib import closing
from statistics import median

from ainews_tui.query.tree import EVERYTHING, Order
from bench.archives import Archive, bare_walk
from bench.measuring import library_of, p95, timed
from bench.oneword import WORD
from bench.processes import Home, program, run
from bench.prose import WORDS
from bench.table import Row
from bench.terminal import Terminal

INDEX_GOALS = {10_000: 12.0, 57_000: 19.0}
"""Seconds for the first index of so many articles; 19 is what newsboat takes without one."""

_MILLION = 1_000_000

_MANY = 10_000
"""Articles from which on a goal is stated that is a ratio: of fewer, what is fixed decides it."""

_STARTS, _KEYS, _SEARCHES = 7, 20, 9
_PAGES = 20
_ESCAPE, _ERASE = "\x1b", "\x15"


def first_index(archive: Archive, home: Home) -> Iterator[Row]:
    """Build the index from nothing, as a process of its own."""
    seconds, memory = run(program("index", "--feed", archive.folder), home)
    goal = INDEX_GOALS.get(archive.articles)
    yield Row("first index", archive.name, seconds, "s", goal)
    yield Row("memory of the indexer's largest process", archive.name, memory / 1e6, "MB")


def size(archive: Archive, home: Home) -> Iterator[Row]:
    """Weigh the index against the articles."""
    taken = sum(file.stat().st_size for file in home.indexes.glob("index-*"))
    ratio = taken / archive.size
    yield Row(
        "index on disk, of the articles' bytes", archive.name, ratio, "×", of_many(archive, 0.7)
    )


def refresh(archive: Archive, home: Home) -> Iterator[Row]:
    """Look through files of which none has changed, and do no more than that, in turn."""
    bare, own = list[float](), list[float]()
    with closing(library_of(archive, home)) as library:
        for _ in range(5):
            bare.append(timed(lambda: sum(bare_walk(archive.folder))))
            own.append(timed(library.refreshing.run))
    yield Row("a bare walk with stat", archive.name, median(bare), "s")
    goal = of_many(archive, 2 * median(bare))
    note = "2 × a bare walk" if goal else ""
    yield Row("unchanged refresh", archive.name, median(own), "s", goal, note)


def of_many(archive: Archive, goal: float) -> float | None:
    """Return a goal that is a ratio; None for an archive too small to be judged by it."""
    return goal if archive.articles >= _MANY else None


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
        ("key to the next article painted, p95", "j", "", 30.0),
        ("key to the article opened, p95", "\r", "h", 30.0),
        ("key to the other script painted, p95", "s", "", 50.0),
        ("key to the end of the list, p95", "G", "g", None),
    ):
        times = list[float]()
        for _ in range(_KEYS):
            times.append(terminal.press(key) * 1000)
            if back:
                terminal.press(back)
        yield Row(what, archive.name, p95(times), "ms", goal)
    times = list[float]()
    for word in WORDS["companies"].split()[:_SEARCHES]:
        terminal.press("/")
        times.append(terminal.press(f"{_ERASE}{word}\r") * 1000)
        terminal.press(_ESCAPE)
    yield Row("search typed at once to hits painted", archive.name, median(times), "ms")
    for _ in range(_PAGES):
        terminal.press(" ")
    goal = 150.0 if archive.articles == _MILLION else None
    yield Row("memory of the reader", archive.name, terminal.close() / 1e6, "MB", goal)


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
    with closing(library_of(archive, home)) as library:
        (newest,) = library.searching.page(EVERYTHING, Order.DATE, 0, 1)
    return newest.title[:8]
