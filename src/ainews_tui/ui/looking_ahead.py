"""What may be read next is made ready while the reader rests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from textual.timer import Timer

    from ainews_tui.ui.article_pane import ArticlePane
    from ainews_tui.ui.headline_list import HeadlineList

_REST = 0.15
"""Seconds after which whoever looks at an article is taken to read it."""


class AtRest(Message):
    """The reader reads, and what may be next is ready."""


class LookAhead:
    """Has the articles beside the cursor of a list made ready."""

    def __init__(self, headlines: HeadlineList, article: ArticlePane) -> None:
        self._headlines = headlines
        self._article = article
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Begin once the reader rests; anew where they have gone on meanwhile."""
        if self._timer:
            self._timer.stop()
        self._timer = self._article.set_timer(_REST, self._begin)

    def _begin(self) -> None:
        self._article.run_worker(self._get_ready(), group="ahead", exclusive=True)

    async def _get_ready(self) -> None:
        pages, at = self._headlines.pages, self._headlines.cursor
        for row in (at + 1, at - 1):
            if headline := pages.get(row):
                await self._article.get_ready(headline)
        self._article.post_message(AtRest())
