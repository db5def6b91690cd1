"""What the reading pane is asked for, as values that need nothing to be imported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ainews_tui.article import Headline
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.query.tree import Phrase
    from ainews_tui.text.layout.manner import Manner


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be shown, from the moment it is asked for; with `raw`, its file as it is."""

    headline: Headline
    phrases: tuple[Phrase, ...]
    raw: bool

    @property
    def key(self) -> tuple[str, tuple[Phrase, ...]]:
        """The article and the search: every search has its own place in each article."""
        return self.headline.id, self.phrases


@dataclass(frozen=True, slots=True)
class Way:
    """How it is to be shown: by whom, and set how.

    Lines are at most so many `cells` wide; 0 where there is nothing to set them in yet.
    """

    presenter: Presenter
    doubting: bool
    cells: int
    manner: Manner
