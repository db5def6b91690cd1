"""Long work on a thread: whoever asked for it may call it off while it is being done.

Who does the work calls `go_on` between two steps of it, and knows nothing of threads or of who
asked; outside of an errand that does nothing. Whatever calls such work may raise CalledOff, which
none but `Errand.run`'s caller catches: nothing half done is kept.
"""

from collections.abc import Callable
from contextvars import ContextVar
from typing import TypeVar

_Made = TypeVar("_Made")


class CalledOff(Exception):
    """Nobody waits any more for what was being made."""


class Errand:
    """A piece of work, as whoever asked for it holds it."""

    def __init__(self) -> None:
        self._is_wanted = True

    def run(self, work: Callable[[], _Made]) -> _Made:
        """Do the work, here and now; raises CalledOff where it is not wanted any more."""
        token = _errand.set(self)
        try:
            return work()
        finally:
            _errand.reset(token)

    def call_off(self) -> None:
        """Have the work end at its next step. May be called on any thread, also when it is done."""
        self._is_wanted = False

    def go_on(self) -> None:
        """Raise CalledOff where the work is not wanted any more."""
        if not self._is_wanted:
            raise CalledOff


_errand: ContextVar[Errand | None] = ContextVar("_errand", default=None)


def go_on() -> None:
    """Raise CalledOff where what is being done is not wanted any more."""
    if errand := _errand.get():
        errand.go_on()
