"""What a page says of itself: title, address, date, source, author and summary.

Taken from where pages write it for others to read: Open Graph (ogp.me), `article:` and `meta`
names in use on Chinese sites, microdata, `<link rel=canonical>`; else from headings and title, and
from the comment that a browser sets above a page when it saves it.
"""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.html.trees import line_of

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_FURTHEST = 4000  # characters of comments and declarations before a page begins
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,5}\)|Page saved with SingleFile\s+url:\s*)(\S+)"
)

_TITLE = ("og:title", "twitter:title")
_ADDRESS = ("og:url",)
_DATE = (
    "article:published_time",
    "og:release_date",
    "datePublished",
    "weibo: article:create_at",
    "publishdate",
    "pubdate",
    "publish_time",
    "date",
    "DC.date.issued",
)
_SOURCE = ("og:site_name", "mediaid", "source", "ContentSource", "application-name")
_AUTHOR = ("author", "article:author", "og:article:author", "byl")
_SUMMARY = ("og:description", "description", "twitter:description")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Facts as written, in one line each; None where the page does not tell.

    `url` is an http or https address. `date` is whatever the page writes, mostly ISO 8601.
    """

    title: str | None
    url: str | None
    date: str | None
    source: str | None
    author: str | None
    summary: str | None


def is_page(text: str) -> bool:
    """Tell whether a text is a whole HTML document and not Markdown with some tags."""
    found = _PAGE.search(text, 0, _FURTHEST)
    return found is not None and not _MARKUP.sub("", text[: found.start()]).strip()


def facts_of(tree: LexborHTMLParser, html: str) -> PageFacts:
    """Return what a page says of itself; on a piece of a page little or nothing.

    `html` is what the tree was made of, comments and all.
    """
    told: dict[str, str] = {}
    for meta in tree.css("meta[content]"):
        attributes = meta.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = _line(attributes.get("content"))
        if name and content:
            told.setdefault(name.lower(), content)

    def meta_told(names: tuple[str, ...]) -> str | None:
        return next((told[name.lower()] for name in names if name.lower() in told), None)

    author = meta_told(_AUTHOR)
    return PageFacts(
        title=meta_told(_TITLE) or _text(tree, "h1") or _text(tree, "title"),
        url=_address(tree) or web_address(meta_told(_ADDRESS) or "") or _saved_from(html),
        date=meta_told(_DATE) or _attribute(tree, "time[datetime]", "datetime"),
        source=meta_told(_SOURCE),
        author=None if author and web_address(author) else author,
        summary=meta_told(_SUMMARY),
    )


def _address(tree: LexborHTMLParser) -> str | None:
    return web_address(_attribute(tree, 'link[rel="canonical"]', "href") or "")


def _saved_from(html: str) -> str | None:
    found = _SAVED_FROM.search(html, 0, _FURTHEST)
    return web_address(found[1]) if found else None


def _text(tree: LexborHTMLParser, selector: str) -> str | None:
    return next((line for node in tree.css(selector) if (line := line_of(node))), None)


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str | None:
    return next(
        (line for node in tree.css(selector) if (line := _line(node.attributes.get(name)))), None
    )


def _line(text: str | None) -> str | None:
    return " ".join((text or "").split()) or None
