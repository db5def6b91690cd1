"""A Document as Markdown: reading it again gives the same document."""

import re

from ainews_tui.document import (
    Align,
    Block,
    Code,
    Document,
    Heading,
    Inline,
    List,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
)

_SPECIAL = re.compile(r"[\\`*_\[\]>|~&](?:(?<!&)|(?=#?\w+;))")
# what would make a line something else than text: `# `, `> `, `- `, `+ `, `1. `, `===`, `---`
_OPENING = re.compile(r"(?m)^( *)(#{1,6}(?=\s|$)|[-+=](?=\s|$|[-=]))")
_NUMBER = re.compile(r"(?m)^( *\d{1,9})([.)])(?=\s|$)")
_OPENING_MARKS = ("#", "-", "+", "=", *"0123456789")
_ALIGNS = {Align.LEFT: "---", Align.CENTER: ":-:", Align.RIGHT: "--:"}
_FENCE = re.compile(r"^`{3,}", re.MULTILINE)


def render_markdown(document: Document) -> str:
    """Return the document as CommonMark with tables and strikethrough."""
    return _blocks(document.blocks)


def escaped(text: str) -> str:
    """Return text so that no character of it is read as Markdown."""
    # an entity for `<`: what looks like a comment is cut before backslashes are looked at
    text = _SPECIAL.sub(r"\\\g<0>", text).replace("<", "&lt;")
    if "\n" not in text and not text.lstrip(" ").startswith(_OPENING_MARKS):  # as most are
        return text
    text = _OPENING.sub(r"\1\\\2", text)
    return _NUMBER.sub(r"\1\\\2", text)


def _blocks(blocks: tuple[Block, ...]) -> str:
    return "\n\n".join(_block(block) for block in blocks)


def _block(block: Block) -> str:
    match block:
        case Paragraph(inline):
            return _inline(inline)
        case Heading(level, inline):
            return f"{'#' * level} {_inline(inline).replace(chr(10), ' ')}"
        case Quote(blocks):
            return _prefixed(_blocks(blocks), "> ", "> ")
        case List():
            return _list(block)
        case Table():
            return _table(block)
        case Code(text, language):
            fence = "`" * max(3, 1 + max((len(run) for run in _FENCE.findall(text)), default=0))
            return f"{fence}{language}\n{text}\n{fence}"
        case Picture(caption, url):
            return f"![{_inline(caption)}]({_address(url or '')})"
        case Rule():
            return "---"


def _list(block: List) -> str:
    items = []
    for number, item in enumerate(block.items, block.start or 0):
        bullet = "- " if block.start is None else f"{number}. "
        items.append(_prefixed(_blocks(item), bullet, " " * len(bullet)))
    return "\n".join(items)


def _table(block: Table) -> str:
    rows = [block.header, *block.rows]
    lines = ["| " + " | ".join(_inline(cell).replace("\n", " ") for cell in row) + " |"
             for row in rows]  # fmt: skip
    lines.insert(1, "| " + " | ".join(_ALIGNS[align] for align in block.aligns) + " |")
    return "\n".join(lines)


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    return "\n".join(
        ((first if number == 0 else rest) + line).rstrip() for number, line in enumerate(lines)
    )


def _inline(inline: Inline) -> str:
    return "".join(_span(span) for span in inline)


def _span(span: Span) -> str:
    if Mark.CODE in span.mark:
        text = f"`{span.text}`" if "`" not in span.text else f"`` {span.text} ``"
    else:
        text = escaped(span.text)
    for mark, sign in ((Mark.EMPHASIS, "*"), (Mark.STRONG, "**"), (Mark.STRIKE, "~~")):
        if mark in span.mark and span.text.strip():
            text = f"{sign}{text}{sign}"
    if span.url is None:
        return text
    return f"<{span.url}>" if span.url == span.text else f"[{text}]({_address(span.url)})"


def _address(url: str) -> str:
    return f"<{url}>" if re.search(r"[\s()]", url) else url
