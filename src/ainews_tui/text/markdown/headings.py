"""Headings marked by a line of `-` or `=` below them (CommonMark 0.31, 4.3), as desks have them.

- A heading is one line (4.3 allows several), and no sentence: desks set dividers directly under
  paragraphs.
- The line has three characters or more, unless the heading has but two: converters from HTML
  make it as long as the heading.
- By that length a heading that opens with a number (`1. 标题`) is told from a list above a
  divider.
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, lheading

_UNDERLINE = re.compile(r"(?:-{2,}|={2,})(?=\s*\Z)")
_SHORTEST = 3
_NUMBER = re.compile(r"\d{1,3}[.)、]\s")


def install_headings(reader: MarkdownIt) -> None:
    """Make a reader tell headings as described above."""
    reader.block.ruler.at("lheading", _underlined)
    reader.block.ruler.before("list", "numbered_heading", _numbered, {"alt": ["list"]})


def line_at(state: StateBlock, number: int) -> str:
    """Return a line without its indent."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _underlined(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = line_at(state, start)
    length = _underline(state, start, end)
    if length < _SHORTEST and length != len(line.rstrip()):
        return False
    if not length or line.endswith("。"):
        return False
    return lheading(state, start, start + 2, silent)


def _numbered(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    line = line_at(state, start)
    if not _NUMBER.match(line) or _underline(state, start, end) != len(line.rstrip()):
        return False
    return silent or lheading(state, start, start + 2, silent)


def _underline(state: StateBlock, start: int, end: int) -> int:
    """Return how long the line below this one is drawn; 0 where there is no such line."""
    below = start + 1
    if below >= end or state.sCount[below] < state.blkIndent:
        return 0
    drawn = _UNDERLINE.match(line_at(state, below))
    return len(drawn[0]) if drawn else 0
