"""The searches the reader made, over restarts: one a line, the oldest first.

Kept in a small file of its own. A damaged one is read as far as it can be. Two readers open at a
time keep each other's searches, unless both write in the same moment: then one search is lost.
"""

from pathlib import Path

from ainews_tui.files import replace_file

MOST = 100
"""Searches that are remembered."""


class History:
    """The searches kept in one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def searches(self) -> tuple[str, ...]:
        """Return the searches made before, the newest last; none where nothing can be read."""
        try:
            return self._read()
        except OSError:
            return ()

    def remember(self, search: str) -> None:
        """Put a search behind all others, once.

        Raises OSError where the file cannot be written, or the others in it cannot be read.
        """
        # what no text holds, a terminal may yet have typed
        line = " ".join(search.encode("utf-8", "replace").decode().split())
        if line:
            before = [other for other in self._read() if other != line]
            replace_file(self._path, "\n".join([*before, line][-MOST:]) + "\n")

    def _read(self) -> tuple[str, ...]:
        try:
            text = self._path.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ()
        return tuple(line for line in text.split("\n") if line.strip())[-MOST:]


class Recall:
    """Going back through searches, and forward to what was being typed."""

    def __init__(self, searches: tuple[str, ...]) -> None:
        self._searches = searches
        self._at = len(searches)
        self._draft = ""

    def step(self, step: int, typed: str) -> str:
        """Return the search so many steps on (-1 is the one before) from what is typed."""
        if self._at == len(self._searches):
            self._draft = typed
        self._at = max(0, min(self._at + step, len(self._searches)))
        return self._draft if self._at == len(self._searches) else self._searches[self._at]
