"""An opened article as the reader sees it: title, byline and body in one script, hits in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ainews_tui.article import Extent
from ainews_tui.document import Document, leaves, text_of
from ainews_tui.library.amount import length, minutes, reading_time
from ainews_tui.library.presenting import Marked, Presenter, dated
from ainews_tui.library.reading import Opened
from ainews_tui.query.tree import Part, Phrase, sought_in
from ainews_tui.text.script.documents import Near, convert_document
from ainews_tui.text.script.finding import find
from ainews_tui.text.script.marking import carry

CUT = "文件太大，只读了开头"
"""What is said of an article whose file was not read whole."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An opened article as shown; `hits` maps a leaf's number to the extents in its text."""

    title: Marked
    byline: tuple[str, ...]
    document: Document
    hits: Mapping[int, tuple[Extent, ...]]


def show(
    opened: Opened,
    presenter: Presenter,
    phrases: Sequence[Phrase] = (),
    near: Near | None = None,
) -> Shown:
    """Return an article by a presenter, with the places where the phrases occur.

    `near` are the leaves before the eye, where the others may stay as they have been shown.
    """
    headline, document = opened.headline, opened.article.document
    by = presenter.of(headline)
    display = by.display
    written, own = headline.written, by.glossary(headline)
    shown = convert_document(document, display.script, display.regional, written, own, near)
    return Shown(
        title=by.heading(headline, phrases),
        byline=_byline(opened, presenter, by),
        document=shown,
        hits=_carried_hits(document, shown, phrases),
    )


def places(words: str, texts: Sequence[str]) -> dict[int, tuple[Extent, ...]]:
    """Return where words stand in texts as shown, in whichever script either is."""
    phrase = Phrase(words, prefix=True)
    found = ((number, find([phrase], text)) for number, text in enumerate(texts))
    return {number: extents for number, extents in found if extents}


def _byline(opened: Opened, presenter: Presenter, by: Presenter) -> tuple[str, ...]:
    """Return a byline's parts: source, author, editor, date, length, time to read.

    Names are the article's, and shown as it is; all else is the program's.
    """
    headline, amount, words = opened.headline, opened.amount, presenter.words
    editor = by.names(headline.editor, headline)
    parts = (
        headline.source and presenter.source(headline.source),
        by.names(headline.author, headline),
        editor and f"{words('编辑')} {editor}",
        words(dated(headline.date, headline.date_inferred)),
        words(length(amount, headline.characters)),
        headline.cut and words(CUT),
        words(reading_time(minutes(amount))),
    )
    return tuple(part for part in parts if part)


def _carried_hits(
    document: Document, shown: Document, phrases: Sequence[Phrase]
) -> dict[int, tuple[Extent, ...]]:
    sought = sought_in(Part.BODY, phrases)
    if not sought:
        return {}
    hits: dict[int, tuple[Extent, ...]] = {}
    for number, (before, after) in enumerate(zip(leaves(document), leaves(shown), strict=True)):
        text = text_of(before)
        if found := find(sought, text):
            hits[number] = carry(found, text, text_of(after))
    return hits
