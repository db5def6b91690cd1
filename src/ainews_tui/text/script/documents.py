"""A document in another script: its blocks, marks, links and code stay as they are.

A leaf is converted as a whole, because a word may begin in one span and end in the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, count, groupby, pairwise

from ainews_tui.article import Script, Written
from ainews_tui.document import Document, Inline, Mark, Span, map_leaves, text_of
from ainews_tui.errands import go_on
from ainews_tui.text.script.aligned import Aligned, joined
from ainews_tui.text.script.convert import aligned
from ainews_tui.text.script.glossary import Glossary


@dataclass(frozen=True, slots=True)
class Near:
    """Which `leaves` of a document are wanted first, and the leaves it has been `shown` with."""

    shown: Sequence[Inline]
    leaves: range


def convert_document(
    document: Document,
    script: Script,
    regional: bool,
    written: Written,
    own: Glossary | None = None,
    near: Near | None = None,
) -> Document:
    """Return the document in the wanted script; the arguments are those of `script.convert`.

    Every leaf is converted for itself and kept, so that those `near` the eye can be had before
    the others, which then are as they have been shown.
    """
    numbers = count()

    def converted(inline: Inline) -> Inline:
        number = next(numbers)
        if near and number not in near.leaves:
            return near.shown[number]
        go_on()
        return _cut(align_leaf(inline, script, regional, written, own), inline)

    return document if script is Script.ORIGINAL else map_leaves(document, converted)


def align_leaf(
    inline: Inline, script: Script, regional: bool, written: Written, own: Glossary | None = None
) -> Aligned:
    """Return a leaf's text as it was and as it is shown; code stays as it is."""
    return joined(
        [
            Aligned(text, text) if is_code else aligned(text, script, regional, written, own)
            for text, is_code in stretches(inline)
        ]
    )


def stretches(inline: Inline) -> Iterator[tuple[str, bool]]:
    """Yield the text of a leaf in parts that are code, or are not."""
    for is_code, spans in groupby(inline, key=lambda span: Mark.CODE in span.mark):
        yield text_of(tuple(spans)), is_code


def _cut(text: Aligned, inline: Inline) -> Inline:
    """Return the spans with the text shown of each; a word of another length stays in its first."""
    ends = accumulate((len(span.text) for span in inline), initial=0)
    places = [text.carried(end) for end in ends]
    return tuple(
        Span(text.shown[start:end], span.mark, span.url)
        for span, (start, end) in zip(inline, pairwise(places), strict=True)
    )
