"""Work counted instead of timed: how often functions are called, what memory is held at most."""

import tracemalloc
from collections.abc import Callable
from cProfile import Profile


def calls(action: Callable[[], object]) -> int:
    """Return how many functions are called, Python's own and those written in C."""
    profile = Profile()
    profile.runcall(action)
    return sum(entry.callcount for entry in profile.getstats())


def peak(action: Callable[[], object]) -> int:
    """Return the most bytes that Python's objects held at once."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
