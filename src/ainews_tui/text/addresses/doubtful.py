"""The doubtful addresses of a document."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from ainews_tui.document import Document, Picture, leaves, simple_blocks, text_of
from ainews_tui.text.addresses.doubts import Doubt, contradicts, doubts


def doubtful(document: Document) -> Mapping[str, tuple[Doubt, ...]]:
    """Return what is doubtful about the addresses of links and pictures; no address without."""
    found: dict[str, dict[Doubt, None]] = {}
    for url, text in _links(document):
        contradiction = contradicts(text, url)
        for doubt in (*doubts(url), *([contradiction] if contradiction else ())):
            found.setdefault(url, {})[doubt] = None
    return {url: tuple(known) for url, known in found.items()}


def _links(document: Document) -> Iterator[tuple[str, str]]:
    """Yield every address with the text that leads to it; a picture's has none."""
    for inline in leaves(document):
        for url, spans in groupby(inline, key=lambda span: span.url):
            if url:
                yield url, text_of(tuple(spans))
    for block in simple_blocks(document):
        if isinstance(block, Picture) and block.url:
            yield block.url, ""
