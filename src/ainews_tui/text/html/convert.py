"""HTML to Markdown: what a reader of the page would read, and nothing that he would not see."""

from selectolax.lexbor import LexborNode

from ainews_tui.text.html.page import PageFacts, facts_of, is_page
from ainews_tui.text.html.prune import parse, prune
from ainews_tui.text.html.writer import MarkdownWriter

__all__ = ["PageFacts", "is_page", "read_page", "to_markdown"]


def to_markdown(html: str) -> str:
    """Return the text of a page, or of a piece of one, as Markdown."""
    if is_page(html):
        return read_page(html)[1]
    return _written(prune(parse(html), whole_page=False))


def read_page(html: str) -> tuple[PageFacts, str]:
    """Return what a page says of itself in its head and above it, and its text as Markdown.

    That is its main content, where that is marked; addresses are made absolute by its own.
    """
    tree = parse(html)
    facts = facts_of(tree, html)
    return facts, _written(prune(tree, whole_page=True, address=facts.url))


def _written(read: LexborNode | None) -> str:
    return "" if read is None else MarkdownWriter().markdown_of(read)
