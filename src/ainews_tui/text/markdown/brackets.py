"""Where the brackets of a text close, found once for a block, in time linear in its length.

markdown-it looks for the end of each label anew and reads all that is in it, fifty labels deep:
200,000 times `![` took it half a minute.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType

from markdown_it import MarkdownIt, helpers
from markdown_it.rules_inline import StateInline

_DEEPEST = 20  # brackets in one another; what holds more is no label

# what binds more tightly than brackets comes first (CommonMark 0.31, 6.3)
_MARK = re.compile(r"\\.|`++|<[A-Za-z/!?][^<>]*+>|!?\[|\]", re.DOTALL)
_RUN = re.compile("`+")
_TARGET = re.compile(
    r"\(\s*+(?:<[^<>\n]*+>|(?:https?:)?//[^()\n]*+|(?:[^\s()]|\([^\s()]*+\))*+)"
    r"(?:\s++(?:\"[^\"]*+\"|'[^']*+'))?+\s*+\)"
)


@dataclass(slots=True)
class _Open:
    """An open bracket: of a picture or not, and what has been found in it so far."""

    start: int
    is_picture: bool
    holds_link: bool = False
    depth: int = 0


def install_brackets(reader: MarkdownIt) -> None:
    """Make a reader find the ends of labels by `labels`."""
    own = ModuleType("helpers")
    vars(own).update(vars(helpers), parseLinkLabel=_label_end)
    reader.helpers = own


@lru_cache(maxsize=1)
def labels(text: str) -> dict[int, int]:
    """Return for each bracket that can open a label where it closes.

    Brackets in code and in tags are none, and no label holds a link (6.3), only pictures.
    """
    ends = dict[int, int]()
    open_: list[_Open] = []
    runs = _runs(text)
    at = 0
    while mark := _MARK.search(text, at):
        at = mark.end()
        if mark[0] in {"[", "!["}:
            open_.append(_Open(at - 1, mark[0] == "!["))
        elif mark[0] == "]" and open_:
            closed = open_.pop()
            if closed.depth < _DEEPEST and not closed.holds_link:
                ends[closed.start] = mark.start()
            if open_:
                is_link = not closed.holds_link and _TARGET.match(text, at) is not None
                _note(closed, open_[-1], is_link=is_link)
        elif mark[0][0] == "`":
            at = _end_of_code(runs[len(mark[0])], at)
    return ends


def _label_end(state: StateInline, start: int, *_: bool) -> int:
    end = labels(state.src).get(start, -1)
    return end if end < state.posMax else -1


def _note(inner: _Open, outer: _Open, *, is_link: bool) -> None:
    outer.depth = max(outer.depth, inner.depth + 1)
    outer.holds_link |= inner.holds_link or (is_link and not inner.is_picture)


def _runs(text: str) -> defaultdict[int, list[int]]:
    """Return where each run of so many backticks ends, the last one first."""
    runs = defaultdict[int, list[int]](list)
    for run in _RUN.finditer(text):
        runs[len(run[0])].append(run.end())
    for ends in runs.values():
        ends.reverse()
    return runs


def _end_of_code(ends: list[int], at: int) -> int:
    """Return where the code ends that a run up to `at` begins; `at` where it begins none."""
    while ends and ends[-1] <= at:
        ends.pop()
    return ends[-1] if ends else at
