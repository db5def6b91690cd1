"""How the lines of an article look: roles and marks to styles, hits and selection over them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from rich.segment import Segment
from rich.style import Style
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from ainews_tui.article import Extent
from ainews_tui.document import Mark
from ainews_tui.text.highlight import Ink
from ainews_tui.text.layout.articles import BYLINE, TITLE
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.layout.lines import Line, Piece, Role
from ainews_tui.ui.article_page import LEAST, Page
from ainews_tui.ui.hits import Hit
from ainews_tui.ui.paint import ink, linked, painted, within

_MARKS = {
    Mark.STRONG: Style(bold=True),
    # Han in italic is unreadable; an underline stands for emphasis
    Mark.EMPHASIS: Style(underline=True),
    Mark.STRIKE: Style(strike=True),
}


_DOUBTED = Style(underline=True)

_INKS = {
    Ink.KEYWORD: "heading",
    Ink.NAME: "title",
    Ink.KIND: "title",
    Ink.STRING: "code",
    Ink.NUMBER: "code",
    Ink.COMMENT: "number",
}
"""Words of code are inked like what else stands out in an article, so a theme needs no more."""

MARGIN = 2
"""Cells that are free at least on either side of the lines."""

NO_LETTERS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Styles:
    """The pane's own style, and those laid over it."""

    plain: Style
    title: Style
    byline: Style
    heading: Style
    quote: Style
    code: Style
    link: Style
    number: Style
    hit: Style
    current: Style
    frame: Style
    selection: Style
    inks: Mapping[Ink, Style]


def article_styles(widget: Widget) -> Styles:
    """Return the styles of the component classes of the reading pane."""

    def over(name: str) -> Style:
        return ink(widget, f"article--{name}")

    return Styles(
        plain=widget.rich_style,
        title=over("title"),
        byline=over("byline"),
        heading=over("heading"),
        quote=over("quote"),
        code=over("code"),
        link=over("link"),
        number=over("number"),
        hit=widget.get_component_rich_style("article--hit"),
        current=widget.get_component_rich_style("article--current"),
        frame=over("frame"),
        # Textual's has no colour of its own for the text
        selection=widget.screen.get_component_rich_style("screen--selection")
        + Style(color=widget.rich_style.color),
        inks={kind: over(name) for kind, name in _INKS.items()},
    )


@dataclass(frozen=True, slots=True)
class ArticlePainter:
    """Paints lines of one page; `current` is the hit the reader went to.

    With `placed`, every cell of a line knows its place in the text: the mouse asks for it. That
    takes several times as long, and a picture does without.
    """

    page: Page
    styles: Styles
    selection: Selection | None
    current: Hit | None = None
    placed: bool = False

    def line(
        self,
        line: Line,
        indent: int,
        cells: int,
        following: int,
        letters: Mapping[int, str] = NO_LETTERS,
    ) -> list[Segment]:
        """Return a line as it is painted, which may be shorter than `cells`.

        `following` is the leaf that the next text after the line belongs to: a drag that begins
        on a blank line begins there. `letters` are those of links, by the numbers of pieces.
        """
        plain = self.styles.plain
        if not line.pieces:
            # where no cell has a place Textual takes the end of the last that has one
            anchor = [Segment("", Style.from_meta({"offset": (0, following)}))]
            return [*anchor * self.placed, Segment(" " * cells, plain)]
        leaf, offset = (line.leaf, line.offset) if line.leaf >= 0 else (following, 0)
        segments = self._beside(" " * indent, plain, offset, leaf)
        for number, piece in enumerate(line.pieces):
            if number in letters:
                segments += self._lettered(piece, letters[number])
            elif piece.leaf < 0:
                style = self.styles.number if line.role is Role.LINKS else self.styles.frame
                style = linked(plain + style, piece.url)
                if line.leaf < 0:
                    segments.append(Segment(piece.text, style))
                else:  # it stands for the end of the text before it
                    segments += self._beside(piece.text, style, offset, leaf)
            else:
                segments += self._piece(piece, line.role)
                leaf, offset = piece.leaf, piece.offset + len(piece.text)
        return segments

    def _lettered(self, piece: Piece, letters: str) -> list[Segment]:
        """Paint letters over a number, or over the beginning of a text."""
        plain, rest = self.styles.plain, piece.text[len(letters) :]
        if piece.leaf < 0 and rest.endswith("]"):
            letters, rest = letters.center(len(piece.text)), ""
        style = plain + self.styles.hit
        return [Segment(letters, style), Segment(rest, plain + self.styles.link)]

    def _piece(self, piece: Piece, role: Role) -> list[Segment]:
        end = piece.offset + len(piece.text)
        hits = within(self.page.hits.get(piece.leaf, ()), piece.offset, end)
        segments = list(painted(piece.text, hits, self._style(piece, role), self.styles.hit))
        for word, kind in self.page.inks.get(piece.leaf, ()):
            for extent in within((word,), piece.offset, end):
                segments = _over(segments, extent, self.styles.inks[kind])
        for extent in within(self.page.doubts.get(piece.leaf, ()), piece.offset, end):
            segments = _over(segments, extent, _DOUBTED)
        if self.current and self.current.leaf == piece.leaf:
            for extent in within((self.current.extent,), piece.offset, end):
                segments = _over(segments, extent, self.styles.current)
        if selected := self._selected(piece, end):
            segments = _over(segments, selected, self.styles.selection)
        if self.placed:
            return list(Strip(segments).apply_offsets(piece.offset, piece.leaf))
        return segments

    def _beside(self, text: str, style: Style, offset: int, leaf: int) -> list[Segment]:
        """Paint what stands beside a place of the text, and for it."""
        if not self.placed:
            return [Segment(text, style)]
        meta = style + Style.from_meta({"offset": (offset, leaf)})
        # one segment a character, or else Textual counts the characters on from the place
        return [Segment(character, meta) for character in text]

    def _style(self, piece: Piece, role: Role) -> Style:
        style = self.styles.plain + self._role_style(piece, role)
        for mark, over in _MARKS.items():
            if mark in piece.mark:
                style += over
        if Mark.CODE in piece.mark and role is not Role.CODE:  # of a page of it nothing stands out
            style += self.styles.code
        return linked(style + self.styles.link, piece.url) if piece.url else style

    def _role_style(self, piece: Piece, role: Role) -> Style:
        if piece.leaf == TITLE:
            return self.styles.title
        if piece.leaf == BYLINE:
            return self.styles.byline
        match role:
            case Role.HEADING:
                return self.styles.heading
            case Role.QUOTE:
                return self.styles.quote
            case Role.PICTURE:
                return self.styles.byline
            case _:
                return Style.null()

    def _selected(self, piece: Piece, end: int) -> Extent | None:
        span = self.selection.get_span(piece.leaf) if self.selection else None
        if span is None:
            return None
        last = end if span[1] == -1 else min(end, span[1])
        start = max(piece.offset, span[0])
        return (start - piece.offset, last - piece.offset) if last > start else None


def _over(segments: list[Segment], extent: Extent, style: Style) -> list[Segment]:
    """Lay a style over the characters of an extent."""
    result: list[Segment] = []
    at = 0
    for text, own, _ in segments:
        base = own or Style.null()
        local = within((extent,), at, at + len(text))
        result += painted(text, local, base, style)
        at += len(text)
    return result


def hint_line(hint: str, cells: int, number: int) -> str:
    """Return the line of this number of a few words that stand for an article."""
    extents = break_lines(hint, max(LEAST, cells - 2 * MARGIN))
    if not 1 <= number <= len(extents):
        return ""
    start, end = extents[number - 1]
    return " " * MARGIN + hint[start:end]
