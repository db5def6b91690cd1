"""Markdown to a Document: every text of the file is in it, in order, and no mark of any kind."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    Inline,
    List,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
)
from ainews_tui.errands import go_on
from ainews_tui.text.html.unseen import cut_unseen_lines
from ainews_tui.text.markdown.emphasis import install_emphasis
from ainews_tui.text.markdown.fences import change_outside_code, drop_fences
from ainews_tui.text.markdown.inline import read_lines
from ainews_tui.text.markdown.nesting import flatten_markdown
from ainews_tui.text.markdown.pieces import Line, flat, merged, parted
from ainews_tui.text.markdown.plain import BETWEEN, install_plain, plain_line
from ainews_tui.text.markdown.quotes import part_quotes
from ainews_tui.text.markdown.rules import install_rules
from ainews_tui.text.markdown.tables import read_table, settle_tables
from ainews_tui.text.safe import safe_text

_LANGUAGE = re.compile(r"[\w+#.-]+")
_DEEPEST = 50  # tokens within tokens; `flatten_markdown` leaves fewer


def parse_markdown(text: str) -> Document:
    """Return the blocks of a Markdown text: CommonMark with tables and strikethrough.

    `rules`, `emphasis`, `fences` and `quotes` say where it is read otherwise. A line break is
    kept, unless the text is hard-wrapped. What shows nothing is left out.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return Document(tuple(_blocks(iter(_reader().parse("\n".join(_lines(text)))))))


_FENCES = ("```", "~~~")
_STEPS: tuple[tuple[tuple[str, ...], Callable[[list[str]], list[str]]], ...] = (
    (("<",), cut_unseen_lines),
    (_FENCES, drop_fences),
    (("",), flatten_markdown),
    ((">",), part_quotes),
    (("|",), settle_tables),
)
"""What is done to lines outside of code, in this order, and the signs of which a text must have
one: without it the step would leave every line as it is."""


def _lines(text: str) -> list[str]:
    steps = [step for signs, step in _STEPS if any(sign in text for sign in signs)]

    def settled(lines: list[str]) -> list[str]:
        for step in steps:
            lines = step(lines)
        return lines

    lines = text.split("\n")
    return change_outside_code(lines, settled) if drop_fences in steps else settled(lines)


class _Reader(MarkdownIt):
    """A reader that judges no address: an unusable one still has a text, which is kept."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Take every address for a link."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802
        """Return the address as written."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        """Return the address as written."""
        return link


@cache
def _reader() -> MarkdownIt:
    reader = _Reader("commonmark", {"maxNesting": _DEEPEST}).enable(["table", "strikethrough"])
    reader.disable("normalize")
    install_emphasis(reader)
    install_rules(reader)
    install_plain(reader)
    return reader


def _blocks(tokens: Iterator[Token]) -> Iterator[Block]:
    """Yield the blocks up to the end of the element that the tokens are in.

    CommonMark begins a list anew where the bullet is another one; to a desk it is the same list.
    """
    for bulleted, run in groupby(_elements(tokens), _is_bulleted):
        if bulleted:
            yield List(tuple(item for one in run if isinstance(one, List) for item in one.items))
        else:
            yield from run


def _is_bulleted(block: Block) -> bool:
    return isinstance(block, List) and block.start is None


def _elements(tokens: Iterator[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.nesting < 0:
            return
        go_on()
        yield from _element(token, tokens)


def _element(opening: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    match opening.type:
        case "paragraph_open":
            yield from _paragraphs(_content(tokens))
        case "plain_paragraphs":
            for text in opening.content.split(BETWEEN):
                yield from _paragraphs([plain_line(text)])
        case "heading_open":
            yield from _heading(int(opening.tag[1:]), _content(tokens))
        case "blockquote_open":
            if blocks := tuple(_blocks(tokens)):
                yield Quote(blocks)
        case "bullet_list_open" | "ordered_list_open":
            yield from _list(opening, tokens)
        case "table_open":
            yield from read_table(tokens)
        case "fence":
            yield from _code(opening)
        case _:  # hr
            yield Rule()


def _content(tokens: Iterator[Token]) -> list[Line]:
    """Return the lines of a block that holds nothing but text."""
    inline, _ = next(tokens), next(tokens)
    return read_lines(inline)


def _heading(level: int, lines: list[Line]) -> Iterator[Block]:
    if any(isinstance(piece, Span) for line in lines for piece in line):
        yield Heading(level, flat(lines))
    else:
        yield from (piece for line in lines for piece in line if isinstance(piece, Picture))


def _list(opening: Token, tokens: Iterator[Token]) -> Iterator[Block]:
    items = []
    while next(tokens).nesting > 0:
        if item := tuple(_blocks(tokens)):
            items.append(item)
    if items:
        start = opening.attrGet("start")
        numbered = opening.type == "ordered_list_open"
        yield List(tuple(items), (1 if start is None else int(start)) if numbered else None)


def _code(token: Token) -> Iterator[Block]:
    language = _LANGUAGE.search(token.info)
    if token.content.strip():
        yield Code(safe_text(token.content.rstrip("\n")), language[0] if language else "")


def _paragraphs(lines: list[Line]) -> Iterator[Block]:
    """Yield the pictures of a paragraph, and the text between them where no line is blank."""
    match lines:
        case [[Span() as span]]:  # as most are
            yield Paragraph((span,))
            return
    text: list[Inline] = []
    for line in _captioned(lines):
        if not line:
            yield from _paragraph(text)
            text = []
        for part in parted(line):
            if isinstance(part, Picture):
                yield from _paragraph(text)
                yield part
                text = []
            else:
                text.append(part)
    yield from _paragraph(text)


def _paragraph(lines: list[Inline]) -> Iterator[Block]:
    if len(lines) > 1:
        yield Paragraph(merged([span for line in lines for span in (Span("\n"), *line)][1:]))
    elif lines:
        yield Paragraph(lines[0])


def _captioned(lines: list[Line]) -> Iterator[Line]:
    """Yield the lines; an emphasised one directly below a picture without caption is its own."""
    remaining = iter(pairwise([*lines, []]))
    for line, below in remaining:
        match line:
            case [Picture(caption=(), url=url)] if below and all(map(_is_emphasised, below)):
                yield [Picture(_plain(below), url)]
                next(remaining)
            case _:
                yield line


def _is_emphasised(piece: Span | Picture) -> bool:
    return isinstance(piece, Span) and Mark.EMPHASIS in piece.mark and Mark.STRONG not in piece.mark


def _plain(line: Line) -> Inline:
    return tuple(
        replace(span, mark=span.mark & ~Mark.EMPHASIS) for span in line if isinstance(span, Span)
    )
