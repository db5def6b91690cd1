"""Cutting what sites add to every article; what a cut line tells becomes metadata.

Nothing else goes: every other line stays as it is and where it is.
"""

from dataclasses import dataclass, field

from ainews_tui.document import Document
from ainews_tui.text.boilerplate.cutting import Cutter, count_lines
from ainews_tui.text.boilerplate.ends import (
    Blocks,
    trimmed,
    without_byline,
    without_closing_link,
    without_title,
)
from ainews_tui.text.boilerplate.facts import Facts
from ainews_tui.text.boilerplate.rules import ANYWHERE, Rulebook
from ainews_tui.text.boilerplate.sections import without_sections


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document without boilerplate, and what the cut lines told.

    `title` is that of an opening heading, where no title was known. `date` is as written.
    `cut_by` holds the names of the rules that cut something.
    """

    document: Document
    url: str | None = None
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    date: str | None = None
    title: str | None = None
    tags: tuple[str, ...] = ()
    cut_by: frozenset[str] = field(default=frozenset(), compare=False)


def clean(document: Document, source: str | None, title: str | None) -> Cleaned:
    """Cut the boilerplate of a text of this source with this title, as far as they are known."""
    facts = Facts()
    blocks, name, url = without_closing_link(trimmed(document.blocks), source)
    if url:
        facts.cut("closing link", url=url, source=name if source is None else None)
    known = source or facts.first("source")
    rules = Rulebook(known)
    cutter = Cutter(rules, count_lines(blocks), facts, source_known=known is not None)
    blocks = without_sections(trimmed(cutter.cut(blocks)), rules, facts)
    blocks = _untitled(blocks, title, facts)
    if source is None and facts.first("source") is None:
        blocks, name = without_byline(blocks)
        if name:
            facts.cut("closing byline", source=name)
    return Cleaned(
        Document(trimmed(blocks)),
        url=facts.first("url"),
        source=facts.first("source"),
        author=facts.joined("author"),
        editor=facts.joined("editor"),
        date=facts.first("date"),
        title=facts.first("title"),
        tags=facts.all("tag"),
        cut_by=frozenset(facts.cut_by),
    )


def clean_line(text: str, source: str | None) -> str:
    """Cut boilerplate from within a title or a summary."""
    cuts = [hit.match.span() for hit in Rulebook(source).inside(text, ANYWHERE)]
    for start, end in sorted(cuts, reverse=True):
        text = text[:start] + text[end:]
    return text.strip()


def _untitled(blocks: Blocks, title: str | None, facts: Facts) -> Blocks:
    # twice, for the site may repeat the title and so may the archive that kept its page
    for _ in range(2):
        blocks, found, url = without_title(blocks, title or facts.first("title"))
        if not found:
            break
        facts.cut("title", url=url, title=found if title is None else None)
    return blocks
