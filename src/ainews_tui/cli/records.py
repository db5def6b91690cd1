"""What the command line tells programs of an article: one JSON object, absent values null."""

from typing import Any

from ainews_tui.article import Headline
from ainews_tui.library.presenting import Presenter


def record(headline: Headline, presenter: Presenter) -> dict[str, Any]:
    """Return the fields of a headline; `snippet` only where a search found words."""
    told: dict[str, Any] = {
        "id": headline.id,
        "title": headline.title,
        "date": headline.date.isoformat() if headline.date else None,
        "date_inferred": headline.date_inferred,
        "source": headline.source,
        "source_name": (presenter.source(headline.source) if headline.source else None),
        "author": headline.author,
        "editor": headline.editor,
        "tags": list(headline.tags),
        "topics": list(headline.topics),
        "url": headline.url,
        "summary": headline.summary,
        "path": str(headline.path),
        "script": headline.written.value,
        "characters": headline.characters,
        "duplicate": headline.duplicate,
    }
    if headline.snippet:
        told["snippet"] = headline.snippet.text
    return told
