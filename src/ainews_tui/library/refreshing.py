"""Bringing the index up to date with the feeds: only files that have changed are read.

A refresh may be stopped at any point: what has been read stays in the index, and the next one
goes on from there. A feed or folder that cannot be looked at keeps its articles.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from ainews_tui.errors import FeedError, IndexDamaged
from ainews_tui.feed import ArticleFile, Failure, reason, walk
from ainews_tui.library.parsing import Parse, read_article
from ainews_tui.store.articles import Entry, put, remove
from ainews_tui.store.changes import Changes
from ainews_tui.store.failures import replace_failures
from ainews_tui.store.index import Connection, Index, transaction, writing
from ainews_tui.store.schema import fact, set_fact
from ainews_tui.store.topics import fingerprint, mark_topics
from ainews_tui.text.topics import Topic

_BATCH = 500
"""Articles in one transaction at most; many more would keep readers of the index waiting."""

_PAUSE = 0.5
"""Seconds after which articles that have been read are to be seen."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the files to be read have been looked at."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Report:
    """What a refresh did, in files; `failed` counts folders that were refused, too."""

    read: int
    unchanged: int
    gone: int
    failed: int


class Refreshing:
    """The service that brings an index up to date. One refresh at a time."""

    def __init__(
        self, index: Index, load_topics: Callable[[], Sequence[Topic]], parse: Parse
    ) -> None:
        self._index = index
        self._load_topics = load_topics
        self._parse = parse

    def run(
        self,
        report_progress: Callable[[Progress], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Report:
        """Read what is new, drop what is gone, find the topics of what was read.

        Both functions are called on the thread this runs on. An index found damaged is built
        anew. Raises IndexLocked or IndexUnusable.
        """
        try:
            return self._run(report_progress, is_cancelled)
        except IndexDamaged:
            self._index.discard()
            return self._run(report_progress, is_cancelled)

    def _run(
        self, report_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> Report:
        with self._index.connection() as connection:
            run = _Run(connection, self._index, self._parse, report_progress, is_cancelled)
            if run.survey() and run.update():
                run.finish(self._load_topics())
            return run.report


class _Run:
    """One refresh, step by step; a step returns False where the reader cancelled it."""

    def __init__(
        self,
        connection: Connection,
        index: Index,
        parse: Parse,
        report_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._connection = connection
        self._index = index
        self._parse = parse
        self._report_progress = report_progress
        self._is_cancelled = is_cancelled
        self._changes = Changes(connection, index.feeds)
        self._topics_known = fact(connection, "topics")
        self._failures: list[Failure] = []
        self._pending: list[Entry] = []
        self._written: list[int] = []
        self._unchanged = self._gone = 0

    @property
    def report(self) -> Report:
        """Return what has been done so far."""
        return Report(len(self._written), self._unchanged, self._gone, len(self._failures))

    def survey(self) -> bool:
        """Walk through all feeds."""
        with transaction(self._connection):
            for found in chain.from_iterable(map(_walk, self._index.feeds)):
                if self._is_cancelled():
                    return False
                self._note(found)
        return True

    def update(self) -> bool:
        """Drop what is gone and read what is new, showing it as it comes in."""
        total, self._unchanged = self._changes.compare()
        self._report_progress(Progress(0, total))
        self._drop(self._changes.gone())
        due = time.monotonic() + _PAUSE
        for done, stamped in enumerate(self._changes.fresh(), 1):
            self._read(ArticleFile(*stamped))
            cancelled = self._is_cancelled()
            if cancelled or done == total or len(self._pending) == _BATCH or time.monotonic() > due:
                self._write()
                self._report_progress(Progress(done, total))
                due = time.monotonic() + _PAUSE
            if cancelled:
                return False
        return True

    def finish(self, topics: Sequence[Topic]) -> None:
        """Find topics, and put down that the index is whole."""
        print_of_topics = fingerprint(topics)
        with writing(self._connection):
            known = self._topics_known == print_of_topics
            mark_topics(self._connection, topics, self._written if known else None)
            replace_failures(
                self._connection, ((failure.path, failure.reason) for failure in self._failures)
            )
            set_fact(self._connection, "topics", print_of_topics)
            set_fact(self._connection, "built", "yes")

    def _note(self, found: ArticleFile | Failure) -> None:
        if isinstance(found, Failure):
            self._changes.refuse(found.path)
            self._failures.append(found)
        elif not self._changes.note(
            found.id, (found.feed, found.name, found.size, found.modified_ns)
        ):
            self._failures.append(Failure(found.path, "编号恰与另一个文件相同"))

    def _drop(self, rowids: Sequence[int]) -> None:
        for start in range(0, len(rowids), _BATCH):
            with writing(self._connection):
                remove(self._connection, rowids[start : start + _BATCH])
        self._gone = len(rowids)

    def _read(self, file: ArticleFile) -> None:
        try:
            parsed = read_article(file.feed, file.name, self._index.zone, self._parse)
        except FileNotFoundError:
            # gone since the walk, as the next one will see
            return
        except OSError as error:
            self._failures.append(Failure(file.path, reason(error)))
            return
        self._pending.append(
            Entry(parsed.headline, parsed.text, file.feed, file.name, file.size, file.modified_ns)
        )

    def _write(self) -> None:
        if not self._pending:
            return
        with writing(self._connection):
            # until their topics are found, those of none are taken for known
            set_fact(self._connection, "topics", "")
            self._written += put(self._connection, self._pending)
        self._pending.clear()


def _walk(feed: Path) -> Iterator[ArticleFile | Failure]:
    try:
        yield from walk(feed)
    except FeedError:
        yield Failure(feed, "没有这个文件夹")
