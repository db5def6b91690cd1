"""What of a page is read: chrome, hidden parts and counters go, the main text stays.

Nothing is judged by its words. A part goes because HTML says that it is not shown or not text;
where a rule could take most of a page with it, the page wins.
"""

import re
from operator import itemgetter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ainews_tui.errands import go_on
from ainews_tui.text.addresses.followed import joined
from ainews_tui.text.html.pictures import is_tracker, settle_pictures
from ainews_tui.text.html.tables import settle_tables
from ainews_tui.text.html.tags import BLOCK, names
from ainews_tui.text.html.trees import holds, inside_out, within
from ainews_tui.text.html.unseen import cut_unseen
from ainews_tui.text.markdown.nesting import flatten_html

_NO_TEXT = names(
    "applet audio button canvas datalist dialog embed input link map meter nav object progress "
    "select source svg template title video"
)
_SUSPECTS = ", ".join((*sorted(_NO_TEXT), "form", "img", "[hidden]", "[style]", "[aria-hidden]"))
_NOT_DISPLAYED = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_NOT_VISIBLE = re.compile(r"visibility\s*:\s*hidden", re.IGNORECASE)
_CHROME = "header, footer, aside"
_MARKED_MAIN = ('[itemprop="articleBody"]', "article", "main", '[role="main"]')
_NAMED_MAIN = ", ".join(
    f'[{attribute}*="{name}" i]' for attribute in ("id", "class") for name in ("article", "content")
)
_MOST_NAMED = 100  # candidates that are weighed
_HEADINGS = "h1, h2, h3, h4, h5, h6"
_HEADED = "p, ul, ol, table, blockquote, pre"


def parse(html: str) -> LexborHTMLParser:
    """Return the tree of a page or a piece of one, without what cannot be seen."""
    return LexborHTMLParser(flatten_html(cut_unseen(html)))


def prune(
    tree: LexborHTMLParser, *, whole_page: bool, address: str | None = None
) -> LexborNode | None:
    """Return the element that holds what is read, and no more; None of a page of frames.

    `address` is the page's own, for those relative to it.
    """
    body = tree.body
    if body is None:
        return None
    _drop_unseen(body)
    root = _main(body) if whole_page else body
    settle_pictures(root, address)
    for link in root.css("a[href]"):
        link.attrs["href"] = joined(address, link.attributes["href"] or "")
    for heading in within(root, _HEADINGS):
        if len(within(heading, _HEADED)) > 1:  # never closed: it holds the text below it
            heading.unwrap()
    settle_tables(tree, root)
    return root


def _drop_unseen(body: LexborNode) -> None:
    most = _prose(body) // 2
    for node in inside_out(body, _SUSPECTS):
        if node.tag == "form" and _prose(node) > most:
            node.unwrap()
        elif node.tag in _NO_TEXT or node.tag == "form" or _is_hidden(node, most):
            node.decompose()


def _is_hidden(node: LexborNode, most: int) -> bool:
    style = node.attributes.get("style") or ""
    if "hidden" in node.attributes or _NOT_DISPLAYED.search(style):
        return True
    if node.tag == "img":
        return is_tracker(node)
    silent = node.attributes.get("aria-hidden") == "true" and node.tag in BLOCK
    # scripts show such a part when the page has loaded: in a saved page it may be the article
    return bool(silent or _NOT_VISIBLE.search(style)) and _prose(node) <= most


def _main(body: LexborNode) -> LexborNode:
    """Return the part of a whole page that holds its text, where that is marked.

    An element marked as such counts if a quarter of the prose is in it, one that is only named
    so if two thirds are; else it is the body without header, footer and asides.
    """
    whole = _prose(body)
    for selector in _MARKED_MAIN:
        found = [(_prose(node), node) for node in body.css(selector)]
        prose, node = max(found, key=itemgetter(0), default=(0, body))
        if 4 * prose >= whole > 0:
            return node
    named = [node for node in body.css(_NAMED_MAIN)[:_MOST_NAMED] if 3 * _prose(node) >= 2 * whole]
    if named and whole:
        return min(named, key=_prose)
    for part in inside_out(body, _CHROME):
        if not holds(part, "h1"):
            part.decompose()
    return body


def _prose(node: LexborNode) -> int:
    """Return the number of characters that are neither space nor part of a link."""
    linked = sum(_characters(link) for link in node.css("a"))
    return _characters(node) - linked


def _characters(node: LexborNode) -> int:
    go_on()
    return sum(map(len, node.text().split()))
