"""What the line above a search says: a mistake, words to go on with, or what was understood."""

from collections.abc import Sequence

from textual.content import Content

from ainews_tui.errors import QueryError
from ainews_tui.library.naming import Missing, missing_words
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.parsing import Query
from ainews_tui.text.layout.cells import width
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.search_field import Menu
from ainews_tui.ui.wording import mistake_words

_BETWEEN = "  "

_WAYS = (
    "简繁都行，“短语”、-排除、OR，source: date:2025-02",
    "简繁都行，“短语”、-排除、date:2025-02",
    "简繁都行",
)


def mistake_note(error: QueryError, presenter: Presenter) -> Content:
    """Return what is wrong."""
    return Content(mistake_words(error, presenter))


def ways_notes(presenter: Presenter) -> Sequence[Content]:
    """Return how a search may be written: all of it, and less for a narrow screen."""
    return [Content(presenter.words(ways)) for ways in _WAYS]


def menu_note(menu: Menu, cells: int) -> Content:
    """Return the words on offer that there is room for, the chosen one among them."""
    words = menu.offer.shown
    first = _first_shown(words, menu.chosen or 0, cells)
    parts: list[Content] = []
    for at, word in enumerate(words[first:], first):
        parts.append(Content.styled(word, "bold reverse" if at == menu.chosen else ""))
    more = "‹ " if first else ""
    return Content.assemble(more, Content(_BETWEEN).join(parts))


def understood_note(
    query: Query,
    others: Sequence[str],
    missing: Sequence[Missing],
    presenter: Presenter,
) -> Content:
    """Return how a search is understood: what is not there, its days, what else is looked for."""
    words = presenter.words
    parts = [missing_words(one, presenter) for one in missing]
    parts += [f"{words('日期')} {dates}" for dates in query.dates]
    if query.literal:
        parts.append(words("只找这样写的（Ctrl+E 也找别的写法）"))
    elif others:
        found = " ".join(map(safe_line, others))
        parts.append(f"{words('也找：')}{found}")
    return Content(_BETWEEN.join(parts))


def _first_shown(words: Sequence[str], chosen: int, cells: int) -> int:
    """Return the first word to show for the chosen one to be in sight."""
    first, used = chosen, width(words[chosen])
    while first and used + len(_BETWEEN) + width(words[first - 1]) <= cells - 2:
        first -= 1
        used += len(_BETWEEN) + width(words[first])
    return first
