"""Lines that a writer ended and lines that a mail program ended: only the first are line breaks.

A text is hard-wrapped where its lines end because the next word had no more room in a column of
40 to 100 cells, and not because a sentence was done.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ainews_tui.text.layout.cells import NARROW

_NARROWEST, _WIDEST = 40, 100  # cells; outside of these nobody wraps
_SLACK = 6  # cells; not every program, and no person, fills a line to the last
_SURE = 60  # cells that a single broken line must have to tell anything
_SENTENCE_END = re.compile(r"[.!?;:…。！？；：—][\"'”’」』）)\]]*$")
_INDENT = re.compile(r"　| {2}")
_WORD = re.compile(r"[!-~\u00a1-\u2fff]++|.")
_WIDE = re.compile(
    "[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff“”‘’—…]"
)


def unwrap(groups: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the lines of each group of a text as their writer ended them.

    A group is a run of lines without a blank one. Where the text is not hard-wrapped, they come
    back as they are, but for white space at their ends.
    """
    column = _column(groups)
    if column is None:
        return [[line.strip() for line in lines] for lines in groups]
    return [
        _paragraphs(lines, column)
        if hard_wrapped(lines, column)
        else [line.strip() for line in lines]
        for lines in groups
    ]


def hard_wrapped(lines: Sequence[str], column: int) -> bool:
    """Tell whether the lines of one group were broken for want of room in so many cells.

    At least half of them must have been full; of those, at most half ended a sentence, and of
    those a Latin letter follows, at most half by a capital.
    """
    pairs = list(pairwise(lines))
    full = [pair for pair in pairs if _is_full(*pair, column)]
    ended = sum(1 for line, _ in full if _SENTENCE_END.search(line))
    first = [following.lstrip()[0] for _, following in full]
    capital = sum(1 for letter in first if letter.isupper())
    small = sum(1 for letter in first if letter.islower())
    return 2 * len(full) >= max(1, len(pairs)) and 2 * ended <= len(full) and capital <= small


def join_lines(lines: Iterable[str]) -> str:
    """Return lines as one, with a space at the joints unless a Chinese character stands there."""
    pieces: list[str] = []
    for line in lines:
        text = " ".join(line.split())
        if text and pieces and not (_WIDE.match(pieces[-1][-1]) or _WIDE.match(text)):
            pieces.append(" ")
        if text:
            pieces.append(text)
    return "".join(pieces)


def _column(groups: Iterable[Sequence[str]]) -> int | None:
    """Return the width that a text was wrapped at, or None if it does not look so."""
    pairs = [pair for lines in groups for pair in pairwise(lines)]
    widths = sorted(NARROW.width(line) for line, _ in pairs if "://" not in line)
    if not widths:
        return None
    column = widths[-1 - len(widths) // 20]  # one line in twenty may stick out
    if not _NARROWEST <= column <= _WIDEST or (len(widths) == 1 and column < _SURE):
        return None
    return column


def _is_full(line: str, following: str, column: int) -> bool:
    word = _WORD.match(following.lstrip())
    if word is None or NARROW.width(line) > column + _SLACK:  # the program would have broken it
        return False
    return NARROW.width(join_lines((line, word[0]))) + _SLACK > column


def _paragraphs(lines: Sequence[str], column: int) -> list[str]:
    paragraphs: list[list[str]] = []
    before = ""
    for line in lines:
        goes_on = before and not _INDENT.match(line) and _is_full(before, line, column)
        if goes_on:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
        before = line
    return [join_lines(paragraph) for paragraph in paragraphs]
