"""Bringing the index up to date behind the interface, and saying how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from ainews_tui.errors import ReaderError
from ainews_tui.ui.wording import error_words

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.progress import Progress
    from ainews_tui.library.refreshing import Report


class Refresher(Static):
    """One refresh at a time; a few words about it while there is something to say."""

    DEFAULT_CSS = "Refresher { width: auto; color: $text-muted; text-wrap: nowrap; }"

    class Changed(Message):
        """The index holds something else than before."""

    @dataclass
    class _Progressed(Message):
        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Only the newest progress is of interest."""
            return isinstance(message, Refresher._Progressed)

    @dataclass
    class _Finished(Message):
        report: Report

    @dataclass
    class _Failed(Message):
        error: ReaderError

    def __init__(self, library: Library, presenter: Presenter) -> None:
        super().__init__(markup=False)
        self._library = library
        self._presenter = presenter
        self._said = ""

    def show_as(self, presenter: Presenter) -> None:
        """Say it by another presenter."""
        self._presenter = presenter
        self._say(self._said)

    def start(self) -> None:
        """Begin a refresh, unless one is under way."""
        if not any(worker.is_running for worker in self.workers if worker.node is self):
            self._refresh()

    def start_at_wish(self) -> None:
        """Begin a refresh that the reader asked for, and say so."""
        self._say("正在刷新")
        self.start()

    @work(thread=True, group="refresh")
    def _refresh(self) -> None:
        worker = get_current_worker()
        try:
            report = self._library.refreshing.run(self._tell, lambda: worker.is_cancelled)
        except ReaderError as error:
            if not worker.is_cancelled:
                self.post_message(self._Failed(error))
            return
        if not worker.is_cancelled:
            self.post_message(self._Finished(report))

    def _tell(self, progress: Progress) -> None:
        self.post_message(self._Progressed(progress))

    @on(_Progressed)
    def _progressed(self, event: _Progressed) -> None:
        self._say(f"索引 {event.progress.done:,} / {event.progress.total:,}")
        self.post_message(self.Changed())

    @on(_Finished)
    def _finished(self, event: _Finished) -> None:
        report = event.report
        self._say(f"{report.failed:,} 个文件读不了" if report.failed else "")
        if report.read or report.gone or report.topics_anew:
            self.post_message(self.Changed())

    @on(_Failed)
    def _failed(self, event: _Failed) -> None:
        self._say("刷新没有完成")
        self.notify(error_words(event.error, self._presenter), severity="warning", markup=False)

    def _say(self, words: str) -> None:
        self._said = words
        self.update(Content(self._presenter.words(words)))
