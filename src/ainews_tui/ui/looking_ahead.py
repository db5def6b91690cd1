"""What may be read next is made ready while the reader rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message
from textual.timer import Timer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ainews_tui.article import Display
    from ainews_tui.ui.article_pane import ArticlePane
    from ainews_tui.ui.headline_list import HeadlineList

_REST, CALM = 0.15, 1.0
"""Seconds after which whoever looks at an article is taken to read it, and to read on."""


class AtRest(Message):
    """The reader reads, and will for a while."""


class LookAhead:
    """Has made ready what may be next: the open article in other scripts, and those beside it."""

    def __init__(self, headlines: HeadlineList, article: ArticlePane) -> None:
        self._headlines = headlines
        self._article = article
        self._others: Sequence[Display] = ()
        self._timers = list[Timer]()

    def begin(self, others: Sequence[Display]) -> None:
        """Begin once the reader rests; anew where they have gone on meanwhile.

        Displays that may be turned to are `others`.
        """
        self._others = others
        for timer in self._timers:
            timer.stop()
        due = (_REST, self._begin), (CALM, self._tell)
        self._timers = [self._article.set_timer(*it) for it in due]

    def _begin(self) -> None:
        self._article.get_turned(self._others)
        self._article.run_worker(self._get_ready(), group="ahead", exclusive=True)

    def _tell(self) -> None:
        self._article.post_message(AtRest())

    async def _get_ready(self) -> None:
        pages, at = self._headlines.pages, self._headlines.cursor
        for row in (at + 1, at - 1):
            if headline := pages.get(row):
                await self._article.get_ready(headline)
