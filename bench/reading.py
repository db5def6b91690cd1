"""What the running reader takes to open, turn, scroll and refit long articles.

Taken from outside, in a pseudo-terminal, from the key to the last byte painted because of it.
"""

from collections.abc import Iterator

from bench.archives import Archive
from bench.longreads import HEAVY, HUGE, OPENING, ORDER
from bench.measures import opened
from bench.measuring import p95
from bench.processes import Home
from bench.table import Row
from bench.terminal import COLUMNS, Terminal

_TIMES = 20
_LINES = 60
"""Keys of which the 95th in a hundred is told: of twenty it would be the slowest but one."""
_WIDER = COLUMNS + 10
_SOON = 0.1
"""Seconds after which a page is being prepared, and is not ready yet."""


def reading(archive: Archive, home: Home) -> Iterator[Row]:
    """Go through an archive of long articles, page by page of its list."""
    terminal = opened(archive, home)
    what = "key to an article of 200 KB painted, p95"
    heavy = list[float]()
    for _ in range(ORDER.count(HEAVY)):
        heavy.append(terminal.shown(" ", OPENING) * 1000)
        terminal.settle()
    yield Row(what, archive.name, p95(heavy), "ms", 100.0)
    yield from _pages(archive, terminal)
    terminal.settle()
    terminal.shown(" ", OPENING)
    terminal.settle()
    yield from _medium(archive, terminal)
    terminal.close()


def _pages(archive: Archive, terminal: Terminal) -> Iterator[Row]:
    """Wait for the first half of the pages; go on and come back while others are prepared."""
    half = ORDER.count(HUGE) // 2
    whole = [terminal.shown(" ", OPENING) * 1000 for _ in range(half)]
    yield Row("key to a saved page of 3.8 MB painted", archive.name, max(whole), "ms", 1000.0)
    alive = list[float]()
    for _ in range(half):
        terminal.settle()
        terminal.type(" ", _SOON)
        alive.append(terminal.press("j") * 1000)
        terminal.shown("k", OPENING)
    what = "key to the next headline while such a page is prepared"
    yield Row(what, archive.name, max(alive), "ms", 100.0)


def _medium(archive: Archive, terminal: Terminal) -> Iterator[Row]:
    """Read the article that the cursor stands on."""
    terminal.press("\r")
    terminal.settle()
    scrolled = [terminal.press("j") * 1000 for _ in range(_LINES)]
    yield Row("key to scroll a line painted, p95", archive.name, p95(scrolled), "ms", 5.0)
    turned = [terminal.press("s") * 1000 for _ in range(_TIMES)]
    what = "key to the other script painted, 50,000 characters, p95"
    yield Row(what, archive.name, p95(turned), "ms", 50.0)
    fitted = [
        terminal.resize(columns) * 1000 for _ in range(_TIMES // 2) for columns in (_WIDER, COLUMNS)
    ]
    what = "resize of 50,000 characters painted, p95"
    yield Row(what, archive.name, p95(fitted), "ms", 100.0)
