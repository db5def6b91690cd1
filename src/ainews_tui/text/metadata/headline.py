"""A title for a text that was given none: its headline if it opens with one, else its opening.

Lengths are characters.
"""

import re

from ainews_tui.document import Document, Heading, Paragraph, Picture, plain_text, text_of
from ainews_tui.text.safe import safe_line

_LONGEST_HEADLINE = 60
_LONGEST_OPENING = 40
_SHORTEST_OPENING = 12

_CUT_MARKS = "，、；：—,;: "
_NO_HEADLINE_ENDS = tuple("。！？；，：…!?;,:.")
_SENTENCE_END = re.compile(r"[。！？!?]|\.(?=\s|$)")
# An ASCII mark between letters or digits belongs to a number or an address.
_MARK = re.compile(r"[，、；：。！？…—]|[,;:.!?](?![0-9A-Za-z])|(?<![0-9A-Za-z])[,;:.!?]")


def take_headline(document: Document) -> tuple[str, Document] | None:
    """Return the headline that opens a text, and the text without it; None where none does.

    A headline is a heading, or a line of at most 60 characters that is no sentence and has text
    below it. Pictures above it stay.
    """
    blocks = document.blocks
    at = next((n for n, block in enumerate(blocks) if not isinstance(block, Picture)), len(blocks))
    below = Document(blocks[at + 1 :])
    match blocks[at : at + 1]:
        case (Heading(inline=inline),):
            line = safe_line(text_of(inline))
        case (Paragraph(inline=inline),) if (
            _is_headline(text_of(inline)) and plain_text(below).strip()
        ):
            line = safe_line(text_of(inline))
        case _:
            return None
    return (line, Document(blocks[:at] + below.blocks)) if line else None


def opening_words(document: Document) -> str | None:
    """Return how a text begins, in place of a title; None where it has no text.

    That is the first sentence of the first line that is no mere row of marks. A sentence of more
    than 40 characters is cut at the last punctuation mark among them that is not before the 12th,
    and `…` stands for the rest.
    """
    captions_last = sorted(document.blocks, key=lambda block: isinstance(block, Picture))
    lines = plain_text(Document(tuple(captions_last))).lstrip().split("\n")
    text = next(filter(_says_something, lines), lines[0])
    end = _SENTENCE_END.search(text)
    sentence = safe_line(text[: end.end()] if end else text)
    return _shortened(sentence) or None


def _is_headline(text: str) -> bool:
    is_line = len(text) <= _LONGEST_HEADLINE and "\n" not in text
    return is_line and _says_something(text) and not text.rstrip().endswith(_NO_HEADLINE_ENDS)


def _says_something(line: str) -> bool:
    """Tell a text from a row of marks: `+++`, `———`."""
    return any(map(str.isalnum, line))


def _shortened(sentence: str) -> str:
    if len(sentence) <= _LONGEST_OPENING:
        return sentence.removesuffix("。").rstrip()
    places = range(_SHORTEST_OPENING - 1, _LONGEST_OPENING)
    cuts = [mark.start() for mark in _MARK.finditer(sentence) if mark.start() in places]
    kept = sentence[: cuts[-1]] if cuts else _whole_words(sentence)
    return kept.rstrip(_CUT_MARKS) + "…"


def _whole_words(sentence: str) -> str:
    """Return as much of a sentence without marks as there is room for, no Latin word cut."""
    head = sentence[: _LONGEST_OPENING + 1]
    space = head.rfind(" ", _SHORTEST_OPENING)
    return head[:space] if space > 0 else head[:-1]
