"""Bringing the index up to date behind the interface, and saying how far it is."""

from dataclasses import dataclass

from textual import work
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from ainews_tui.errors import ReaderError
from ainews_tui.library.refreshing import Progress, Refreshing, Report


class Refresher(Widget):
    """Not visible; one refresh at a time."""

    DEFAULT_CSS = "Refresher { display: none; }"

    @dataclass
    class Progressed(Message):
        """A batch of articles is in the index."""

        progress: Progress

        def can_replace(self, message: Message) -> bool:
            """Only the newest progress is of interest."""
            return isinstance(message, Refresher.Progressed)

    @dataclass
    class Finished(Message):
        """The index is up to date."""

        report: Report

    @dataclass
    class Failed(Message):
        """The refresh did not come to its end."""

        error: ReaderError

    def __init__(self, refreshing: Refreshing) -> None:
        super().__init__()
        self._refreshing = refreshing

    def start(self) -> None:
        """Begin a refresh, unless one is under way."""
        if not any(worker.is_running for worker in self.workers if worker.node is self):
            self._refresh()

    @work(thread=True, group="refresh")
    def _refresh(self) -> None:
        worker = get_current_worker()
        try:
            report = self._refreshing.run(self._tell, lambda: worker.is_cancelled)
        except ReaderError as error:
            if not worker.is_cancelled:
                self.post_message(self.Failed(error))
            return
        if not worker.is_cancelled:
            self.post_message(self.Finished(report))

    def _tell(self, progress: Progress) -> None:
        self.post_message(self.Progressed(progress))
