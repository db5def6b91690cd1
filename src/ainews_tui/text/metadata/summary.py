"""A summary that is no more than the beginning of the body, brought in line with the body as read.

Feeds cut it from the page before anything else, so it opens with the credits and the repeated
title that the body loses.
"""

import re
from collections.abc import Iterable, Iterator

from ainews_tui.document import Block, Document, Heading, List, Paragraph, Quote, text_of

_MORE = re.compile(r"(?: ?\.{3}|…{1,2})?\Z")
_CUT_WORD = re.compile(r"[ ]?[!-~]{1,40}\Z")


def summary_as_read(summary: str, written: Document, read: Document) -> str:
    """Return the beginning of `read`, as long as the summary, where that is how `written` begins.

    Any other summary is returned as it is, and so is one that `read` begins with as well.
    """
    ending = _MORE.search(summary)
    length = ending.start() if ending else len(summary)
    said = _solid(summary[:length])
    if not _solid(_beginning(written, len(said))).startswith(said):
        return summary
    beginning = _beginning(read, len(said))
    if _solid(beginning).startswith(said):
        return summary
    if len(beginning) <= length:
        return beginning
    return _whole_words(beginning, length) + (summary[length:] or "…")


def _beginning(document: Document, characters: int) -> str:
    """Return lines of the text, joined, with more than so many characters but for white space."""
    lines: list[str] = []
    for line in _lines(document.blocks):
        lines.append(line)
        characters -= len(_solid(line))
        if characters < 0:
            break
    return " ".join(" ".join(lines).split())


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(inline) | Heading(_, inline):
                yield from text_of(inline).split("\n")
            case Quote(inner):
                yield from _lines(inner)
            case List(items):
                for item in items:
                    yield from _lines(item)


def _solid(text: str) -> str:
    return "".join(text.split())


def _whole_words(text: str, length: int) -> str:
    kept = text[:length]
    is_cut = text[length - 1 : length + 1].isascii() and " " not in text[length - 1 : length + 1]
    return (_CUT_WORD.sub("", kept) if is_cut else kept).rstrip()
