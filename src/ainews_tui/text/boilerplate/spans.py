"""Cutting text out of an inline: what remains keeps its marks and its links."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ainews_tui.article import Extent
from ainews_tui.document import Inline, Span, text_of


def without(inline: Inline, extents: Iterable[Extent]) -> Inline:
    """Return the inline without these extents of its text; they may overlap."""
    return tuple(_kept(inline, list(_merged(extents))))


def piece(inline: Inline, extent: Extent) -> Inline:
    """Return the inline of this extent of the text alone."""
    start, end = extent
    return without(inline, [(0, start), (end, len(text_of(inline)))])


def stripped(inline: Inline) -> Inline:
    """Return the inline without the white space at its ends."""
    text = text_of(inline)
    if text == text.strip():
        return inline
    return piece(inline, (len(text) - len(text.lstrip()), len(text.rstrip())))


def is_blank(inline: Inline) -> bool:
    """Tell whether there is nothing but white space."""
    return not text_of(inline).strip()


def only_link(inline: Inline) -> str | None:
    """Return the address if the whole text is one link, else None."""
    urls = {span.url for span in inline if span.text.strip()}
    return urls.pop() if len(urls) == 1 else None


def line_extents(text: str) -> list[Extent]:
    """Return where the lines of a text stand, without their newlines; there is at least one."""
    if "\n" not in text:
        return [(0, len(text))]
    extents = []
    start = 0
    for line in text.split("\n"):
        extents.append((start, start + len(line)))
        start += len(line) + 1
    return extents


def _merged(extents: Iterable[Extent]) -> Iterator[Extent]:
    begun: Extent | None = None
    for start, end in sorted(extents):
        if begun and start <= begun[1]:
            begun = (begun[0], max(begun[1], end))
        else:
            if begun:
                yield begun
            begun = (start, end)
    if begun:
        yield begun


def _kept(inline: Inline, extents: list[Extent]) -> Iterator[Span]:
    at = 0
    first = 0
    for span in inline:
        end = at + len(span.text)
        while first < len(extents) and extents[first][1] <= at:
            first += 1
        pieces = []
        kept_to = at
        index = first
        while index < len(extents) and extents[index][0] < end:
            start, stop = extents[index]
            pieces.append(span.text[kept_to - at : max(start - at, 0)])
            kept_to = stop
            index += 1
        pieces.append(span.text[kept_to - at :])
        text = "".join(pieces)
        if text == span.text:
            yield span
        elif text:
            yield replace(span, text=text)
        at = end
