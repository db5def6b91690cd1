"""An article to be pasted elsewhere: paragraphs without line breaks, in the script they are in."""

from collections.abc import Callable, Iterator, Sequence
from itertools import count

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    Inline,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
    map_leaves,
    plain_text,
    text_of,
)

_RULE = "* * *"


def copied(title: str, byline: str, body: Document) -> str:
    """Return title, byline and body as plain text, its blocks parted by a blank line.

    Cells of a table are parted by tabs, as spreadsheets take them.
    """
    head = "\n".join(filter(None, (title, byline)))
    return "\n\n".join(filter(None, (head, *_texts(body.blocks))))


def cut_to(body: Document, part: Callable[[int], slice]) -> Document:
    """Return what is selected of a body: of each leaf, by its number, a part, which may be none."""
    numbers = count()
    cut = map_leaves(body, lambda inline: _cut(inline, part(next(numbers)))).blocks
    says = [at for at, block in enumerate(cut) if plain_text(Document((block,)))]
    return Document(cut[says[0] : says[-1] + 1] if says else ())


def _cut(inline: Inline, part: slice) -> Inline:
    text = text_of(inline)[part]
    return (Span(text),) if text else ()


def _texts(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(inline) | Heading(_, inline) | Picture(inline):
                yield text_of(inline).strip()
            case Quote(inner):
                yield from _texts(inner)
            case List():
                yield "\n".join(_items(block))
            case Table(header, rows):
                lines = ("\t".join(map(text_of, row)) for row in (header, *rows))
                yield "\n".join(line for line in lines if line.strip())
            case Code(text):
                yield text
            case Rule():
                yield _RULE


def _items(block: List) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start or 0):
        label = "- " if block.start is None else f"{number}. "
        if text := "\n".join(filter(None, _texts(item))):
            yield label + ("\n" + " " * len(label)).join(text.split("\n"))
