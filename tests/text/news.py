"""Blocks of news texts, worded for the tests of what is cut and what stays."""

from ainews_tui.document import Block, Document, Heading, List, Paragraph, Picture, Span
from ainews_tui.text.boilerplate.cleaning import Cleaned, clean

URL = "https://example.org/1"


def says(*lines: str, url: str | None = None) -> Paragraph:
    """Return a paragraph of these lines, a link where there is an address."""
    return Paragraph((Span("\n".join(lines), url=url),))


def heads(text: str, url: str | None = None, level: int = 2) -> Heading:
    """Return a heading, a link where there is an address."""
    return Heading(level, (Span(text, url=url),))


def lists(*titles: str, url: str | None = None) -> List:
    """Return a list of titles, links where there is an address."""
    return List(tuple((says(title, url=url),) for title in titles))


def picture(name: str = "1", caption: str = "") -> Picture:
    """Return a picture."""
    return Picture((Span(caption),) if caption else (), f"https://example.org/{name}.png")


def cleaned(*blocks: Block, source: str | None = "my_paper", title: str | None = "标题") -> Cleaned:
    """Return what is left of a text of these blocks, and what it told."""
    return clean(Document(blocks), source, title)


def left(*blocks: Block, source: str | None = "my_paper") -> tuple[Block, ...]:
    """Return what is left of a text of these blocks."""
    return cleaned(*blocks, source=source).document.blocks


BODY = says("亚马逊今年将投入约一千亿美元。")
SINA_APP = says("海量资讯、样样都有，尽在新浪财经APP")
EDITOR = says("责任编辑：王小明")
