"""A stand-in for what watches the feeds: changes are noticed when a test says so."""

from collections.abc import Callable, Sequence
from pathlib import Path


class FakeWatching:
    """Watching that has begun as soon as it is started; it answers for any feeds."""

    def __init__(self) -> None:
        self.change: Callable[[], None] = lambda: None
        self.fail: Callable[[], None] = lambda: None
        self.is_stopped = False

    def __call__(self, feeds: Sequence[Path]) -> "FakeWatching":
        return self

    def start(self, look: Callable[[], None], lost: Callable[[], None]) -> None:
        self.change, self.fail = look, lost
        look()

    def stop(self) -> None:
        self.is_stopped = True
