"""What a line of a body is made of: spans and pictures, without stray white space."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeGuard

from ainews_tui.document import Inline, Mark, Picture, Span, text_of
from ainews_tui.text.boilerplate.spans import stripped

Line = list[Span | Picture]

_SPACES = re.compile(r"[ \t]{2,}")
# what a picture is called where nobody wrote a caption
_NO_CAPTION = re.compile(
    r"(?:图片|圖片|图像|配图|image|img|picture|photo|cover[\w -]{0,20}image[\w -]{0,20})\d*"
    r"|[\w.%()-]+\.(?:jpe?g|png|gif|webp|bmp|svg)",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[^\w\s]{1,8}")
_FACE = re.compile(r"(?=[^\w\s]*[☹☺♥❤\U0001f300-\U0001faff])[^\w\s]{1,8}|[:;]-?[()DP]|\[\w{1,6}\]")


def parted(line: Line) -> Iterator[Inline | Picture]:
    """Yield the pictures of a line, and each run of text between them."""
    for is_text, pieces in groupby(line, _is_text):
        if is_text:
            yield tuple(filter(_is_text, pieces))
        else:
            yield from filter(_is_picture, pieces)


def tidy(line: Line) -> Line:
    """Return the pieces of a line without white space at its ends and beside pictures."""
    tidied: Line = []
    for part in parted(line):
        tidied += [part] if isinstance(part, Picture) else tidy_spans(part)
    return tidied


def tidy_spans(spans: Iterable[Span]) -> Inline:
    """Return the spans as few as can be, without runs of spaces and white space at the ends."""
    return stripped(merged(map(_collapsed, spans)))


def collapsed(text: str) -> str:
    """Return the text with one space for each run of them."""
    return _SPACES.sub(" ", text) if "  " in text or "\t" in text else text


def telling(caption: Inline) -> Inline:
    """Return a caption, or nothing where it is what a program calls any picture."""
    return () if _NO_CAPTION.fullmatch(text_of(caption)) else caption


def shown(caption: Inline, url: str | None) -> Line:
    """Return what a picture is to a reader: a picture, a face in the text, or nothing."""
    text = text_of(caption)
    if _FACE.fullmatch(text) or (url is None and _MARKS.fullmatch(text)):
        return list(caption)
    return [Picture(caption, url)] if caption or url else []


def flat(lines: Iterable[Line]) -> Inline:
    """Return lines as one line of spans; a picture is its caption, linked to it."""
    spans: list[Span] = []
    for number, line in enumerate(lines):
        if number:
            spans.append(Span(" "))
        for piece in line:
            if isinstance(piece, Span):
                spans.append(piece)
            else:
                spans += [replace(span, url=piece.url) for span in piece.caption]
    return stripped(merged(spans))


def merged(spans: Iterable[Span]) -> Inline:
    """Return the spans with neighbours of one kind made one, and without empty ones."""
    whole: list[Span] = []
    for span in spans:
        last = whole[-1] if whole else None
        if last is not None and (last.mark, last.url) == (span.mark, span.url):
            whole[-1] = replace(last, text=last.text + span.text)
        elif span.text:
            whole.append(span)
    return tuple(whole)


def _is_text(piece: Span | Picture) -> TypeGuard[Span]:
    return isinstance(piece, Span)


def _is_picture(piece: Span | Picture) -> TypeGuard[Picture]:
    return isinstance(piece, Picture)


def _collapsed(span: Span) -> Span:
    text = collapsed(span.text)
    return span if text == span.text or Mark.CODE in span.mark else replace(span, text=text)
