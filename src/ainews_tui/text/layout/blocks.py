"""A document set at a width.

Nothing of its text is lost and no line is wider than asked, whatever the document, save those of
tables that are to be moved sideways; leaves stand in reading order, save where a table is set as
records. What the program adds (bars, bullets, rules, numbers) says the same without colour and
keeps to characters that are narrow in every terminal.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import chain, count

from ainews_tui.document import (
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
    Table,
)
from ainews_tui.errands import go_on
from ainews_tui.text.addresses.doubtful import doubtful
from ainews_tui.text.addresses.doubts import Doubt, Words
from ainews_tui.text.layout import cells
from ainews_tui.text.layout.flow import Flow
from ainews_tui.text.layout.linebreak import chop_lines
from ainews_tui.text.layout.lines import BLANK, LEAST, Line, Piece, Role, hung, stacked
from ainews_tui.text.layout.links import Links, host
from ainews_tui.text.layout.manner import INDENT, PLAIN, Manner
from ainews_tui.text.layout.tables import set_table

_BAR = "│ "
_BULLETS = "-◦‣"  # by depth, over again from the fourth
_PICTURE = "▭ "
_BREAK = "* * *"
_CODE_INDENT = "  "


def lay_out(
    document: Document,
    width: int,
    words: Words = str,
    first_leaf: int = 0,
    manner: Manner = PLAIN,
) -> tuple[Line, ...]:
    """Return the document in lines of at most `width` cells.

    Blocks are parted by a blank line, save paragraphs that are indented. Headings are underlined,
    by `─` to level 2 and by `╌` below; the addresses of links close the document, under a heading
    that `words` shows. Leaves are numbered from `first_leaf`. Nested blocks lose their indent
    where it would leave their text less than `lines.LEAST` cells. A width below 2 cannot be kept
    where there are wide characters.
    """
    setting = _Setting(first_leaf, doubtful(document), manner)
    body = setting.blocks(document.blocks, width)
    return tuple(stacked([body, setting.links.lines(width, words)]))


class _Setting:
    """What is counted through a whole document while it is set: its leaves and its links."""

    def __init__(
        self, first_leaf: int, known: Mapping[str, Sequence[Doubt]], manner: Manner
    ) -> None:
        self.links = Links(known)
        self._leaves = count(first_leaf)
        self._manner = manner

    def blocks(
        self, blocks: Sequence[Block], width: int, role: Role = Role.TEXT, depth: int = 0
    ) -> list[Line]:
        lines: list[Line] = []
        above = False  # whether the block before was indented
        for block in blocks:
            go_on()
            indented = self._manner.indent and not depth and _is_running(block)
            if not (group := self._block(block, width, role, depth)):
                continue
            if lines and not (above and indented):
                lines.append(BLANK)
            lines += group
            above = indented
        return lines

    def _block(self, block: Block, width: int, role: Role, depth: int) -> list[Line]:
        match block:
            case Paragraph(inline) if self._manner.indent and not depth and _is_running(block):
                return self._indented(inline, role, width)
            case Paragraph(inline):
                return self._running(inline, role, width)
            case Heading():
                return self._heading(block, width)
            case Quote(blocks):
                quoted = partial(self.blocks, blocks, role=Role.QUOTE, depth=depth)
                return hung(quoted, width, _BAR, _BAR)
            case List():
                return self._list(block, width, role, depth)
            case Table():
                return self._table(block, width, role is Role.TEXT and not depth)
            case Code(text):
                return hung(partial(self._code, text), width, _CODE_INDENT, _CODE_INDENT)
            case Picture():
                return self._picture(block, width)
            case Rule():
                return [_centred(_BREAK, width)]

    def _flow(self, inline: Inline) -> Flow:
        flow = self.links.flow(inline, next(self._leaves))
        return flow.spaced() if self._manner.spacing else flow

    def _running(self, inline: Inline, role: Role, width: int) -> list[Line]:
        flow = self._flow(inline)
        return flow.lines(role, width) if flow.says else []

    def _indented(self, inline: Inline, role: Role, width: int) -> list[Line]:
        """Set a paragraph two Han in, unless its first word would not stand there."""
        flow = self._flow(inline)
        if not flow.says:
            return []
        if width >= len(INDENT) + LEAST:
            first, *rest = flow.lines(role, width, width - len(INDENT))
            if first.pieces:
                return [Line((Piece(INDENT), *first.pieces), role), *rest]
        return flow.lines(role, width)

    def _heading(self, block: Heading, width: int) -> list[Line]:
        lines = self._running(block.inline, Role.HEADING, width)
        longest = max((cells.width(line.text) for line in lines), default=0)
        if not longest:
            return lines
        return [*lines, Line((Piece(("─" if block.level <= 2 else "╌") * longest),), Role.HEADING)]

    def _list(self, block: List, width: int, role: Role, depth: int) -> list[Line]:
        items = [
            hung(partial(self._item, item, role, depth + 1), width, label, " " * len(label))
            for label, item in zip(_labels(block, depth), block.items, strict=True)
        ]
        return stacked(items) if _is_loose(block) else list(chain.from_iterable(items))

    def _item(self, blocks: Sequence[Block], role: Role, depth: int, width: int) -> list[Line]:
        """Set an item; a list in it follows its text without a blank line."""
        lines: list[Line] = []
        for block in blocks:
            group = self._block(block, width, role, depth)
            if lines and group and not isinstance(block, List):
                lines.append(BLANK)
            lines += group
        return lines

    def _table(self, block: Table, width: int, outermost: bool) -> list[Line]:
        rows = [[self._flow(cell) for cell in row] for row in (block.header, *block.rows)]
        return set_table(rows, block.aligns, width, self._manner.sideways and outermost)

    def _code(self, text: str, width: int) -> list[Line]:
        leaf = next(self._leaves)
        if not text.strip():
            return []
        return [
            Line((Piece(text[start:end], Mark.CODE, None, leaf, start),), Role.CODE)
            if start < end
            else BLANK
            for start, end in chop_lines(text.rstrip(), width)
        ]

    def _picture(self, block: Picture, width: int) -> list[Line]:
        flow = self._flow(block.caption)
        if block.url:
            where = host(block.url)
            flow.add(Piece(f" ({where}) " if flow.says else f"{where} ", url=block.url))
            flow.add(self.links.number(block.url))
        if not flow.says:
            return []
        return hung(partial(flow.lines, Role.PICTURE), width, _PICTURE, " " * len(_PICTURE))


def _is_running(block: Block) -> bool:
    """Say whether a block is a paragraph of words; an address alone stands apart."""
    return isinstance(block, Paragraph) and any(span.url is None for span in block.inline)


def _labels(block: List, depth: int) -> list[str]:
    if block.start is None:
        return [_BULLETS[depth % len(_BULLETS)] + " "] * len(block.items)
    numbers = [f"{number}. " for number, _ in enumerate(block.items, block.start)]
    longest = max(map(len, numbers), default=0)
    return [number.rjust(longest) for number in numbers]


def _is_loose(block: List) -> bool:
    """Say whether an item has more than one block beside its inner lists."""
    return any(sum(not isinstance(inner, List) for inner in item) > 1 for item in block.items)


def _centred(text: str, width: int) -> Line:
    shown = cells.clip(text, width)
    indent = " " * ((width - cells.width(shown)) // 2)
    return Line((Piece(indent + shown),), Role.RULE)
