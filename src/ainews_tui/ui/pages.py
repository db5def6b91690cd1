"""The headlines of a listing that have come so far, by pages of a fixed size."""

from collections.abc import Iterable

from ainews_tui.article import Headline

PAGE = 50


class Pages:
    """A listing's headlines by row; asks for nothing itself, but knows what was asked for."""

    def __init__(self) -> None:
        self._come: dict[int, tuple[Headline, ...]] = {}
        self._asked: set[int] = set()

    def get(self, row: int) -> Headline | None:
        """Return the headline of a row; None where it has not come."""
        page = self._come.get(row // PAGE, ())
        within = row % PAGE
        return page[within] if within < len(page) else None

    def is_coming(self, row: int) -> bool:
        """Tell whether the headline of a row was asked for and is still to come."""
        page = row // PAGE
        return page in self._asked and page not in self._come

    def put(self, page: int, headlines: tuple[Headline, ...]) -> None:
        """Keep a page that has come."""
        self._come[page] = headlines

    def ask(self, rows: Iterable[int]) -> list[int]:
        """Return the pages of these rows that nobody asked for yet; now they are asked for."""
        wanted = sorted({row // PAGE for row in rows} - self._asked)
        self._asked.update(wanted)
        return wanted

    def forget(self, page: int) -> None:
        """Let a page be asked for again."""
        self._asked.discard(page)
