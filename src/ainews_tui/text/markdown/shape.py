"""What a body is, decided from its content, and every kind of it as Markdown.

A body is a whole HTML page; or Markdown, which may hold pieces of HTML; or plain text, where no
character is markup.
"""

import re
from itertools import groupby

from ainews_tui.text.html.convert import is_page
from ainews_tui.text.html.convert import to_markdown as html_to_markdown
from ainews_tui.text.html.tags import TAG, is_element
from ainews_tui.text.html.unseen import cut_unseen_lines
from ainews_tui.text.markdown.fences import change_outside_code
from ainews_tui.text.markdown.fragments import Fragment, fragments
from ainews_tui.text.markdown.render import escaped
from ainews_tui.text.markdown.wrapping import unwrap

_LINK = "]("  # what nearly all have, and found in no time
_MARKDOWN = re.compile(
    r"^ {0,3}(?:#{1,6}[ \t]|>|```|~~~[ \t]*\w|(?:-{3,}|={3,})[ \t]*$|\|.*\|[ \t]*$)"
    r"|^(?=[^\n|]*+\|)(?=[^\n-]*+--)[ \t|:-]++$"  # the row below the header of a table
    r"|^[-*+][ \t]+\S.*\n(?:[ \t]*\n)?[-*+][ \t]"  # more than one bullet
    r"|!\[|\*\*\S|__\w|~~\w|`[^`\n]+`"
    r"|\\[\\`*_{}\[\]()#+\-.!<>|~]"
    r"|&(?:[A-Za-z]{2,8}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});",
    re.MULTILINE,
)
_REPLACED = re.compile(rf"`[^`\n]++`|(?P<attributes_of_kramdown>\{{:[ -z|~]*+\}})|{TAG.pattern}")


def to_markdown(body: str) -> str:
    """Return a body as Markdown for `parse_markdown`; of HTML at most inline tags are left."""
    if is_page(body):
        return html_to_markdown(body)
    if not (_LINK in body or _MARKDOWN.search(body) or _has_tags(body)):
        return _plain(body)
    if "<" not in body and "{:" not in body:  # most are as they should be
        return body
    lines = change_outside_code(body.split("\n"), cut_unseen_lines)
    return "\n\n".join(_markdown(piece) for piece in fragments(lines))


def _has_tags(body: str) -> bool:
    return "<!--" in body or any(is_element(tag["name"]) for tag in TAG.finditer(body))


def _plain(body: str) -> str:
    """Return each line of a plain text as a paragraph, with all that could be markup escaped."""
    runs = groupby(body.split("\n"), lambda line: bool(line.strip()))
    groups = [list(run) for filled, run in runs if filled]
    return "\n\n".join(escaped(line) for group in unwrap(groups) for line in group)


def _markdown(piece: Fragment) -> str:
    if piece.is_html:
        return html_to_markdown(piece.text)
    return "\n".join(change_outside_code(piece.text.split("\n"), _without_pictures_of_html))


def _without_pictures_of_html(lines: list[str]) -> list[str]:
    return _REPLACED.sub(_replacement, "\n".join(lines)).split("\n")


def _replacement(found: re.Match[str]) -> str:
    """Return Markdown for a picture's tag, and nothing for what is no text."""
    if found["attributes_of_kramdown"]:
        return ""
    is_picture = found["name"] and found["name"].lower() == "img"
    return html_to_markdown(found[0]) if is_picture else found[0]
