"""What a body holds beside its text, for searches that ask for it."""

from collections.abc import Iterator

from ainews_tui.document import Code, Document, Picture, Table, leaves, simple_blocks
from ainews_tui.query.tree import Kind


def kinds_of(document: Document) -> frozenset[Kind]:
    """Return which kinds of things a document holds; a caption's address is a link like any."""
    return frozenset(_kinds(document))


def _kinds(document: Document) -> Iterator[Kind]:
    for block in simple_blocks(document):
        match block:
            case Table():
                yield Kind.TABLE
            case Picture():
                yield Kind.PICTURE
            case Code():
                yield Kind.CODE
    if any(span.url is not None for leaf in leaves(document) for span in leaf):
        yield Kind.LINK
