"""Headings that news desks leave unmarked: a short line alone between two paragraphs.

Only what is sure becomes one. The line is no sentence and no caption, credit or list; the
paragraph over it is finished and the one under it is whole. A line in bold is sure alone, and so
are several in a row, or one between pictures; a plain line only where the article has another
like it and marks no heading of its own.

In 256 real articles this finds 128, all read by eye: 127 are headings, one is the caption of a
chart. Of the short lines alone that it leaves, all 21 in bold and 108 of 228 plain ones were read
too: 9 and 20 are headings (labels over lists, lines beside pictures, single plain lines), so it
finds about seven of ten.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from ainews_tui.document import Block, Document, Heading, List, Mark, Paragraph, Picture, text_of

LEVEL = 3
"""Below the headings that a desk marks: those are more than a line in bold."""

_LONGEST = 26
_LONGEST_NUMBERED = 40
"""Characters of a heading, and of one that begins with its number."""

# what stands over a line; of a bold one and of a plain one: its Han, the lines in a row, what
# stands under it
_LEAST_OVER = 12
_LEAST_HAN = {True: 2, False: 4}
_MOST = {True: 3, False: 1}
_LEAST_UNDER = {True: 10, False: 30}

_LINE = re.compile(
    r"【[^】：:]+】|(?![（(△▲▼■●·•*@【《]|[图圖文编編][/／:：]|本文|注[：:])"
    r"[^。；;|｜/\n]*[^。；;|｜/\n，,、：:…—！!.》）)]"
)
_NUMBER = re.compile(r"#?\d{1,2}")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])(?!\d)")
_CREDIT = re.compile(
    r"[摄攝图圖]$|[图圖][/／：:]|[来來图圖]源|[资資]料|[题題][图圖]|记者|記者|[编編][辑輯]|作者|"
    r"[责責]任|现场$|現場$|\d{4}-\d|https?:"
)
_HAN = re.compile(r"[\u3400-\u9fff]")
_BRACKETED = re.compile(r"[（(][^（()）]+[)）]\s*")
"""As the credit under a picture is."""
_ENDED = re.compile(r"[。！？!?…”」』）)\]]\s*\Z")
_WHOLE = re.compile(r"[。！？!?…：:”」』）)]\s*\Z")


def mark_subheads(document: Document) -> Document:
    """Return the document with its unmarked headings marked; every leaf stays as it is."""
    blocks = document.blocks
    found = {number: bold for numbers, bold in _runs(blocks) for number in numbers}
    plain = [number for number, bold in found.items() if not bold]
    if len(plain) < 2 or any(isinstance(block, Heading) for block in blocks):
        found = {number: bold for number, bold in found.items() if bold}
    if not found:
        return document
    return Document(
        tuple(
            Heading(LEVEL, block.inline)
            if isinstance(block, Paragraph) and number in found
            else block
            for number, block in enumerate(blocks)
        )
    )


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[Sequence[int], bool]]:
    """Yield the lines that stand where headings do, run by run, and whether they are bold."""
    for bold, run in groupby(range(len(blocks)), key=lambda number: _is_bold_line(blocks[number])):
        numbers = tuple(run)
        above, below = numbers[0] - 1, numbers[-1] + 1
        if bold is None or above < 0 or below == len(blocks) or len(numbers) > _MOST[bold]:
            continue
        if _ends(blocks[above], bold, _is_numbered(blocks[numbers[0]])) and _begins(
            blocks[below], bold
        ):
            yield numbers, bold


def _is_bold_line(block: Block) -> bool | None:
    """Say whether a line that may be a heading is bold; None where the block is no such line."""
    if not isinstance(block, Paragraph):
        return None
    text = text_of(block.inline).strip()
    if len(text) > _LONGEST_NUMBERED or any(span.url for span in block.inline):  # as most are
        return None
    bold = all(Mark.STRONG in span.mark for span in block.inline if span.text.strip())
    if bold and _NUMBER.fullmatch(text):
        return True
    is_numbered = _is_numbered(block)
    longest = _LONGEST_NUMBERED if is_numbered else _LONGEST
    if len(text) > longest or len(_HAN.findall(text)) < _LEAST_HAN[bold or is_numbered]:
        return None
    return bold if _LINE.fullmatch(text) and not _CREDIT.search(text) else None


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_NUMBERED.match(text_of(block.inline).strip()))


def _ends(above: Block, bold: bool, is_numbered: bool) -> bool:
    """Say whether what stands over a line is finished; a colon leads to a numbered bold one."""
    if isinstance(above, Paragraph):
        text = text_of(above.inline)
        ended = _WHOLE if bold and is_numbered else _ENDED
        finished = len(text) >= _LEAST_OVER and bool(ended.search(text))
        return finished or (bold and (_is_link(above) or bool(_BRACKETED.fullmatch(text))))
    return bold


def _begins(below: Block, bold: bool) -> bool:
    """Say whether what stands under a line is more than another line."""
    if isinstance(below, Paragraph):
        text = text_of(below.inline)
        whole = len(text) >= _LEAST_UNDER[bold] and bool(_WHOLE.search(text))
        return whole or (bold and _is_link(below))
    return bold and isinstance(below, Picture | List)


def _is_link(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the title of another article, and nothing else."""
    return all(span.url for span in paragraph.inline if span.text.strip())
