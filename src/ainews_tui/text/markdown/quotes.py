"""Quotes in quotes: a line is quoted as deep as its own marks say.

CommonMark 0.31 (5.1) lets a paragraph of an inner quote go on in a line with fewer marks. On
forums that line is the next speaker's.
"""

import re

_MARKS = re.compile(r"(?: {0,3}>)++")


def part_quotes(lines: list[str]) -> list[str]:
    """Return lines of Markdown, none of them code, an inner quote ended where its marks end."""
    parted: list[str] = []
    above = 0
    for line in lines:
        marks = _MARKS.match(line) if line[:1] in {">", " "} else None
        depth = marks[0].count(">") if marks else 0
        if marks and depth < above:
            parted.append(marks[0])
        parted.append(line)
        above = depth
    return parted
