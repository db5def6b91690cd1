"""What a body holds beside its text."""

import pytest

from ainews_tui.document import (
    Align,
    Block,
    Code,
    Document,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
)
from ainews_tui.query.tree import Kind
from ainews_tui.text.holdings import kinds_of

PLAIN = (Span("字"),)
LINKED = (Span("字"), Span("处", url="https://example.com/"))


@pytest.mark.parametrize(
    ("block", "kinds"),
    [
        (Paragraph(PLAIN), set()),
        (Heading(2, PLAIN), set()),
        (Rule(), set()),
        (Paragraph(LINKED), {Kind.LINK}),
        (Table((PLAIN,), ((PLAIN,),), (Align.LEFT,)), {Kind.TABLE}),
        (Table((PLAIN,), ((LINKED,),), (Align.LEFT,)), {Kind.TABLE, Kind.LINK}),
        (Code("x = 1"), {Kind.CODE}),
        (Picture((), "a.png"), {Kind.PICTURE}),
        (Picture(LINKED, None), {Kind.PICTURE, Kind.LINK}),
        (Quote((List(((Code("x"), Paragraph(LINKED)),)),)), {Kind.CODE, Kind.LINK}),
    ],
)
def test_kinds(block: Block, kinds: set[Kind]) -> None:
    assert kinds_of(Document((block, Paragraph(PLAIN)))) == kinds
    assert kinds_of(Document(())) == frozenset()
