"""A document in another script: its blocks, marks, links and code stay as they are.

A leaf is converted as a whole, because a word may begin in one span and end in the next.
"""

from itertools import accumulate

from ainews_tui.article import Script, Written
from ainews_tui.document import Document, Inline, Mark, Span, map_leaves, text_of
from ainews_tui.text.script.convert import convert


def convert_document(
    document: Document, script: Script, regional: bool, written: Written
) -> Document:
    """Return the document in the wanted script; the arguments are those of `script.convert`."""

    def in_script(text: str) -> str:
        return convert(text, script, regional, written)

    def converted(inline: Inline) -> Inline:
        before = text_of(inline)
        after = in_script(before)
        if len(after) == len(before):
            return _cut(after, inline)
        # Regional words differ in length, and nothing tells where in them the spans would meet.
        return tuple(_with_text(span, in_script(span.text)) for span in inline)

    return document if script is Script.ORIGINAL else map_leaves(document, converted)


def _cut(text: str, inline: Inline) -> Inline:
    """Return the spans with the pieces of a text of the same length in place of their own."""
    ends = accumulate(len(span.text) for span in inline)
    return tuple(
        _with_text(span, text[end - len(span.text) : end])
        for span, end in zip(inline, ends, strict=True)
    )


def _with_text(span: Span, text: str) -> Span:
    return span if Mark.CODE in span.mark else Span(text, span.mark, span.url)
