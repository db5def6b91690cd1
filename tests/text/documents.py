"""Documents written shortly, and the blocks of a Markdown text."""

from hypothesis import strategies as st

from ainews_tui.document import Block, Inline, Mark, Paragraph, Span
from ainews_tui.text.markdown.reading import parse_markdown

URL = "https://a.cn/x"

SCRAPS = st.sampled_from([
    *"*_~`[]()<>#|!&\\-+=:>.1甲。“ \t\n　", "](", "![", "**", "\n\n", "\n- ", "\n> ", "\n---\n",
    "\n| ", "<b>", "</b>", "<br>", "<script>", "</p>", "[a]: //b", "(https://a.cn)", "&nbsp;",
    "```\n", "~~~~\n", "\r\n", "\x00", "\u2028",
])  # fmt: skip
"""Scraps of Markdown and HTML, sound and broken."""


def strong(text: str) -> Span:
    return Span(text, Mark.STRONG)


def link(text: str, url: str = URL) -> Span:
    return Span(text, url=url)


def inline(*parts: str | Span) -> Inline:
    """Return an inline of these texts and spans; an empty text is none."""
    return tuple(Span(part) if isinstance(part, str) else part for part in parts if part)


def para(*parts: str | Span) -> Paragraph:
    return Paragraph(inline(*parts))


def blocks(markdown: str) -> list[Block]:
    return list(parse_markdown(markdown).blocks)
