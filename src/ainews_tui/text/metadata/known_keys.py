"""What a front matter tells about an article, whatever its writer called the fields."""

import re
from collections.abc import Iterable
from datetime import datetime, tzinfo
from html import unescape

from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.metadata.dates import parse_date
from ainews_tui.text.metadata.fields import FrontMatter
from ainews_tui.text.safe import safe_line
from ainews_tui.text.sources import load_sources

# Every key that a thing has been seen under, misspelt ones included; the first that is there holds.
_TITLE = ("title", "headline", "titel", "tittle", "tilte", "titile", "标题", "標題")
_DATE = (
    *("date", "pubdate", "pub_date", "published", "published_at", "publishdate", "publish_date"),
    *("publish_time", "datetime", "time", "created", "created_at", "dates", "data"),
    *("日期", "时间", "時間"),
)
_SOURCE = ("source", "publisher", "site_name", "sourse", "souce", "来源", "來源")
_CATEGORIES = ("categories", "category", "catagories", "catagory", "categorys", "categoires")
_TAGS = ("tags", "tag", "tages", "标签", "標籤")
_AUTHOR = ("author", "authors", "byline", "auther", "autor", "writer", "作者")
_EDITOR = ("editor", "editors", "编辑", "編輯", "责任编辑", "責任編輯")
_ADDRESS = (
    *("from", "link", "url", "original_url", "canonical", "canonical_url", "source_url"),
    *("original", "permalink", "source"),
)
_SUMMARY = ("summary", "description", "excerpt", "summery", "abstract", "摘要")
KEYS = frozenset(
    (*_TITLE, *_DATE, *_SOURCE, *_CATEGORIES, *_TAGS, *_AUTHOR, *_EDITOR, *_ADDRESS, *_SUMMARY)
)

_ENTITY = re.compile(r"&#?\w{1,31};")


def title_of(front: FrontMatter) -> str | None:
    """Return the title on one line; a list as it was written, `[转帖]`."""
    return one_line(front.written(*_TITLE))


def date_of(front: FrontMatter, zone: tzinfo) -> datetime | None:
    """Return the first date that is one."""
    moments = (parse_date(written, zone) for written in front.all(*_DATE))
    return next((moment for moment in moments if moment), None)


def author_of(front: FrontMatter) -> str | None:
    """Return the authors on one line."""
    return _names(front.all(*_AUTHOR))


def editor_of(front: FrontMatter) -> str | None:
    """Return the editors on one line."""
    return _names(front.all(*_EDITOR))


def summary_of(front: FrontMatter) -> str | None:
    """Return the summary on one line, promotions and all."""
    return one_line(front.first(*_SUMMARY))


def address_of(front: FrontMatter) -> str | None:
    """Return the first address that is one, and not a path or an anchor."""
    addresses = (page_address(written) for written in front.all(*_ADDRESS))
    return next((address for address in addresses if address), None)


def source_of(front: FrontMatter) -> str | None:
    """Return the publisher's code as written: the `source`, a known label, the only category.

    Of several categories and tags no one knows which is the source, unless one is known.
    """
    written = one_line(front.first(*_SOURCE))
    if written and not page_address(written):
        return written
    categories = _labels(front, _CATEGORIES)
    known = load_sources().knows
    only = categories[0] if len(categories) == 1 else None
    return next(filter(known, (*categories, *_labels(front, _TAGS))), only)


def tags_of(front: FrontMatter, source: str | None, told: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the labels other than the source's code, in the order written, then those `told`."""
    code = source.casefold() if source else None
    labels = _unique((*_labels(front, _TAGS), *_labels(front, _CATEGORIES), *told))
    return tuple(label for label in labels if label.casefold() != code)


def one_line(written: str | None) -> str | None:
    """Return the text safe to print on one line, entities read; None where nothing is left."""
    return safe_line(_ENTITY.sub(lambda entity: unescape(entity[0]), written or "")) or None


def page_address(written: str | None) -> str | None:
    """Return the text if it is the whole address of a page of the web, http or https."""
    address = web_address(safe_line(written or ""))
    return address if address and address.lower().startswith("http") else None


def _labels(front: FrontMatter, keys: tuple[str, ...]) -> tuple[str, ...]:
    return _unique(filter(None, map(one_line, front.labels(*keys))))


def _names(texts: Iterable[str]) -> str | None:
    return "、".join(_unique(filter(None, map(one_line, texts)))) or None


def _unique(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the labels without those that differ from an earlier one by case only."""
    first: dict[str, str] = {}
    for label in labels:
        first.setdefault(label.casefold(), label)
    return tuple(first.values())
