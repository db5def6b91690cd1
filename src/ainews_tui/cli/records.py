"""What the command line tells programs of an article: one JSON object, absent values null."""

from typing import Any

from ainews_tui.article import Headline
from ainews_tui.library.presenting import Presenter


def record(headline: Headline, presenter: Presenter, searched: bool = False) -> dict[str, Any]:
    """Return the fields of a headline, with its snippet where there was a search, and its score."""
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
        "cut": headline.cut,
        "duplicate": headline.duplicate,
    }
    if searched:
        told["snippet"] = headline.snippet.text if headline.snippet else None
    if headline.score is not None:
        told["score"] = float(f"{headline.score:.6g}")
    return told
