"""Noticing that files of the feeds have changed, so that nobody has to ask for a refresh."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from ainews_tui.library.watcher import Watcher

PAUSE = 60.0
"""Seconds between two looks at feeds that cannot be watched."""


class Watching(Protocol):
    """Says when to look at the feeds."""

    def start(self, look: Callable[[], None], lost: Callable[[], None]) -> None:
        """Begin, and return at once.

        From then on `look` is called when the feeds are to be looked at: at the beginning, and
        whenever they have changed, once for many changes that come together. `lost` is called
        once where changes cannot be noticed, or no longer; then `look` is called every minute.
        Both may be called on any thread.
        """

    def stop(self) -> None:
        """Call for nothing any more; takes no time, and may come before `start`."""


class Bursts(Protocol):
    """A stream of signs, one at the beginning and one for each burst of changes.

    It ends where changes cannot be noticed, and when it is ended.
    """

    def __iter__(self) -> Iterator[None]:
        """Wait for the signs."""

    def end(self) -> None:
        """End the stream, from any thread."""


class FeedWatching:
    """Watches feeds by a process beside this one."""

    def __init__(
        self,
        feeds: Sequence[Path],
        watch: Callable[[Sequence[Path]], Bursts] = Watcher,
        pause: float = PAUSE,
    ) -> None:
        self._bursts = watch(feeds)
        self._pause = pause
        self._stopped = threading.Event()

    def start(self, look: Callable[[], None], lost: Callable[[], None]) -> None:
        """Begin; see `Watching`."""
        # one that waits for nothing but a process that ends with this one, or for time to pass
        threading.Thread(target=self._run, args=(look, lost), daemon=True).start()

    def stop(self) -> None:
        """Call for nothing any more."""
        self._stopped.set()
        self._bursts.end()

    def _run(self, look: Callable[[], None], lost: Callable[[], None]) -> None:
        for _ in self._bursts:
            if not self._stopped.is_set():
                look()
        if self._stopped.is_set():
            return
        lost()
        look()
        while not self._stopped.wait(self._pause):
            look()
