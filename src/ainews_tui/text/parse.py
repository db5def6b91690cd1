"""The bytes of a file to an article: whatever they are, there is one, and it is safe to print.

Every shape of file joins the same way. A fact is taken from the front matter, else from the head
of a saved page, else from the lines cut out of the body; a title and a date, last of all, from
the body's beginning and the file's name.
"""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import PurePath

from ainews_tui.article import Article
from ainews_tui.document import Document, plain_text
from ainews_tui.text.boilerplate.cleaning import Cleaned, clean, clean_line
from ainews_tui.text.decode import decode
from ainews_tui.text.html.convert import PageFacts, is_page, read_page
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown
from ainews_tui.text.metadata import known_keys
from ainews_tui.text.metadata.dates import date_in_name, parse_date
from ainews_tui.text.metadata.fields import FrontMatter
from ainews_tui.text.metadata.frontmatter import split
from ainews_tui.text.metadata.headline import opening_words, take_headline
from ainews_tui.text.metadata.summary import summary_as_read
from ainews_tui.text.safe import safe_line, safe_text
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.subheads import mark_subheads

_NO_PAGE = PageFacts(title=None, url=None, date=None, source=None, author=None, summary=None)
_UNTITLED = "无题"


@dataclass(frozen=True, slots=True)
class Read:
    """A file taken apart: what told of the article, its text as `written` and as `cleaned`.

    `source` and `title` are those told, on one line each.
    """

    front: FrontMatter
    page: PageFacts
    written: Document
    cleaned: Cleaned
    source: str | None
    title: str | None


def read(data: bytes) -> Read:
    """Return what a file holds and tells, with nothing inferred; raises nothing but CalledOff."""
    front, body = split(safe_text(decode(data)))
    page, markdown = read_page(body) if is_page(body) else (_NO_PAGE, to_markdown(body))
    source = known_keys.source_of(front) or _line(page.source)
    title = known_keys.title_of(front) or _line(page.title)
    written = parse_markdown(markdown)
    cleaned = clean(written, source, title)
    return Read(
        front,
        page,
        written,
        cleaned,
        source=source or _line(cleaned.source),
        title=title or _line(cleaned.title),
    )


def parse(data: bytes, name: str, zone: tzinfo) -> Article:
    """Return the article that a file holds; a date without a zone is taken in `zone`.

    Raises nothing but CalledOff: of bytes that are no text or no article it is a poor one. `name`
    is the file's, without its folder.
    """
    told = read(data)
    front, page, cleaned = told.front, told.page, told.cleaned
    title, document = _titled(told.title, cleaned.document, name)
    document = mark_subheads(document)
    date, inferred = _dated(front, page, cleaned, name, zone)
    return Article(
        title=title,
        date=date,
        date_inferred=inferred,
        source=told.source,
        author=known_keys.author_of(front) or _line(cleaned.author) or _line(page.author),
        editor=known_keys.editor_of(front) or _line(cleaned.editor),
        tags=known_keys.tags_of(front, told.source, map(safe_line, cleaned.tags)),
        url=_address(front, page, cleaned),
        summary=_summary(told, document),
        written=detect(f"{title}\n{plain_text(document)}"),
        document=document,
    )


def _titled(title: str | None, document: Document, name: str) -> tuple[str, Document]:
    """Return a title in any case, and the text without it where it was taken from there."""
    if title:
        return title, document
    if taken := take_headline(document):
        return taken
    return opening_words(document) or safe_line(PurePath(name).stem) or _UNTITLED, document


def _dated(
    front: FrontMatter, page: PageFacts, cleaned: Cleaned, name: str, zone: tzinfo
) -> tuple[datetime | None, bool]:
    """Return the date, and whether it was inferred."""
    if told := known_keys.date_of(front, zone) or parse_date(page.date or "", zone):
        return told, False
    inferred = parse_date(cleaned.date or "", zone) or date_in_name(name, zone)
    return inferred, inferred is not None


def _address(front: FrontMatter, page: PageFacts, cleaned: Cleaned) -> str | None:
    told = known_keys.address_of(front)
    return told or known_keys.page_address(cleaned.url) or known_keys.page_address(page.url)


def _summary(told: Read, document: Document) -> str | None:
    summary = known_keys.summary_of(told.front) or _line(told.page.summary)
    if summary is None:
        return None
    return clean_line(summary_as_read(summary, told.written, document), told.source) or None


def _line(text: str | None) -> str | None:
    return safe_line(text or "") or None
