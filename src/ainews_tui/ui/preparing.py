"""From what is asked for to a page laid out: all that is not for the interface's thread.

A long article is prepared twice: first what is before the eye, then all of it.
"""

from dataclasses import dataclass, replace
from itertools import accumulate

from ainews_tui.document import Block, Document, leaves, plain_text
from ainews_tui.library.doubting import doubtful, title_doubts
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.reading import Opened
from ainews_tui.library.shown import CUT, show
from ainews_tui.text.layout.articles import BODY
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.documents import Near
from ainews_tui.ui.article_page import (
    START,
    Laid,
    Page,
    Place,
    doubted,
    laid_out,
    page_of,
    raw_page,
)
from ainews_tui.ui.asked import Asked, Way

LONG = 10_000
"""Characters from which on an article is prepared twice."""

EYEFUL = 3_000
"""Characters before the eye: more than a screen shows."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A page, laid out; not `whole` where only what is before the eye is as it is to be."""

    page: Page
    laid: Laid
    whole: bool


def prepare(library: Library, asked: Asked, opened: Opened, way: Way) -> Prepared:
    """Return all that is asked for."""
    if asked.raw:
        return _laid(_raw(library, opened, way), way)
    return _laid(_page(asked, opened, way), way)


def prepare_eyeful(
    asked: Asked, opened: Opened, way: Way, place: Place | None, before: Page | None
) -> Prepared | None:
    """Return a long article with what is before the eye prepared; None where that is no use.

    That is its beginning, or where it is shown as the page `before` already, in another script
    or way, that page with what stands at the place prepared anew.
    """
    if asked.raw or opened.headline.characters < LONG:
        return None
    document = opened.article.document
    if before and len(shown := leaves(before.body)) >= len(leaves(document)):
        near = Near(shown, _from(place or START, before))
        return _laid(_page(asked, opened, way, near), way, whole=False)
    if not _begins(asked, place):
        return None
    article = replace(opened.article, document=Document(_beginning(document.blocks)))
    # its amount stays that of the whole, which the byline tells
    page = _page(asked, replace(opened, article=article), way, is_whole=False)
    return _laid(page, way, whole=False)


def convert_near(
    asked: Asked, opened: Opened, presenter: Presenter, place: Place, shown: Page
) -> None:
    """Convert an article, of a long one what stands at a place of what is shown."""
    is_long = opened.headline.characters >= LONG
    near = Near(leaves(shown.body), _from(place, shown)) if is_long else None
    show(opened, presenter, asked.phrases, near)


def is_soon_ready(asked: Asked, opened: Opened, place: Place | None) -> bool:
    """Tell whether what is read first of an article is prepared in a moment."""
    return opened.headline.characters < LONG or _begins(asked, place)


def _begins(asked: Asked, place: Place | None) -> bool:
    """Tell whether an article is read from its beginning: at no hit, and at no later place."""
    return not asked.phrases and place in (None, START)


def _laid(page: Page, way: Way, whole: bool = True) -> Prepared:
    return Prepared(page, laid_out(page, way.cells, way.manner), whole)


def _page(
    asked: Asked,
    opened: Opened,
    way: Way,
    near: Near | None = None,
    is_whole: bool = True,
) -> Page:
    presenter = way.presenter
    shown = show(opened, presenter, asked.phrases, near)
    # the address stands where the whole article ends
    url = opened.headline.url if is_whole else None
    page = page_of(shown, url, presenter.words)
    if not way.doubting:
        return page
    return doubted(page, title_doubts(opened, presenter), doubtful(opened, presenter))


def _raw(library: Library, opened: Opened, way: Way) -> Page:
    path = opened.headline.path
    remarks = (way.presenter.words(CUT),) if opened.headline.cut else ()
    return raw_page(safe_line(path.name), library.reading.raw(path), remarks)


def _beginning(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the first blocks that are an eyeful together."""
    lengths = accumulate(len(plain_text(Document((block,)))) for block in blocks)
    for count, length in enumerate(lengths, 1):
        if length >= EYEFUL:
            return blocks[:count]
    return blocks


def _from(place: Place, page: Page) -> range:
    """Return the leaves of a body from a place on, and some before it, that are an eyeful."""
    first = last = max(0, place[0] - BODY)
    texts = page.texts[BODY:]
    length = 0
    while last < len(texts) and length < EYEFUL:
        length += len(texts[last])
        last += 1
    return range(max(0, first - 1), last)
