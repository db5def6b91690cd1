"""Reading: one article, opened from its file as it is now."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from ainews_tui.article import Article, Headline
from ainews_tui.document import plain_text
from ainews_tui.errors import ArticleNotFound, NotText
from ainews_tui.feed import read, reason
from ainews_tui.library.amount import Amount, amount_of
from ainews_tui.library.parsing import read_article
from ainews_tui.library.terms import Terms
from ainews_tui.store.headlines import headlines, rowid_of_id
from ainews_tui.store.index import Index
from ainews_tui.text.decode import decode
from ainews_tui.text.safe import safe_line, safe_text


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with its body, its headline as the file has it now, and how much it is."""

    headline: Headline
    article: Article
    amount: Amount


class Reading:
    """The service that opens articles. May be used on any thread.

    All methods raise ArticleNotFound where the index or the disk does not have what is asked
    for, and IndexLocked, IndexDamaged or IndexUnusable.
    """

    def __init__(self, index: Index, terms: Terms) -> None:
        self._index = index
        self._terms = terms

    def article(self, article_id: str) -> Opened:
        """Open the article of this id."""
        headline = self._indexed(article_id)
        if headline is None:
            raise ArticleNotFound(f"没有编号为“{article_id}”的文章")
        return self.file(headline.path)

    def file(self, path: Path) -> Opened:
        """Open a file as an article, in a feed or not. Its topics are those the index knows."""
        feed, name = self._place(path)
        try:
            parsed = read_article(feed, name, self._terms)
        except OSError as error:
            raise _refused(path, reason(error)) from error
        except NotText as error:
            raise _refused(path, str(error)) from error
        headline = parsed.headline
        indexed = self._indexed(headline.id)
        if indexed:
            headline = replace(headline, topics=indexed.topics, duplicate=indexed.duplicate)
        amount = amount_of(plain_text(parsed.article.document))
        return Opened(headline, parsed.article, amount)

    def raw(self, path: Path) -> str:
        """Return a file as it is, decoded and fit for a terminal; its head if it is too large."""
        try:
            data, _ = read(path, self._terms.most)
        except OSError as error:
            raise _refused(path, reason(error)) from error
        return safe_text(decode(data))

    def _indexed(self, article_id: str) -> Headline | None:
        with self._index.reading() as connection:
            rowid = rowid_of_id(connection, safe_line(article_id))
            return None if rowid is None else headlines(connection, [rowid], self._index.zone)[0]

    def _place(self, path: Path) -> tuple[Path, str]:
        """Return the feed that a file is in, or else its folder, and its name there."""
        # the plain path first: it may lead through a linked folder of a feed
        for place in (Path(os.path.normpath(path.absolute())), path.resolve()):
            for feed in self._index.feeds:
                if place.is_relative_to(feed):
                    return feed, place.relative_to(feed).as_posix()
        return place.parent, place.name


def _refused(path: Path, why: str) -> ArticleNotFound:
    return ArticleNotFound(f"读不了 {path}：{why}")
