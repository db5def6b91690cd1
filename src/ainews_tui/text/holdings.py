"""What a body holds beside its text, for searches that ask for it."""

from ainews_tui.document import Code, Document, Picture, Table, leaves, simple_blocks
from ainews_tui.query.tree import Kind

_KINDS = {Table: Kind.TABLE, Picture: Kind.PICTURE, Code: Kind.CODE}


def kinds_of(document: Document) -> frozenset[Kind]:
    """Return which kinds of things a document holds; a caption's address is a link like any."""
    blocks = set(map(type, simple_blocks(document)))
    kinds = {kind for block, kind in _KINDS.items() if block in blocks}
    if any(span.url is not None for leaf in leaves(document) for span in leaf):
        kinds.add(Kind.LINK)
    return frozenset(kinds)
