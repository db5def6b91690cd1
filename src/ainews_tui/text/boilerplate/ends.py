"""What stands at the ends of articles whatever the site: title, closing link, closing byline.

Each function returns what remains of the blocks and, where it cut something, what that told.
"""

import re
import unicodedata
from dataclasses import replace

from ainews_tui.article import Extent
from ainews_tui.document import Block, Heading, Paragraph, Picture, Rule, text_of
from ainews_tui.text.boilerplate.rules import boilerplate_data
from ainews_tui.text.boilerplate.spans import (
    is_blank,
    line_extents,
    only_link,
    piece,
    stripped,
    without,
)
from ainews_tui.text.sources import load_sources

Blocks = tuple[Block, ...]

_BYLINE = re.compile(
    r"(?:(?<=[。！？!?…”」』.])|\A)\s*[(（]([A-Za-z\u3400-\u9fff]{2,12})[)）]\s*\Z"
)
_LONGEST_BYLINE = 32


def without_closing_link(blocks: Blocks, source: str | None) -> tuple[Blocks, str, str]:
    """Cut a last line that is one link named after the source; return its name and address.

    Of a text whose source is not known, any known source will do.
    """
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, "", ""
    extent = line_extents(text_of(last.inline))[-1]
    line = piece(last.inline, extent)
    name = text_of(line).strip()
    url = only_link(line)
    if not url or not _is_name(name, source):
        return blocks, "", ""
    return _with_last(blocks, last, extent), name, url


def without_title(blocks: Blocks, title: str | None) -> tuple[Blocks, str, str]:
    """Cut the title where the text opens with it; return it and its address if it is a link.

    Where no title is known, an opening heading is it if it is a link or of the first level.
    """
    index = next((i for i, block in enumerate(blocks) if not isinstance(block, Picture)), 0)
    opening = blocks[index] if blocks else None
    if not isinstance(opening, Paragraph | Heading):
        return blocks, "", ""
    extent = line_extents(text_of(opening.inline))[0]
    line = piece(opening.inline, extent)
    url = only_link(line) or ""
    if title is None and isinstance(opening, Heading) and (url or opening.level == 1):
        title = text_of(line).strip()
    if title is None or not _same(text_of(line), title):
        return blocks, "", ""
    inline = stripped(without(opening.inline, [extent]))
    rest = (replace(opening, inline=inline),) if inline else ()
    return (*blocks[:index], *rest, *blocks[index + 1 :]), title, url


def without_byline(blocks: Blocks) -> tuple[Blocks, str]:
    """Cut a bracketed name behind the last sentence; return it, the source."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks, ""
    text = text_of(last.inline)
    match = _BYLINE.search(text, max(0, len(text) - _LONGEST_BYLINE))
    if not match or any(word in match[1] for word in boilerplate_data()["byline"]["unlike"]):
        return blocks, ""
    return _with_last(blocks, last, match.span()), match[1]


def trimmed(blocks: Blocks) -> Blocks:
    """Drop leaves without text, thematic breaks at the ends and those that follow another."""
    kept: list[Block] = []
    for block in blocks:
        match block:
            case Paragraph() | Heading() if is_blank(block.inline):
                pass
            case Rule() if not kept or isinstance(kept[-1], Rule):
                pass
            case _:
                kept.append(block)
    if kept and isinstance(kept[-1], Rule):
        kept.pop()
    return tuple(kept)


def _is_name(name: str, source: str | None) -> bool:
    sources = load_sources()
    if source is None:
        return sources.knows(name)
    return name.casefold() == source.casefold() or not sources.codes(name).isdisjoint(
        sources.codes(source)
    )


def _same(text: str, title: str) -> bool:
    if len(text) > 4 * len(title) + 40:  # most openings are sentences: no need to read them
        return False
    letters = _letters(title)
    return bool(letters) and _letters(text) == letters


def _letters(text: str) -> str:
    """Return text without what differs between two copies of a title: width, marks, spaces."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def _with_last(blocks: Blocks, last: Paragraph, cut: Extent) -> Blocks:
    rest = stripped(without(last.inline, [cut]))
    return (*blocks[:-1], Paragraph(rest)) if rest else blocks[:-1]
