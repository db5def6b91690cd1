"""What the library takes to answer: queries, counts, any place in the list."""

from collections.abc import Iterator
from contextlib import closing
from random import Random
from statistics import median

from ainews_tui.query.tree import EVERYTHING, Node, Order
from bench.archives import Archive
from bench.measuring import library_of, p95, timed
from bench.processes import Home, program, run
from bench.queries import meaning, queries
from bench.table import Row

_PAGE = 20
_JUMPS = 40
_COUNTED = 20
_LISTED = 9


def search(archive: Archive, home: Home) -> Iterator[Row]:
    """Ask for the newest hits of many queries, for their number and for the best of them."""
    nodes = queries()
    with closing(library_of(archive, home)) as library:
        searching = library.searching
        newest = [timed(searching.page, node, Order.DATE, 0, _PAGE) * 1000 for node in nodes]
        counts = [timed(searching.count, node) * 1000 for node in nodes]
        best = [timed(searching.page, node, Order.RELEVANCE, 0, _PAGE) * 1000 for node in nodes]
    large = archive.articles > 100_000
    told = f"of {len(nodes)} queries"
    goal = 20.0 if large else 15.0
    yield Row("newest page, p95", archive.name, p95(newest), "ms", goal, told)
    yield Row("exact number of hits, p95", archive.name, p95(counts), "ms", 200.0, told)
    yield Row("best page by relevance, p95", archive.name, p95(best), "ms", 200.0, told)


def listing(archive: Archive, home: Home) -> Iterator[Row]:
    """List the newest hits of a query in a process of its own."""
    times = [
        run(program("list", words, "--limit", "20", "--feed", archive.folder), home)[0]
        for words in ("人工智能", "中国", "芯片")
        for _ in range(_LISTED // 3)
    ]
    yield Row("list QUERY --limit 20, whole process", archive.name, median(times), "s", 0.25)


def jumps(archive: Archive, home: Home) -> Iterator[Row]:
    """Go to places all over the list, by date and by source."""
    rng = Random("jumps")
    for what, order in (("by date", Order.DATE), ("by source", Order.SOURCE)):
        with closing(library_of(archive, home)) as library:
            begun = timed(library.searching.groups, EVERYTHING, order) * 1000
            times = [
                timed(library.searching.page, EVERYTHING, order, place, 100) * 1000
                for place in (rng.randrange(archive.articles) for _ in range(_JUMPS))
            ]
        yield Row(f"headings of all articles, {what}", archive.name, begun, "ms")
        yield Row(f"jump to any row, {what}, p95", archive.name, p95(times), "ms", 50.0)


def counts(archive: Archive, home: Home) -> Iterator[Row]:
    """Count sources, tags and topics of everything, and of what a query finds."""

    def count(node: Node) -> float:
        with closing(library_of(archive, home)) as library:
            searching = library.searching
            kinds = (searching.sources, searching.tags, searching.topics)
            return sum(timed(kind, node) for kind in kinds) * 1000

    whole = median(count(EVERYTHING) for _ in range(_COUNTED))
    yield Row("counts of sources, tags, topics", archive.name, whole, "ms", 150.0)
    for words in ("芯片", "人工智能 date:2024"):
        found = median(count(meaning(words)) for _ in range(3))
        yield Row(f"the same of {words}", archive.name, found, "ms", 1000.0)
