"""How the Markdown of news desks departs from CommonMark 0.31, rule by rule.

- Headings may be underlined in a way of their own (see `headings`).
- A definition (4.7) is of an http address that some `[label]` uses: `[编者按]: 一句话` is text.
- A link (6.3) may have spaces in its address, and a link in its text.
- A picture (6.4) has a caption of spans, read where it stands: no depth, no recursion; one that
  some converter tore apart, `![]()https://…![]()`, is whole.
- A tag (6.6) needs the name of an element and may be as sloppy as browsers allow; it is always
  inline, for blocks of HTML have been turned to Markdown before.
- Lines of a hard-wrapped text are joined (see `wrapping`).
"""

import re
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.rules_block import StateBlock, reference
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, link

from ainews_tui.text.html.tags import TAG, is_element
from ainews_tui.text.markdown.brackets import install_brackets
from ainews_tui.text.markdown.headings import install_headings, line_at
from ainews_tui.text.markdown.wrapping import unwrap

PICTURE_OPEN, PICTURE_CLOSE = "picture_open", "picture_close"
_DEFINITION = re.compile(r"\[([^\[\]\n]+)\]:\s*<?(?:https?:)?//")
_USE = re.compile(r"\[([^\[\]\n]+)\](?!:)")
_LOOSE_LINK = re.compile(
    r"\[((?:[^\[\]\n]|\[[^\[\]\n]*+\]\([^()\n]*+\))*+)\]\(((?:https?:)?//[^()\n]*+)\)"
)
_TORN_PICTURE = re.compile(r"!\[\]\(\)((?:https?:)?//[^\s!()\[\]]++)!\[\]\(\)")
_DECLARATION = re.compile(r"<(?:![A-Za-z]|\?)[^<>]*>")
_HARD_BREAK = re.compile(r"(?: {2}|\\)\n")
_USED_LABELS = "used_labels"


def install_rules(reader: MarkdownIt) -> None:
    """Make a reader read as described above."""
    install_headings(reader)
    install_brackets(reader)
    reader.block.ruler.at("reference", _definition)
    reader.inline.ruler.at("link", _link)
    reader.inline.ruler.at("image", _picture)
    reader.inline.ruler.at("html_inline", _tag)
    reader.core.ruler.before("inline", "unwrap", _unwrap)
    reader.disable(["code", "html_block"])


def _definition(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    found = _DEFINITION.match(line_at(state, start))
    if found is None:
        return False
    if _USED_LABELS not in state.env:
        state.env[_USED_LABELS] = {normalizeReference(label) for label in _USE.findall(state.src)}
    is_used = normalizeReference(found[1]) in state.env[_USED_LABELS]
    return is_used and reference(state, start, end, silent)


def _link(state: StateInline, silent: bool) -> bool:
    return link(state, silent) or _loose_link(state, silent)


def _loose_link(state: StateInline, silent: bool) -> bool:
    found = _LOOSE_LINK.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        end = state.posMax
        address, _, _ = found[2].partition(' "')
        state.push("link_open", "a", 1).attrs = {"href": address}
        state.pos, state.posMax = found.span(1)
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("link_close", "a", -1)
    state.pos = found.end()
    return True


def _picture(state: StateInline, silent: bool) -> bool:
    """Read `![caption](address)` as the link it is but for the first mark."""
    start = state.pos
    if not state.src.startswith("![", start, state.posMax):
        return False
    if torn := _TORN_PICTURE.match(state.src, start, state.posMax):
        if not silent:
            state.push(PICTURE_OPEN, "", 1).attrs = {"href": torn[1]}
            state.push(PICTURE_CLOSE, "", -1)
        state.pos = torn.end()
        return True
    before = len(state.tokens)
    state.pos += 1
    if not _link(state, silent):
        state.pos = start
        return False
    if not silent:
        opening = next(token for token in state.tokens[before:] if token.type == "link_open")
        opening.type = PICTURE_OPEN
        state.tokens[-1].type = PICTURE_CLOSE
    return True


def _tag(state: StateInline, silent: bool) -> bool:
    found = TAG.match(state.src, state.pos, state.posMax)
    if found is None or not is_element(found["name"]):
        found = _DECLARATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = found[0]
    state.pos = found.end()
    return True


def _unwrap(state: StateCore) -> None:
    tokens = [
        token
        for before, token in pairwise(state.tokens)
        if before.type == "paragraph_open"
        and "\n" in token.content
        and not _HARD_BREAK.search(token.content)
    ]
    groups = [token.content.split("\n") for token in tokens]
    for token, lines in zip(tokens, unwrap(groups), strict=True):
        token.content = "\n".join(lines)
