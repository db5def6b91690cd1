"""Work counted instead of timed: how often functions are called, what memory is held at most."""

import sys
import tracemalloc
from collections.abc import Callable


def calls(action: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own and those written in C."""
    number = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal number
        number += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return number


def peak(action: Callable[[], object]) -> int:
    """Return the most bytes that Python's objects held at once."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
