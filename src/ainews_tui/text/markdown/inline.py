"""The inline tokens of one block as lines of spans and pictures.

No markup survives here: tags that are left are read for what they do to the text or dropped,
addresses that may not be opened leave their text, and text is fit for a terminal.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import groupby

from markdown_it.token import Token

from ainews_tui.document import Inline, Mark, Picture, Span, text_of
from ainews_tui.text.boilerplate.spans import stripped
from ainews_tui.text.html.tags import BLOCK, TAG
from ainews_tui.text.markdown.addresses import web_address
from ainews_tui.text.markdown.rules import PICTURE_CLOSE, PICTURE_OPEN
from ainews_tui.text.safe import safe_text

Line = list[Span | Picture]

_MARKS = {
    **dict.fromkeys(("strong", "b"), Mark.STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Mark.EMPHASIS),
    **dict.fromkeys(("s", "del", "strike"), Mark.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), Mark.CODE),
}
_HREF = re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_SPACES = re.compile(r"[ \t]{2,}")
_LOST_SPACE = re.compile(r"&nbsp;?")
# what a picture is called where nobody wrote a caption
_NO_CAPTION = re.compile(
    r"(?:图片|圖片|图像|配图|image|img|picture|photo|cover[\w -]*image[\w -]*)\d*"
    r"|[\w.%()-]+\.(?:jpe?g|png|gif|webp|bmp|svg)",
    re.IGNORECASE,
)
_EMOTICON = re.compile(r"[^\w\s]{1,8}|\[\w{1,6}\]")


def read_lines(tokens: Iterable[Token]) -> list[Line]:
    """Return the lines of a block; an empty one where a blank line separates text."""
    reading = _Reading()
    for token in tokens:
        reading.read(token)
    return [list(_tidy(line)) for line in reading.lines]


def flat(lines: Iterable[Line]) -> Inline:
    """Return lines as one line of spans; a picture is its caption, linked to it."""
    spans: list[Span] = []
    for line in lines:
        for piece in line:
            if isinstance(piece, Span):
                spans.append(piece)
            else:
                spans += [replace(span, url=piece.url) for span in piece.caption]
        spans.append(Span(" "))
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


@dataclass(slots=True)
class _OpenPicture:
    url: str | None
    title: str
    caption: list[Span] = field(default_factory=list)


class _Reading:
    """The lines read so far, and the marks, links and pictures that are open."""

    def __init__(self) -> None:
        self.lines: list[Line] = [[]]
        self._marks = Counter[Mark]()
        self._links: list[str | None] = []
        self._anchor: str | None = None
        self._pictures: list[_OpenPicture] = []
        self._after_break = False

    def read(self, token: Token) -> None:
        """Take in the next token."""
        after_break, self._after_break = self._after_break, False
        match token.type:
            case "text":
                self._say(token.content)
            case "code_inline":
                self._say(token.content, Mark.CODE)
            case "softbreak" if after_break:
                pass
            case "softbreak" | "hardbreak":
                self._end_line()
            case "link_open":
                self._links.append(_address(token))
            case "link_close":
                self._links.pop()
            case "html_inline":
                self._read_tag(token.content)
            case kind if kind == PICTURE_OPEN:
                title = str(token.attrGet("title") or "")
                self._pictures.append(_OpenPicture(_address(token), title))
            case kind if kind == PICTURE_CLOSE:
                self._close_picture()
            case _:
                self._marks[_MARKS[token.tag]] += token.nesting

    def _say(self, text: str, mark: Mark = Mark.NONE) -> None:
        for held, count in self._marks.items():
            mark |= held if count > 0 else Mark.NONE
        url = next((link for link in reversed(self._links) if link), self._anchor)
        if Mark.CODE not in mark:
            text = _LOST_SPACE.sub(" ", text)
        for number, part in enumerate(safe_text(text).split("\n")):
            if number:
                self._end_line()
            if self._pictures:
                self._pictures[-1].caption.append(Span(part, mark))
            else:
                self.lines[-1].append(Span(part, mark, url))

    def _end_line(self) -> None:
        if self._pictures:
            self._pictures[-1].caption.append(Span(" "))
        else:
            self.lines.append([])

    def _read_tag(self, tag: str) -> None:
        found = TAG.match(tag)
        name = found["name"].lower() if found else ""
        if found and name in _MARKS:
            change = -1 if found["end"] else 1
            self._marks[_MARKS[name]] = max(0, self._marks[_MARKS[name]] + change)
        elif found and name == "a":
            self._anchor = None if found["end"] else _href(found["attributes"] or "")
        elif name == "br":
            self._end_line()
            self._after_break = True
        elif name in BLOCK:
            self._end_line()
            self._end_line()

    def _close_picture(self) -> None:
        picture = self._pictures.pop()
        caption = _tidy_spans(picture.caption) or _tidy_spans([Span(safe_text(picture.title))])
        if self._pictures:  # a picture in a caption is but its own caption
            self._pictures[-1].caption += caption
        elif _EMOTICON.fullmatch(text_of(caption)):
            self.lines[-1] += caption
        elif caption or picture.url:
            says_nothing = _NO_CAPTION.fullmatch(text_of(caption))
            self.lines[-1].append(Picture(() if says_nothing else caption, picture.url))


def _address(token: Token) -> str | None:
    return web_address(str(token.attrGet("href") or ""))


def _href(attributes: str) -> str | None:
    found = _HREF.search(attributes)
    written = "".join(found.groups("")) if found else ""
    return web_address(unescape(written))


def _tidy(line: Line) -> Iterator[Span | Picture]:
    """Yield the pieces of a line without white space at its ends and beside pictures."""
    for is_text, pieces in groupby(line, lambda piece: isinstance(piece, Span)):
        if is_text:
            yield from _tidy_spans(piece for piece in pieces if isinstance(piece, Span))
        else:
            yield from pieces


def _tidy_spans(spans: Iterable[Span]) -> Inline:
    return stripped(merged(map(_collapsed, spans)))


def _collapsed(span: Span) -> Span:
    if Mark.CODE in span.mark or not _SPACES.search(span.text):
        return span
    return replace(span, text=_SPACES.sub(" ", span.text))
