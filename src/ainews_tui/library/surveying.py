"""Walking through feeds: every file found is noted, every refusal kept."""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from ainews_tui.errors import FeedError
from ainews_tui.feed import ArticleFile, Failure, Folder, folders
from ainews_tui.store.changes import Changes


class Survey:
    """One walk, noted in `changes`: what was refused, and how many files are as the index has them.

    Files are counted as unchanged here only where their whole folder is.
    """

    def __init__(self, changes: Changes, is_cancelled: Callable[[], bool]) -> None:
        self.failures: list[Failure] = []
        self.unchanged = 0
        self._changes = changes
        self._is_cancelled = is_cancelled

    def walk(self, feeds: Sequence[Path]) -> bool:
        """Walk through all feeds; False where the reader cancelled it. Expects a transaction."""
        return all(map(self._note, chain.from_iterable(map(_walk, feeds))))

    def _note(self, found: Folder | Failure) -> bool:
        """Note a folder, and its files unless all are as the index has them."""
        if isinstance(found, Failure):
            self._refuse(found)
            return not self._is_cancelled()
        if self._changes.folders.enter(found.feed, found.name, found.fingerprint):
            self.unchanged += len(found.files)
            return not self._is_cancelled()
        for file in found.articles:
            if self._is_cancelled():
                return False
            self._note_file(file)
        for failure in found.failures:
            self._refuse(failure)
        return True

    def _note_file(self, file: ArticleFile) -> None:
        stamp = (file.feed, file.name, file.size, file.modified_ns)
        if not self._changes.note(file.id, stamp):
            self.failures.append(Failure(file.path, "编号恰与另一个文件相同"))

    def _refuse(self, failure: Failure) -> None:
        self._changes.refuse(failure.path)
        self.failures.append(failure)


def _walk(feed: Path) -> Iterator[Folder | Failure]:
    try:
        yield from folders(feed)
    except FeedError:
        yield Failure(feed, "没有这个文件夹")
