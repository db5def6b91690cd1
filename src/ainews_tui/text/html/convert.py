"""HTML to Markdown: what a reader of the page would read, and nothing that he would not see."""

from ainews_tui.text.html.page import PageFacts, facts_of, is_page
from ainews_tui.text.html.prune import parse, prune
from ainews_tui.text.html.writer import MarkdownWriter

__all__ = ["PageFacts", "is_page", "page_facts", "to_markdown"]


def to_markdown(html: str) -> str:
    """Return the text of a page, or of a piece of one, as Markdown.

    Of a whole page it is the main content, where that is marked; addresses are made absolute
    by the page's own.
    """
    tree = parse(html)
    whole = is_page(html)
    address = facts_of(tree, html).url if whole else None
    read = prune(tree, whole_page=whole, address=address)
    return "" if read is None else MarkdownWriter().markdown_of(read)


def page_facts(html: str) -> PageFacts:
    """Return what a page says of itself in its head, and above it."""
    return facts_of(parse(html), html)
