"""An article to be pasted elsewhere: paragraphs without line breaks, in the script they are in."""

from collections.abc import Iterator, Sequence

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    text_of,
)

_RULE = "* * *"


def copied(title: str, byline: str, body: Document) -> str:
    """Return title, byline and body as plain text, its blocks parted by a blank line.

    Cells of a table are parted by tabs, as spreadsheets take them.
    """
    head = "\n".join(filter(None, (title, byline)))
    return "\n\n".join(filter(None, (head, *_texts(body.blocks))))


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
                yield "\n".join("\t".join(map(text_of, row)) for row in (header, *rows))
            case Code(text):
                yield text
            case Rule():
                yield _RULE


def _items(block: List) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start or 0):
        label = "- " if block.start is None else f"{number}. "
        lines = "\n".join(filter(None, _texts(item))).split("\n")
        yield label + ("\n" + " " * len(label)).join(lines)
