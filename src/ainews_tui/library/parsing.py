"""From a file's bytes to an article, its plain text and its headline.

What is listed and what is opened is made here, so the two cannot differ.
"""

from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path, PurePosixPath

from ainews_tui.article import Article, Headline
from ainews_tui.feed import identify
from ainews_tui.store.rowids import YEARS
from ainews_tui.text.fold import fold

Parse = Callable[[bytes, str, tzinfo], Article]
"""Makes an article of a file's bytes and name; a date without a zone is taken in the one given."""


def parse_file(data: bytes, name: str, zone: tzinfo) -> Article:
    """Parse with `text.parse`, which is imported only when there is something to parse.

    `name` is a file's name, with or without folders before it.
    """
    from ainews_tui.text.parse import parse

    return parse(data, PurePosixPath(name).name, zone)


def headline_of(article: Article, text: str, feed: Path, name: str, zone: tzinfo) -> Headline:
    """Return an article's headline; `text` is the plain text of its document.

    The date is in `zone`, to the second. Topics and duplicates are for the index to know.
    """
    return Headline(
        id=identify(feed, name),
        path=feed / name,
        title=article.title,
        date=_date_in(article.date, zone),
        date_inferred=article.date_inferred,
        source=article.source,
        author=article.author,
        editor=article.editor,
        tags=_distinct(article.tags),
        topics=(),
        url=article.url,
        summary=article.summary,
        written=article.written,
        characters=sum(map(len, text.split())),
        duplicate=False,
    )


def _date_in(moment: datetime | None, zone: tzinfo) -> datetime | None:
    """Return a date in a zone; none where its year is one that programs write for "never"."""
    if moment is None or moment.year not in YEARS:
        return None
    return moment.astimezone(zone).replace(microsecond=0)


def _distinct(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Return the tags without those that a search takes for one before them."""
    kept = dict[str, str]()
    for tag in tags:
        kept.setdefault(fold(tag), tag)
    return tuple(kept.values())
