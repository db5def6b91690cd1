"""No parser ever meets deep nesting: they take quadratic time over it, or end in recursion.

Both guards are linear scans that lose no text. What lies too deep loses its tags or its marks,
never its words.
"""

import re
from collections import Counter

from ainews_tui.text.html.tags import BLOCK, OPTIONAL_END, VOID

DEEPEST_TAG = 200
_MOST_ATTRIBUTES = 1000  # of one tag; each is compared with all before it
DEEPEST_MARK = 8  # quotes and lists within one another
_WIDEST_INDENT = 3 * DEEPEST_MARK  # columns; more would be nested lists again

_TAG = re.compile(
    r"<(?:title|xmp)\b(?:[^<]|<(?!/(?:title|xmp)))*+"  # whose content is text, whatever it holds
    r"|<(/?)([A-Za-z][^\s/<>]*+)[^<>]*+>?",
    re.IGNORECASE,
)
_CROWDED = re.compile(
    r"(<[A-Za-z][^\s/<>]*+)"
    rf"(?:[\s/]++[^\s/<>=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s<>\"']*+))?+){{{_MOST_ATTRIBUTES}}}"
    r"[^<>]*+"
)
_FLAT = VOID | OPTIONAL_END | {"title", "xmp"}
_MARK = r"[ \t]*+(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))"
_DEEP_MARKS = re.compile(rf"((?:{_MARK}){{{DEEPEST_MARK}}})((?:{_MARK})++)")
_PREFIX = re.compile(rf"(?:{_MARK})*+ *+")
_WIDE_GAP = re.compile(rf" {{{_WIDEST_INDENT},}}")
_MAY_NEST = frozenset(" \t>-+*0123456789")
_RULE = re.compile(r"[ \t>]*+([-*])(?:[ \t]*+\1)++[ \t]*+$")


def flatten_html(html: str) -> str:
    """Return HTML whose tags stand at most `DEEPEST_TAG` deep, by count of those never closed.

    A block that lies deeper leaves a line break, so that its text does not run into the next. A
    tag with more attributes than any page has keeps none of them.
    """
    html = _CROWDED.sub(r"\1", html)
    if html.count("<") <= DEEPEST_TAG:
        return html
    kept, dropped = Counter[str](), Counter[str]()
    depth = at = 0
    pieces: list[str] = []
    for tag in _TAG.finditer(html):
        name = (tag[2] or "title").lower()
        if name in _FLAT:
            continue
        step = -1 if tag[1] else 1
        too_deep = dropped[name] if tag[1] else depth >= DEEPEST_TAG
        if too_deep:
            dropped[name] += step
            pieces += (html[at : tag.start()], "<br>" if name in BLOCK else "")
            at = tag.end()
        elif not tag[1] or kept[name]:
            kept[name] += step
            depth += step
    return "".join((*pieces, html[at:]))


def flatten_markdown(lines: list[str]) -> list[str]:
    """Return lines of Markdown, none of them code, with few quotes and lists in one another."""
    return [_flatten_line(line) if line[:1] in _MAY_NEST else line for line in lines]


def _flatten_line(line: str) -> str:
    if _RULE.match(line):
        return line
    line = line.expandtabs(4) if "\t" in line else line
    line = _DEEP_MARKS.sub(r"\1", line, count=1) if _DEEP_MARKS.match(line) else line
    rest = _PREFIX.sub("", line, count=1)
    prefix = line.removesuffix(rest)
    return _WIDE_GAP.sub(" " * _WIDEST_INDENT, prefix) + rest
