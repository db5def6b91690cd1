"""An opened article as the reader sees it: title, byline and body in one script, hits in place."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ainews_tui.article import Extent, Headline
from ainews_tui.document import Document, leaves, plain_text, text_of
from ainews_tui.library.presenting import Marked, Presenter, dated
from ainews_tui.library.reading import Opened
from ainews_tui.query.tree import Part, Phrase, sought_in
from ainews_tui.text.script.documents import Near, convert_document
from ainews_tui.text.script.finding import find
from ainews_tui.text.script.fold import han_in
from ainews_tui.text.script.marking import carry

HAN_A_MINUTE = 400
WORDS_A_MINUTE = 220

CUT = "文件太大，只读了开头"
"""What is said of an article whose file was not read whole."""

_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Shown:
    """An opened article as shown; `hits` maps a leaf's number to the extents in its text."""

    title: Marked
    byline: tuple[str, ...]
    document: Document
    hits: Mapping[int, tuple[Extent, ...]]


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to read: Han, and Latin words; a text of neither need not be empty."""

    han: int
    latin: int
    is_empty: bool


def show(
    opened: Opened,
    presenter: Presenter,
    phrases: Sequence[Phrase] = (),
    near: Near | None = None,
    whole: Document | None = None,
) -> Shown:
    """Return an article by a presenter, with the places where the phrases occur.

    `near` are the leaves before the eye, where the others may stay as they have been shown. Where
    the article is but the beginning of a `whole`, the time to read is that of the whole.
    """
    headline, document = opened.headline, opened.article.document
    by = presenter.of(headline)
    display = by.display
    written, own = headline.written, by.glossary(headline)
    shown = convert_document(document, display.script, display.regional, written, own, near)
    return Shown(
        title=by.heading(headline, phrases),
        byline=_byline(headline, whole or document, presenter, by),
        document=shown,
        hits=_carried_hits(document, shown, phrases),
    )


def places(words: str, texts: Sequence[str]) -> dict[int, tuple[Extent, ...]]:
    """Return where words stand in texts as shown, in whichever script either is."""
    phrase = Phrase(words, prefix=True)
    found = ((number, find([phrase], text)) for number, text in enumerate(texts))
    return {number: extents for number, extents in found if extents}


def amount_of(text: str) -> Amount:
    """Return how much there is to read in a text."""
    return Amount(han_in(text), len(_WORD.findall(text)), not text.strip())


def minutes(amount: Amount) -> int:
    """Return the minutes a text takes to read, at 400 Han or 220 Latin words each.

    At least 1, but for an empty text.
    """
    least = 0 if amount.is_empty else 1
    return max(least, round(amount.han / HAN_A_MINUTE + amount.latin / WORDS_A_MINUTE))


def length(amount: Amount, characters: int) -> str:
    """Return how long a text of so many characters is; where it is mostly Latin, in words."""
    return f"{amount.latin:,} 词" if amount.latin > amount.han else f"{characters:,} 字"


def reading_time(minutes: int) -> str:
    """Return so many minutes in words; empty for none."""
    hours, rest = divmod(minutes, 60)
    parts = (f"{hours} 小时" if hours else "", f"{rest} 分钟" if rest else "")
    return f"约 {' '.join(filter(None, parts))}" if minutes else ""


def _byline(
    headline: Headline, document: Document, presenter: Presenter, by: Presenter
) -> tuple[str, ...]:
    """Return a byline's parts: source, author, editor, date, length, time to read.

    Names are the article's, and shown as it is; all else is the program's.
    """
    words, amount = presenter.words, amount_of(plain_text(document))
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
