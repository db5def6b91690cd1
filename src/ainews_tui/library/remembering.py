"""Answers kept for a while: of each kind a few, the last that were asked for."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Remembered(Generic[Answer]):
    """At most so many answers, by what was asked. May be used by several threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers = OrderedDict[Hashable, Answer]()
        self._lock = Lock()

    def get(self, asked: Hashable, find: Callable[[], Answer]) -> Answer:
        """Return the answer, which is found where it is not remembered."""
        with self._lock:
            if asked in self._answers:
                self._answers.move_to_end(asked)
                return self._answers[asked]
        answer = find()  # outside the lock: others need not wait for it
        with self._lock:
            self._answers[asked] = answer
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer
