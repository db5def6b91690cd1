"""What no reader of a page ever sees is cut before anything else looks at the text.

Comments and elements whose content is not text: their ends are found as HTML finds them, at the
first closing mark, whatever stands between. What never ends takes the rest of a page with it, as
in a browser, but in Markdown it is a word about HTML. Linear in the length of the text.
"""

import re
from collections.abc import Callable

_NAMES = "script|style|iframe|noscript|noembed|noframes|textarea"
_IN_HTML = re.compile(rf"<!--|<(?P<name>{_NAMES})(?=[\s/>])", re.IGNORECASE)
_IN_MARKDOWN = re.compile(rf"`[^`\n]++`|{_IN_HTML.pattern}", re.IGNORECASE)

_REST_OF_TAG = re.compile(r"(?:[^<>\n]|\n(?![ \t]*+\n))*+>")


def cut_unseen(html: str) -> str:
    """Return HTML without comments, scripts, styles and other content that is not shown."""
    return _cut(html, _IN_HTML, lambda _: len(html))


def cut_unseen_lines(lines: list[str]) -> list[str]:
    """Return lines of Markdown without the same; what stands in code spans is text."""
    text = "\n".join(lines)
    return _cut(text, _IN_MARKDOWN, _end_of_tag).split("\n") if "<" in text else lines


def _cut(
    text: str, unseen: re.Pattern[str], end_of_unclosed: Callable[[re.Match[str]], int]
) -> str:
    kept = []
    at = 0
    last_comment_end = text.rfind("-->")
    unclosed = set[str]()  # elements that have no end from here on
    while found := unseen.search(text, at):
        kept.append(text[at : found.start()])
        if found[0].startswith("`"):
            kept.append(found[0])
            at = found.end()
        elif name := (found["name"] or "").lower():
            closing = None if name in unclosed else _closing(text, found)
            if closing is None:
                unclosed.add(name)
            at = closing.end() if closing else end_of_unclosed(found)
        elif found.start() + 2 <= last_comment_end:
            at = text.find("-->", found.start() + 2) + 3
        else:  # never closed: only the mark is no text
            at = found.end()
    kept.append(text[at:])
    return "".join(kept)


def _closing(text: str, opening: re.Match[str]) -> re.Match[str] | None:
    closing = re.compile(rf"</{opening['name']}\s*+>?", re.IGNORECASE)
    return closing.search(text, opening.end())


def _end_of_tag(opening: re.Match[str]) -> int:
    """Return where the tag ends, if it does so in its own paragraph; else where its name does."""
    rest = _REST_OF_TAG.match(opening.string, opening.end())
    return rest.end() if rest else opening.end()
