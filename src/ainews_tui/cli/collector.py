"""Python's garbage collector, kept from working while somebody waits.

It looks at every object there is: for tens of milliseconds, at whichever key that falls.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_MANY = 250_000
"""Objects made before it works of itself: more than a huge article is, and a screen or two."""


class Collector:
    """Works where whoever runs the program says so."""

    def __init__(self) -> None:
        self._is_settled = False

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Keep it from what is made inside, now and later: modules stay."""
        gc.disable()
        try:
            yield
        finally:
            gc.freeze()
            gc.set_threshold(_MANY)
            gc.enable()

    def at_rest(self) -> None:
        """Collect; from the first time on, only what has been made since: widgets stay, too."""
        gc.collect()
        if not self._is_settled:
            gc.freeze()
            self._is_settled = True
