"""Pieces of HTML in Markdown: where they begin and end, line by line, outside of fenced code.

A fragment begins on a line that begins with a tag and holds a block, and goes on until its tags
balance; where they never do, to the next blank line (CommonMark 0.31, 4.6). A line of nothing
but wrappers (`<div>`) only surrounds what follows, and is dropped unless it hides it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import NamedTuple

from ainews_tui.text.html.tags import BLOCK, OPTIONAL_END, TAG, VOID, is_element, names
from ainews_tui.text.markdown.fences import fence_blocks

_TAGS_ALONE = re.compile(rf"(?:\s*+{TAG.pattern})*+\s*+")
_BEGINNING = re.compile(r"\s*+</?[A-Za-z]")
_HIDING = re.compile(r"\shidden\b|display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_WRAPPERS = names(
    "div center section article main details font span p header footer aside body html"
)
# three patterns that are each found by their first characters, many times sooner than as one
_MARKDOWN = [re.compile(sign) for sign in (r"\]\((?!\))", r"\*\*\S", r"\n(?:#{1,6}|>|[-*+]) ")]
_HTML = re.compile(r"<(?:a|img|table|ul|ol|h[1-6]|b|strong|em)\b", re.IGNORECASE)


Tags = Sequence[tuple[str, int]]
"""The tags of a line: their names in lower case, and 1 for an opening one, else -1."""


class Fragment(NamedTuple):
    """Some lines of a body, and whether they are HTML."""

    text: str
    is_html: bool


def fragments(lines: list[str]) -> Iterator[Fragment]:
    """Yield the lines in pieces that are by turns HTML and Markdown, without blank ones."""
    return _joined(piece for piece in _joined(_pieces(lines)) if piece.text.strip())


def _joined(pieces: Iterable[Fragment]) -> Iterator[Fragment]:
    for is_html, run in groupby(pieces, attrgetter("is_html")):
        yield Fragment("\n".join(piece.text for piece in run), is_html)


def _pieces(lines: list[str]) -> Iterator[Fragment]:
    code = {block.start: block.stop for block in fence_blocks(lines)}
    tags = [_tags(line) if "<" in line else () for line in lines]
    ends = _ends(lines, tags)
    number = at = 0  # the lines between are Markdown
    while number < len(lines):
        if number in code or not _begins(lines[number], tags[number]):
            number = code.get(number, number + 1)
            continue
        if at < number:
            yield Fragment("\n".join(lines[at:number]), False)
        if _is_wrapper(lines[number], tags[number]):
            at = number + 1
            yield Fragment("", False)
        else:
            at = ends[number]
            text = "\n".join(lines[number:at])
            yield Fragment(text, not _is_markdown(text))
        number = at
    if at < number:
        yield Fragment("\n".join(lines[at:]), False)


def _tags(line: str) -> Tags:
    return [(name.lower(), -1 if end else 1) for end, name, _ in TAG.findall(line)]


def _begins(line: str, tags: Tags) -> bool:
    return bool(tags) and any(name in BLOCK for name, _ in tags) and bool(_BEGINNING.match(line))


def _is_wrapper(line: str, tags: Tags) -> bool:
    return (
        all(name in _WRAPPERS for name, _ in tags)
        and bool(_TAGS_ALONE.fullmatch(line))
        and not _HIDING.search(line)
    )


def _is_markdown(text: str) -> bool:
    """Tell whether blocks of HTML only surround Markdown, as some programs allow."""
    return any(sign.search(text) for sign in _MARKDOWN) and not _HTML.search(text)


def _ends(lines: list[str], tags: Iterable[Tags]) -> list[int]:
    """Return for each line with tags the line after the one where those it opened are closed.

    That is the next line at whose end no more tags are open than before this one. Elements that
    may end by themselves count if the text closes all of its own.
    """
    steps = [[tag for tag in line if is_element(tag[0]) and tag[0] not in VOID] for line in tags]
    balance = Counter[str]()
    for name, step in chain.from_iterable(steps):
        balance[name] += step
    ends = _blank_lines_after(lines)
    depth = 0
    unended: list[tuple[int, int]] = []  # lines, with the depth before them
    for number, line in enumerate(steps):
        if not line:  # where nothing begins
            continue
        unended.append((number, depth))
        depth += sum(step for name, step in line if name not in OPTIONAL_END or not balance[name])
        while unended and depth <= unended[-1][1]:
            ends[unended.pop()[0]] = number + 1
    return ends


def _blank_lines_after(lines: list[str]) -> list[int]:
    found = [len(lines)] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        found[number] = number + 1 if not lines[number + 1].strip() else found[number + 1]
    return found
