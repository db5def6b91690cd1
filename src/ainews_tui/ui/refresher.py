"""Bringing the index up to date behind the interface, and saying how far it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widgets import Static
from textual.worker import get_current_worker

from ainews_tui.errors import ReaderError
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.wording import error_words

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.progress import Progress
    from ainews_tui.library.refreshing import Report
    from ainews_tui.library.watching import Watching


_WIDE = 120
"""Columns from which there is room for how fast a refresh goes and how long it will take."""


class Refresher(Static):
    """One refresh at a time; a few words about it while there is something to say."""

    DEFAULT_CSS = """
    Refresher { width: auto; padding-right: 1; color: $text-muted; text-wrap: nowrap; }
    """

    @dataclass
    class Changed(Message):
        """The index holds something else than before; with `is_done`, nothing more is to come."""

        is_done: bool

    @dataclass
    class Went(Message):
        """A refresh went so far; None where it has ended."""

        progress: Progress | None

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

    class _Look(Message):
        """The feeds are to be looked at."""

    class _Lost(Message):
        """Changes of the feeds are not noticed any more."""

    def __init__(self, library: Library, presenter: Presenter) -> None:
        super().__init__(markup=False)
        self._library = library
        self._presenter = presenter
        self._watching: Watching | None = None
        self._said = ""
        self._new = 0
        self._revision: str | None = None
        self._is_running = self._is_due = self._is_wished = False

    def show_as(self, presenter: Presenter) -> None:
        """Say it by another presenter."""
        self._presenter = presenter
        self._say(self._said)

    def start(self) -> None:
        """Look at the feeds, now and whenever they change."""
        self._watching = watching = self._library.watching
        watching.start(partial(self._post, self._Look), partial(self._post, self._Lost))

    def start_at_wish(self) -> None:
        """Begin a refresh that the reader asked for, and say so."""
        self._new, self._is_wished = 0, True
        self._say("正在刷新")
        self._begin()

    def on_unmount(self) -> None:
        """Watch no longer."""
        if self._watching:
            self._watching.stop()

    @on(_Look)
    def _begin(self) -> None:
        """Begin a refresh, behind the one under way: it may have been past what changed."""
        self._is_due = self._is_running
        if not self._is_running:
            self._is_running = True
            self._refresh()

    @on(_Lost)
    def _warn(self) -> None:
        words = "文件夹的变化没法随时知道，改为每分钟看一次"
        self.notify(self._presenter.words(words), severity="warning", markup=False)

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

    def _post(self, fact: type[_Look | _Lost]) -> None:
        self.post_message(fact())

    def _tell(self, progress: Progress) -> None:
        self.post_message(self._Progressed(progress))

    @on(_Progressed)
    def _progressed(self, event: _Progressed) -> None:
        self.post_message(self.Went(event.progress))
        if event.progress.total:
            from ainews_tui.library.progress import progress_words

            self._say(progress_words(event.progress, brief=self.app.size.width < _WIDE))
        if event.progress.done:
            self.post_message(self.Changed(is_done=False))

    @on(_Finished)
    def _finished(self, event: _Finished) -> None:
        report = event.report
        self._new += report.new
        said = (
            f"新到 {self._new:,} 篇" if self._new else "",
            f"{report.failed:,} 个文件读不了" if report.failed else "",
        )
        self._say("  ".join(filter(None, said)))
        asked, done = report.revisions
        # another reader of the same feeds may have been quicker
        if done != (self._revision or asked):
            self.post_message(self.Changed(is_done=True))
        self._revision = done
        if self._is_wished and not (self._is_due or any(said)):
            self.notify(self._presenter.words("没有新文章"), markup=False)
        self._go_on()

    @on(_Failed)
    def _failed(self, event: _Failed) -> None:
        self._say("刷新没有完成")
        self.notify(error_words(event.error, self._presenter), severity="warning", markup=False)
        self._go_on()

    def _go_on(self) -> None:
        self._is_running = False
        self._is_wished = self._is_due and self._is_wished
        self.post_message(self.Went(None))
        if self._is_due:
            self._begin()

    def _say(self, words: str) -> None:
        self._said = words
        said = self._presenter.words(words)
        # what is as wide as before has nothing laid out anew
        self.update(Content(said), layout=width(said) != self.content_size.width)
