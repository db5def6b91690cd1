"""Python's garbage collector, kept from working while somebody waits.

It looks at every object there is: for tens of milliseconds, at whichever key that falls.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 500_000
"""Objects made before it works of itself: an article of a million characters is 370,000."""

_ENOUGH = 100_000
"""Objects made for which it is worth while at rest: by some thousand keys, or fifty articles."""


@contextmanager
def importing() -> Iterator[None]:
    """Keep it from what is made inside, now and later: modules stay."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.set_threshold(_MANY)
        gc.enable()


def collect_at_rest() -> None:
    """Collect what has been made since the last time, if that is much."""
    if gc.get_count()[0] >= _ENOUGH:
        gc.collect()
