"""From a file to an article, its plain text and its headline.

What is listed and what is opened is made here, so the two cannot differ.
"""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path

from ainews_tui.article import Article, Headline
from ainews_tui.document import plain_text
from ainews_tui.errors import NotText
from ainews_tui.feed import identify, read
from ainews_tui.library.terms import Terms
from ainews_tui.store.rowids import YEARS
from ainews_tui.text.decode import is_binary
from ainews_tui.text.script.fold import fold


@dataclass(frozen=True, slots=True)
class Parsed:
    """An article, its headline, and the plain text of its document."""

    article: Article
    headline: Headline
    text: str


def read_article(feed: Path, name: str, terms: Terms) -> Parsed:
    """Read an article file as it is now. Raises OSError, or NotText where it is none.

    The headline's date is to the second. Topics and duplicates are for the index to
    know.
    """
    path = feed / name
    data, cut = read(path, terms.most)
    if is_binary(data):
        raise NotText("不是文本文件")
    article = terms.parse(data, path.name, terms.zone)
    text = plain_text(article.document)
    headline = Headline(
        id=identify(feed, name),
        path=path,
        title=article.title,
        date=_date_in(article.date, terms.zone),
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
        cut=cut,
        duplicate=False,
    )
    return Parsed(article, headline, text)


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
