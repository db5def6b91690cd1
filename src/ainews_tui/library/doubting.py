"""For a reader who doubts a conversion: where it had to choose, and what the file has there."""

from ainews_tui.article import Extent
from ainews_tui.document import Span, leaves
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.reading import Opened
from ainews_tui.text.script.aligned import Aligned
from ainews_tui.text.script.convert import aligned
from ainews_tui.text.script.documents import align_leaf
from ainews_tui.text.script.doubt import Doubt, doubts


def doubtful(opened: Opened, presenter: Presenter) -> dict[int, tuple[Doubt, ...]]:
    """Return the doubtful places of an article's leaves; arguments as of `shown.show`.

    A leaf's number leads to the places in its text as shown; leaves without any are left out.
    """
    headline, by = opened.headline, presenter.of(opened.headline)
    script, regional, own = by.display.script, by.display.regional, by.glossary(headline)
    found = (
        doubts(inline, script, regional, headline.written, own)
        for inline in leaves(opened.article.document)
    )
    return {number: places for number, places in enumerate(found) if places}


def original(opened: Opened, presenter: Presenter, leaf: int, extent: Extent) -> str:
    """Return what the file has where a leaf shows the text of this extent.

    That is nothing where the article has no such leaf.
    """
    found = leaves(opened.article.document)[leaf : leaf + 1]
    if not found:
        return ""
    headline, by = opened.headline, presenter.of(opened.headline)
    script, regional, own = by.display.script, by.display.regional, by.glossary(headline)
    return _source(align_leaf(found[0], script, regional, headline.written, own), extent)


def title_doubts(opened: Opened, presenter: Presenter) -> tuple[Doubt, ...]:
    """Return the doubtful places of an article's title as shown."""
    headline, by = opened.headline, presenter.of(opened.headline)
    script, regional = by.display.script, by.display.regional
    return doubts((Span(headline.title),), script, regional, headline.written, by.own)


def original_title(opened: Opened, presenter: Presenter, extent: Extent) -> str:
    """Return what the file has where the title shows the text of this extent."""
    headline, by = opened.headline, presenter.of(opened.headline)
    script, regional = by.display.script, by.display.regional
    return _source(aligned(headline.title, script, regional, headline.written, by.own), extent)


def _source(text: Aligned, extent: Extent) -> str:
    """Return what a text was where it now shows that of an extent."""
    start, end = text.original(extent)
    return text.source[start:end]
