"""From what a file says, always in its own script, to what the reader sees in theirs.

Hits are found in the original text and carried to the converted one, so a search marks the
same words whatever script is shown. Whole articles are presented by `library.shown`, which a
list does without.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from ainews_tui.article import Display, Extent, Headline, Script, Written
from ainews_tui.query.tree import Part, Phrase, sought_in
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.finding import find
from ainews_tui.text.script.glossary import Glossary
from ainews_tui.text.script.marking import carry
from ainews_tui.text.script.names import convert_names, with_names
from ainews_tui.text.sources import Sources

_NONE_CHOSEN: Mapping[str, Script] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as shown, with the extents of the hits in it."""

    text: str
    hits: tuple[Extent, ...] = ()


class Presenter:
    """Shows texts in one script. Cheap to make: make a new one when the script changes.

    `chosen` are the scripts chosen for articles, by their ids.
    """

    def __init__(
        self,
        display: Display,
        sources: Sources,
        own: Glossary | None = None,
        chosen: Mapping[str, Script] = _NONE_CHOSEN,
    ) -> None:
        self.display = display
        self.own = own
        self._sources = sources
        self._chosen = chosen

    def of(self, headline: Headline) -> "Presenter":
        """Return who shows an article: in the script chosen for it, else in its source's own.

        That is this presenter itself where neither is given.
        """
        chosen = self._chosen.get(headline.id)
        script = chosen or self.script_of(headline) or self.display.script
        if script is self.display.script:
            return self
        return Presenter(replace(self.display, script=script), self._sources, self.own)

    def script_of(self, headline: Headline) -> Script | None:
        """Return the script that the settings give to the article's source, if any."""
        return self._sources.script(headline.source) if headline.source else None

    def words(self, text: str) -> str:
        """Return the program's own words, which are written in Simplified."""
        return self.text(text, Written.HANS)

    def text(self, text: str, written: Written | None = None) -> str:
        """Return a text in the script shown; `written` None has it counted."""
        return convert(text, self.display.script, self.display.regional, written, self.own)

    def label(self, name: str) -> str:
        """Return a tag or topic; one that tells no script is taken for Simplified."""
        if self.display.script is Script.ORIGINAL:
            return name  # what script it is in is a question to the dictionaries
        written = detect(name)
        return self.text(name, Written.HANS if written is Written.NONE else written)

    def names(self, names: str | None, headline: Headline) -> str | None:
        """Return the names of people in an article's byline; None where there are none."""
        return names and convert_names(names, self.display.script, headline.written, self.own)

    def glossary(self, headline: Headline) -> Glossary | None:
        """Return the reader's own words, and the names of an article's author and editor."""
        names = " ".join(filter(None, (headline.author, headline.editor)))
        return with_names(self.own, names, self.display.script, headline.written)

    def source(self, code: str) -> str:
        """Return a source's display name; names are looked up, converted for want of one."""
        names = self._sources.names(code)
        match self.display.script:
            case Script.ORIGINAL:
                return names.original
            case Script.HANS:
                return names.hans
            case script if names.is_converted:
                return convert(names.hans, script, False, Written.HANS, self.own)
            case _:
                return names.hant

    def title(self, headline: Headline, phrases: Sequence[Phrase]) -> Marked:
        """Return a headline's title as shown, with the places where the phrases occur."""
        return self.of(headline).heading(headline, phrases)

    def heading(self, headline: Headline, phrases: Sequence[Phrase]) -> Marked:
        """Return a title by this presenter, whatever script its source has of its own."""
        shown = self.text(headline.title, headline.written)
        hits = find(sought_in(Part.TITLE, phrases), headline.title)
        return Marked(shown, carry(hits, headline.title, shown))

    def snippet(self, headline: Headline) -> Marked:
        """Return a headline's snippet as shown; empty where it has none."""
        if headline.snippet is None:
            return Marked("")
        text, hits = headline.snippet.text, headline.snippet.hits
        shown = self.of(headline).text(text, headline.written)
        return Marked(shown, carry(hits, text, shown))


def get_ready(presenters: Iterable[Presenter]) -> None:
    """Read the dictionaries by which the presenters convert, or the first text waits for them."""
    for presenter in presenters:
        for written in (Written.HANS, Written.HANT):
            presenter.text("一", written)


def dated(date: datetime | None, inferred: bool) -> str:
    """Return a date in words, saying where it was inferred or is missing."""
    if date is None:
        return "日期不详"
    return f"{moment(date)}{'（推定）' if inferred else ''}"


def moment(date: datetime) -> str:
    """Return a date with its time; a midnight means that only the day is known."""
    return f"{date:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
