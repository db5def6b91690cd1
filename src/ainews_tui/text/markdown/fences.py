"""Fenced code in lines of Markdown: what stands between fences is nobody's markup.

CommonMark 0.31 (4.5), but for habits of news desks. A fence that never closes is no fence: the
rest of an article is not code. Nor is one with a text behind it that names no language. A bare
row of more than three tildes is a divider.
"""

import re
from collections import deque
from collections.abc import Callable, Iterator

_OPENING = re.compile(
    r"(?P<prefix>(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t])*+)"
    r"(?P<fence>`{3,}+(?=[^`]*+$)|~{3,}+)[ \t]*+(?P<info>.*+)$"
)
_CLOSING = re.compile(r"[ \t>]*+(`{3,}+|~{3,}+)[ \t]*+$")
_INFO = re.compile(r"$|[A-Za-z]|\{\.")
_LANGUAGE = re.compile(r"[A-Za-z0-9+#._-]++\s*+$")


def fence_blocks(lines: list[str]) -> Iterator[range]:
    """Yield the line numbers of each block of fenced code, the fences included."""
    closings = _closings(lines)
    if not closings:
        return
    unclosed: dict[str, int] = {}  # the shortest fence of a kind that has no end from here on
    number = 0
    while number < len(lines):
        opening = _opening(lines[number])
        if opening and _is_fence(opening):
            end = _closing_after(number, opening["fence"], closings, unclosed)
            if end is not None:
                yield range(number, end + 1)
                number = end
        number += 1


def change_outside_code(lines: list[str], change: Callable[[list[str]], list[str]]) -> list[str]:
    """Return the lines with each run of them that is not fenced code changed."""
    changed: list[str] = []
    at = 0
    for block in fence_blocks(lines):
        changed += change(lines[at : block.start])
        changed += lines[block.start : block.stop]
        at = block.stop
    return changed + change(lines[at:])


def drop_fences(lines: list[str]) -> list[str]:
    """Return lines outside of code with dividers as rules and without fences that never close."""
    openings = [(line, _opening(line)) for line in lines]
    return [
        opening["prefix"] + _said_by(opening) if opening else line for line, opening in openings
    ]


def _opening(line: str) -> re.Match[str] | None:
    return _OPENING.match(line) if "```" in line or "~~~" in line else None


def _said_by(opening: re.Match[str]) -> str:
    if _is_divider(opening):
        return "* * *"
    return "" if _LANGUAGE.match(opening["info"]) else opening["info"].lstrip("`~ \t")


def _is_fence(opening: re.Match[str]) -> bool:
    info = opening["info"]
    return not _is_divider(opening) and bool(_INFO.match(info))


def _is_divider(opening: re.Match[str]) -> bool:
    return opening["fence"].startswith("~~~~") and not opening["info"]


def _closings(lines: list[str]) -> deque[tuple[int, str]]:
    found = deque[tuple[int, str]]()
    for number, line in enumerate(lines):
        if ("```" in line or "~~~" in line) and (closing := _CLOSING.match(line)):
            found.append((number, closing[1]))
    return found


def _closing_after(
    number: int, fence: str, closings: deque[tuple[int, str]], unclosed: dict[str, int]
) -> int | None:
    if len(fence) >= unclosed.get(fence[0], len(fence) + 1):
        return None
    while closings and closings[0][0] <= number:
        closings.popleft()
    for line, closing in closings:
        if closing.startswith(fence):
            return line
    unclosed[fence[0]] = len(fence)
    return None
