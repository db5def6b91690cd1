"""From what a file says, always in its own script, to what the reader sees in theirs.

Hits are found in the original text and carried to the converted one, so a search marks the
same words whatever script is shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ainews_tui.article import Display, Extent, Headline, Script, Written
from ainews_tui.document import Document, leaves, plain_text, text_of
from ainews_tui.library.reading import Opened
from ainews_tui.text.script.convert import convert, convert_names, detect
from ainews_tui.text.script.documents import convert_document
from ainews_tui.text.script.fold import is_han
from ainews_tui.text.script.marking import carry, find
from ainews_tui.text.sources import Sources

HAN_A_MINUTE = 400
WORDS_A_MINUTE = 220

CUT = "文件太大，只读了开头"
"""What is said of an article whose file was not read whole."""

_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as shown, with the extents of the hits in it."""

    text: str
    hits: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """An opened article as shown; `hits` maps a leaf's number to the extents in its text."""

    title: Marked
    byline: tuple[str, ...]
    document: Document
    hits: Mapping[int, tuple[Extent, ...]]


class Presenter:
    """Shows texts in one script. Cheap to make: make a new one when the script changes."""

    def __init__(self, display: Display, sources: Sources) -> None:
        self.display = display
        self._sources = sources

    def words(self, text: str) -> str:
        """Return the program's own words, which are written in Simplified."""
        return self.text(text, Written.HANS)

    def text(self, text: str, written: Written | None = None) -> str:
        """Return a text in the script shown; `written` None has it counted."""
        return convert(text, self.display.script, self.display.regional, written)

    def label(self, name: str) -> str:
        """Return a tag or topic; one that tells no script is taken for Simplified."""
        if self.display.script is Script.ORIGINAL:
            return name  # what script it is in is a question to the dictionaries
        written = detect(name)
        return self.text(name, Written.HANS if written is Written.NONE else written)

    def names(self, names: str | None, headline: Headline) -> str | None:
        """Return the names of people in an article's byline; None where there are none."""
        return names and convert_names(names, self.display.script, headline.written)

    def source(self, code: str) -> str:
        """Return a source's display name; names are looked up, never converted."""
        names = self._sources.names(code)
        match self.display.script:
            case Script.ORIGINAL:
                return names.original
            case Script.HANS:
                return names.hans
            case _:
                return names.hant

    def marked(self, text: str, phrases: Sequence[str], written: Written | None = None) -> Marked:
        """Return a text as shown, with the places where the phrases occur."""
        return self._carried(text, find(phrases, text), written)

    def snippet(self, headline: Headline) -> Marked:
        """Return a headline's snippet as shown; empty where it has none."""
        if headline.snippet is None:
            return Marked("")
        return self._carried(headline.snippet.text, headline.snippet.hits, headline.written)

    def opened(self, opened: Opened, phrases: Sequence[str]) -> Shown:
        """Return an article as shown."""
        headline, document = opened.headline, opened.article.document
        shown = convert_document(
            document, self.display.script, self.display.regional, headline.written
        )
        return Shown(
            title=self.marked(headline.title, phrases, headline.written),
            byline=self.byline(headline, document),
            document=shown,
            hits=_carried_hits(document, shown, phrases),
        )

    def byline(self, headline: Headline, document: Document) -> tuple[str, ...]:
        """Return a byline's parts: source, author, editor, date, length, time to read."""
        author, editor = (
            self.names(headline.author, headline),
            self.names(headline.editor, headline),
        )
        parts = (
            headline.source and self.source(headline.source),
            author,
            editor and f"{self.words('编辑')} {editor}",
            self.words(dated(headline.date, headline.date_inferred)),
            self.words(f"{headline.characters:,} 字"),
            headline.cut and self.words(CUT),
            self.words(f"约 {minutes(plain_text(document))} 分钟"),
        )
        return tuple(part for part in parts if part)

    def _carried(self, text: str, hits: Sequence[Extent], written: Written | None) -> Marked:
        shown = self.text(text, written)
        return Marked(shown, carry(tuple(hits), text, shown))


def dated(date: datetime | None, inferred: bool) -> str:
    """Return a date in words, saying where it was inferred or is missing."""
    if date is None:
        return "日期不详"
    return f"{moment(date)}{'（推定）' if inferred else ''}"


def moment(date: datetime) -> str:
    """Return a date with its time; a midnight means that only the day is known."""
    return f"{date:%Y-%m-%d %H:%M}".removesuffix(" 00:00")


def minutes(text: str) -> int:
    """Return the minutes a text takes to read, at 400 Han or 220 Latin words each; at least 1."""
    han = sum(map(is_han, text))
    latin = len(_WORD.findall(text))
    return max(1, round(han / HAN_A_MINUTE + latin / WORDS_A_MINUTE))


def _carried_hits(
    document: Document, shown: Document, phrases: Sequence[str]
) -> dict[int, tuple[Extent, ...]]:
    if not phrases:
        return {}
    hits: dict[int, tuple[Extent, ...]] = {}
    for number, (before, after) in enumerate(zip(leaves(document), leaves(shown), strict=True)):
        text = text_of(before)
        if found := find(phrases, text):
            hits[number] = carry(found, text, text_of(after))
    return hits
