"""What no reader of a page ever sees is cut before anything else looks at the text.

Comments and elements whose content is not text: their ends are found as HTML finds them, at the
first closing mark, whatever stands between. Linear in the length of the text.
"""

import re
from collections.abc import Callable

_NAMES = "script|style|iframe|noscript|noembed|noframes|textarea"
_IN_HTML = re.compile(rf"<!--|<(?P<name>{_NAMES})(?=[\s/>])", re.IGNORECASE)
_IN_MARKDOWN = re.compile(rf"`[^`\n]++`|{_IN_HTML.pattern}", re.IGNORECASE)


def cut_unseen(html: str) -> str:
    """Return HTML without comments, scripts, styles and other content that is not shown."""
    return _cut(html, _IN_HTML.search)


def cut_unseen_lines(lines: list[str]) -> list[str]:
    """Return lines of Markdown without the same; what stands in code spans is text."""
    text = "\n".join(lines)
    return _cut(text, _IN_MARKDOWN.search).split("\n") if "<" in text else lines


def _cut(text: str, search: Callable[[str, int], re.Match[str] | None]) -> str:
    kept = []
    at = 0
    last_comment_end = text.rfind("-->")
    while found := search(text, at):
        kept.append(text[at : found.start()])
        if found[0].startswith("`"):
            kept.append(found[0])
            at = found.end()
        elif found["name"]:
            at = _end_of_element(text, found)
        elif found.start() + 2 <= last_comment_end:
            at = text.find("-->", found.start() + 2) + 3
        else:  # never closed: only the mark is no text
            at = found.end()
    kept.append(text[at:])
    return "".join(kept)


def _end_of_element(text: str, opening: re.Match[str]) -> int:
    closing = re.compile(rf"</{opening['name']}\s*+>?", re.IGNORECASE)
    found = closing.search(text, opening.end())
    return found.end() if found else len(text)
