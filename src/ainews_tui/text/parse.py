"""The bytes of a file to an article: whatever they are, there is one, and it is safe to print.

Every shape of file joins the same way. A fact is taken from the front matter, else from the head
of a saved page, else from the lines cut out of the body; a title and a date, last of all, from
the body's beginning and the file's name.
"""

from datetime import datetime, tzinfo
from pathlib import PurePath

from ainews_tui.article import Article
from ainews_tui.document import Document, plain_text
from ainews_tui.text.boilerplate.cleaning import Cleaned, clean, clean_line
from ainews_tui.text.decode import decode
from ainews_tui.text.html.convert import PageFacts, is_page, page_facts
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown
from ainews_tui.text.metadata import known_keys
from ainews_tui.text.metadata.dates import date_in_name, parse_date
from ainews_tui.text.metadata.fields import FrontMatter
from ainews_tui.text.metadata.frontmatter import split
from ainews_tui.text.metadata.headline import opening_words, take_headline
from ainews_tui.text.metadata.summary import summary_as_read
from ainews_tui.text.safe import safe_line, safe_text
from ainews_tui.text.script.convert import detect

_NO_PAGE = PageFacts(title=None, url=None, date=None, source=None, author=None, summary=None)
_UNTITLED = "无题"


def parse(data: bytes, name: str, zone: tzinfo) -> Article:
    """Return the article that a file holds; a date without a zone is taken in `zone`.

    Never raises: of bytes that are no text or no article it is a poor one. `name` is the file's,
    without its folder.
    """
    front, body = split(safe_text(decode(data)))
    page = page_facts(body) if is_page(body) else _NO_PAGE
    source = known_keys.source_of(front) or _line(page.source)
    title = known_keys.title_of(front) or _line(page.title)
    written = parse_markdown(to_markdown(body))
    cleaned = clean(written, source, title)
    source = source or _line(cleaned.source)
    title, document = _titled(title or _line(cleaned.title), cleaned.document, name)
    date, inferred = _dated(front, page, cleaned, name, zone)
    return Article(
        title=title,
        date=date,
        date_inferred=inferred,
        source=source,
        author=known_keys.author_of(front) or _line(cleaned.author) or _line(page.author),
        editor=known_keys.editor_of(front) or _line(cleaned.editor),
        tags=known_keys.tags_of(front, source, map(safe_line, cleaned.tags)),
        url=_address(front, page, cleaned),
        summary=_summary(front, page, source, written, document),
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


def _summary(
    front: FrontMatter, page: PageFacts, source: str | None, written: Document, read: Document
) -> str | None:
    told = known_keys.summary_of(front) or _line(page.summary)
    return clean_line(summary_as_read(told, written, read), source) or None if told else None


def _line(text: str | None) -> str | None:
    return safe_line(text or "") or None
