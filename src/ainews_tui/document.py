"""A body parsed into blocks of spans, whatever the file was.

A *leaf* is one run of text that is set as a unit: a paragraph, a heading, a table cell, a
caption, a code block. Leaves are numbered in reading order; a place in an article is a leaf
number and a character offset in its text, so it survives conversion and layout.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, Flag, auto
from itertools import chain


class Mark(Flag):
    """What a span is, beside being text."""

    NONE = 0
    STRONG = auto()
    EMPHASIS = auto()
    STRIKE = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text that is all of one kind; `url` where it is a link. A newline ends a line."""

    text: str
    mark: Mark = Mark.NONE
    url: str | None = None


Inline = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    inline: Inline


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body; `level` is 1 to 6."""

    level: int
    inline: Inline


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody else's words, block by block."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class List:
    """Items of blocks; numbered from `start`, or bulleted where it is None."""

    items: tuple[tuple["Block", ...], ...]
    start: int | None = None


class Align(Enum):
    """Where the text of a table column stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. The rows, header included, are padded to one length: that of `aligns`."""

    header: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    aligns: tuple[Align, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Lines to be kept as they are; `language` as the writer named it, or empty."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, shown by its caption (may be empty); `url` is None where it has no address."""

    caption: Inline
    url: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """A thematic break."""


Block = Paragraph | Heading | Quote | List | Table | Code | Picture | Rule


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of one body, in reading order."""

    blocks: tuple[Block, ...]


def text_of(inline: Inline) -> str:
    """Return the characters of an inline, without marks and addresses."""
    return inline[0].text if len(inline) == 1 else "".join([span.text for span in inline])


def map_leaves(document: Document, change: Callable[[Inline], Inline]) -> Document:
    """Return the document with every leaf changed, called in reading order.

    The text of a code block is passed as one span marked `CODE`.
    """
    return Document(tuple(_map_block(block, change) for block in document.blocks))


def leaves(document: Document) -> tuple[Inline, ...]:
    """Return all leaves in reading order; the position in it is the leaf's number."""
    return tuple(_leaves(document.blocks))


def simple_blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks that hold no others, in reading order."""
    return _simple(document.blocks)


def numbered_blocks(document: Document) -> Iterator[tuple[int, Block]]:
    """Yield the blocks that hold no others, each with the number of its first leaf."""
    number = 0
    for block in simple_blocks(document):
        yield number, block
        number += sum(1 for _ in _leaves((block,)))


def plain_text(document: Document) -> str:
    """Return the text of all leaves that have any, one after another on lines of their own."""
    return "\n".join(text for inline in leaves(document) if (text := text_of(inline)))


def _simple(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Quote(inner):
                yield from _simple(inner)
            case List(items):
                yield from _simple(chain.from_iterable(items))
            case _:
                yield block


def _leaves(blocks: Iterable[Block]) -> Iterator[Inline]:
    for block in _simple(blocks):
        match block:
            case Paragraph(inline) | Heading(_, inline):
                yield inline
            case Table(header, rows):
                yield from chain(header, *rows)
            case Code(text):
                yield (Span(text, Mark.CODE),)
            case Picture(caption):
                yield caption


def _map_block(block: Block, change: Callable[[Inline], Inline]) -> Block:
    match block:
        case Paragraph() | Heading():
            return replace(block, inline=change(block.inline))
        case Quote():
            return Quote(tuple(_map_block(inner, change) for inner in block.blocks))
        case List():
            return replace(
                block,
                items=tuple(
                    tuple(_map_block(inner, change) for inner in item) for item in block.items
                ),
            )
        case Table():
            return Table(
                tuple(change(cell) for cell in block.header),
                tuple(tuple(change(cell) for cell in row) for row in block.rows),
                block.aligns,
            )
        case Code():
            return replace(block, text=text_of(change((Span(block.text, Mark.CODE),))))
        case Picture():
            return replace(block, caption=change(block.caption))
        case Rule():
            return block
