"""The simplest parser there can be, in a module that a worker finds under one name."""

from datetime import datetime, tzinfo

from ainews_tui.article import Article, Written
from ainews_tui.document import Document, Paragraph, Span


def parse(data: bytes, name: str, zone: tzinfo) -> Article:
    """Read `key: value` lines, an empty line, and the paragraphs of the body."""
    head, _, body = data.decode().partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    date = datetime.fromisoformat(facts["date"]) if "date" in facts else None
    paragraphs = tuple(Paragraph((Span(line),)) for line in body.splitlines())
    return Article(
        title=facts.get("title", name),
        date=date.replace(tzinfo=date.tzinfo or zone) if date else None,
        date_inferred=False,
        source=facts.get("source"),
        author=None,
        editor=None,
        tags=tuple(facts.get("tags", "").split()),
        url=facts.get("url"),
        summary=None,
        written=Written.NONE,
        document=Document(paragraphs),
    )
