"""Bringing the index up to date with the feeds: only files that have changed are read.

A refresh may be stopped at any point: what has been read stays in the index, and the next one
goes on from there. A feed or folder that cannot be looked at keeps its articles.
"""

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from itertools import starmap

from ainews_tui.errors import IndexDamaged
from ainews_tui.feed import ArticleFile, Failure
from ainews_tui.library.intake import Outcome
from ainews_tui.library.marking import find_topics
from ainews_tui.library.progress import Progress
from ainews_tui.library.surveying import Survey
from ainews_tui.library.terms import Terms
from ainews_tui.library.topics import Topics
from ainews_tui.library.workers import taken_in
from ainews_tui.store.articles import put, remove
from ainews_tui.store.changes import Changes
from ainews_tui.store.failures import failures, replace_failures
from ainews_tui.store.index import Connection, Index, transaction, writing
from ainews_tui.store.packing import Packed
from ainews_tui.store.schema import fact, set_fact
from ainews_tui.store.tidying import tidy

_BATCH = 2000
"""Articles that are written or dropped in one transaction at most; they wait in memory."""

_PAUSE, _LONGEST_PAUSE = 0.5, 4.0
"""Seconds after which articles that have been read are to be seen: soon at first, then less and
less often, since fewer and larger transactions cost less."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a refresh did, in files; `failed` counts folders that were refused, too.

    Of those `read`, `new` ones were not in the index before; none is where that was not whole.
    `topics_anew` says that topics were found anew in articles that were there before. `revisions`
    are those of the index when the refresh was asked for, and at its end: another program may have
    done the work.
    """

    read: int
    unchanged: int
    gone: int
    failed: int
    topics_anew: bool = False
    new: int = 0
    revisions: tuple[str | None, str | None] = field(default=(None, None), compare=False)


class Refreshing:
    """The service that brings an index up to date: one refresh at a time, whoever begins it."""

    def __init__(self, index: Index, topics: Topics, terms: Terms) -> None:
        self._index = index
        self._topics = topics
        self._terms = terms

    def run(
        self,
        report_progress: Callable[[Progress], None] = lambda _: None,
        is_cancelled: Callable[[], bool] = lambda: False,
        report_waiting: Callable[[], None] = lambda: None,
        *,
        anew: bool = False,
    ) -> Report:
        """Read what is new, drop what is gone, find the topics of what was read.

        Where another program refreshes the index, this one waits and then looks for what is left;
        `report_waiting` is called now and again while it does. With `anew`, the index is thrown
        away first, once that is nobody else's work.
        All functions are called on the thread this runs on. An index found damaged is built
        anew. Raises IndexLocked or IndexUnusable, and SettingsError where the reader's file of
        names has a mistake: then all has been done but finding topics.
        """

        def is_given_up() -> bool:
            report_waiting()
            return is_cancelled()

        asked = self._revision()
        with self._index.refresh_turn(is_given_up) as is_ours:
            if not is_ours:
                return Report(0, 0, 0, 0)
            if anew:
                self._index.discard()
            try:
                report = self._run(report_progress, is_cancelled)
            except IndexDamaged:
                self._index.discard()
                report = self._run(report_progress, is_cancelled)
            return replace(report, revisions=(asked, self._revision()))

    def _revision(self) -> str | None:
        """Return which revision the index is of; None where it is damaged."""
        with suppress(IndexDamaged), self._index.connection() as connection:
            return fact(connection, "revision")
        return None

    def _run(
        self, report_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> Report:
        with self._index.filling() as connection:
            run = _Run(connection, self._index, self._terms, report_progress, is_cancelled)
            if run.survey() and run.update():
                run.finish()
                run.find_topics(self._topics)
                tidy(connection, is_cancelled)
            return run.report


class _Run:
    """One refresh, step by step; a step returns False where the reader cancelled it."""

    def __init__(
        self,
        connection: Connection,
        index: Index,
        terms: Terms,
        report_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._connection = connection
        self._index = index
        self._terms = terms
        self._report_progress = report_progress
        self._is_cancelled = is_cancelled
        self._changes = Changes(connection, index.feeds)
        self._was_whole = fact(connection, "built") is not None
        self._indexed = self._changes.indexed()
        self._failures: list[Failure] = []
        self._pending = list[Packed]()
        self._written = self._unchanged = self._gone = 0
        self._topics_anew = False

    @property
    def report(self) -> Report:
        """Return what has been done so far."""
        new = self._changes.indexed() - self._indexed + self._gone if self._was_whole else 0
        return Report(
            self._written,
            self._unchanged,
            self._gone,
            len(self._failures),
            self._topics_anew,
            new,
        )

    def survey(self) -> bool:
        """Walk through all feeds."""
        survey = Survey(self._changes, self._is_cancelled)
        with transaction(self._connection):
            is_done = survey.walk(self._index.feeds)
        self._failures += survey.failures
        self._unchanged += survey.unchanged
        return is_done

    def update(self) -> bool:
        """Drop what is gone and read what is new, showing it as it comes in."""
        total, unchanged = self._changes.compare()
        self._unchanged += unchanged
        if not self._changes.folders.are_the_same:
            with transaction(self._connection, "IMMEDIATE"):
                self._changes.folders.open()
        self._report_progress(Progress(0, total))
        self._drop(self._changes.gone())
        files = starmap(ArticleFile, self._changes.fresh())
        done, pause = 0, _PAUSE
        begun = time.monotonic()
        due = begun + pause
        with closing(taken_in(files, total, self._terms)) as lists:
            for outcomes in lists:
                done += len(outcomes)
                self._sort(outcomes)
                cancelled = self._is_cancelled()
                full = done == total or len(self._pending) >= _BATCH
                if cancelled or full or (self._pending and time.monotonic() > due):
                    self._write()
                    self._report_progress(Progress(done, total, time.monotonic() - begun))
                    pause = min(2 * pause, _LONGEST_PAUSE)
                    due = time.monotonic() + pause
                if cancelled:
                    return False
        return True

    def finish(self) -> None:
        """Put down that the index is whole, and what could not be read."""
        refusals = [(failure.path, failure.reason) for failure in self._failures]
        known = fact(self._connection, "built") and failures(self._connection) == sorted(refusals)
        if known and self._changes.folders.are_the_same:
            return
        with writing(self._connection):
            self._changes.folders.settle()
            replace_failures(self._connection, refusals)
            set_fact(self._connection, "built", "yes")

    def find_topics(self, topics: Topics) -> None:
        """Find the topics of what was read, or of everything where topics have changed."""
        marked = find_topics(self._connection, topics, self._is_cancelled)
        self._topics_anew = marked > self._written

    def _drop(self, rowids: Sequence[int]) -> None:
        for start in range(0, len(rowids), _BATCH):
            with writing(self._connection):
                remove(self._connection, rowids[start : start + _BATCH])
        self._gone = len(rowids)

    def _sort(self, outcomes: Iterable[Outcome]) -> None:
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                self._failures.append(outcome)
            elif outcome:
                self._pending.append(outcome)

    def _write(self) -> None:
        if not self._pending:
            return
        with writing(self._connection):
            self._written += len(put(self._connection, self._pending))
        self._pending.clear()
