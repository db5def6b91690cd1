"""How a line of an article is painted: marks, hits and what is selected, over one another."""

import pytest
from rich.style import Style
from textual.geometry import Offset
from textual.selection import Selection

from ainews_tui.document import Document, Mark
from ainews_tui.text.highlight import Ink
from ainews_tui.text.layout.lines import Line, Piece, Role
from ainews_tui.ui.article_page import Page
from ainews_tui.ui.article_paint import ArticlePainter, Styles
from ainews_tui.ui.hits import Hit

TEXTS = ("题", "署名", "芯片涨价了", "下一段")
PAGE = Page(TEXTS, ("署名",), Document(()), {2: ((0, 2),)}, str)
STYLES = Styles(
    plain=Style(),
    title=Style(bold=True),
    byline=Style(dim=True),
    heading=Style(bold=True, color="yellow"),
    quote=Style(color="blue"),
    code=Style(color="green"),
    link=Style(underline=True, color="cyan"),
    number=Style(dim=True, color="red"),
    hit=Style(bgcolor="red"),
    current=Style(bgcolor="red", reverse=True, bold=True),
    frame=Style(color="white"),
    selection=Style(reverse=True),
    inks={ink: Style(color="magenta") for ink in Ink},
)


def painted(
    piece: Piece, role: Role = Role.TEXT, selection: Selection | None = None
) -> list[tuple[str, Style]]:
    segments = ArticlePainter(PAGE, STYLES, selection).line(Line((piece,), role), 0, 20, 3)
    return [(text, style or Style()) for text, style, _ in segments if text]


def having(parts: list[tuple[str, Style]], name: str) -> str:
    return "".join(text for text, style in parts if getattr(style, name))


def test_hits_are_marked() -> None:
    assert having(painted(Piece("芯片涨价了", leaf=2)), "bgcolor") == "芯片"
    assert having(painted(Piece("片涨价了", leaf=2, offset=1)), "bgcolor") == "片"
    assert having(painted(Piece("下一段", leaf=3)), "bgcolor") == ""


@pytest.mark.parametrize(
    ("start", "end", "selected"),
    [
        ((1, 2), (3, 2), "片涨"),
        ((0, 1), (2, 2), "芯片"),
        ((3, 2), (1, 3), "价了"),
        ((0, 3), (1, 3), ""),
    ],
)
def test_what_is_selected_is_shown(
    start: tuple[int, int], end: tuple[int, int], selected: str
) -> None:
    selection = Selection(Offset(*start), Offset(*end))
    parts = painted(Piece("芯片涨价了", leaf=2), selection=selection)
    assert having(parts, "reverse") == selected
    assert having(parts, "bgcolor") == "芯片"


@pytest.mark.parametrize(
    ("piece", "role", "style"),
    [
        (Piece("题", leaf=0), Role.HEADING, STYLES.title),
        (Piece("署名", leaf=1), Role.HEADING, STYLES.byline),
        (Piece("小标题", leaf=3), Role.HEADING, STYLES.heading),
        (Piece("引文", leaf=3), Role.QUOTE, STYLES.quote),
        (Piece("x = 1", Mark.CODE, leaf=3), Role.CODE, STYLES.plain),
        (Piece("图", leaf=3), Role.PICTURE, STYLES.byline),
        (Piece("│ "), Role.QUOTE, STYLES.frame),
        (Piece("[1] https://example.com"), Role.LINKS, STYLES.number),
        (Piece("重", Mark.STRONG, leaf=3), Role.TEXT, Style(bold=True)),
        (Piece("强调", Mark.EMPHASIS, leaf=3), Role.TEXT, Style(underline=True)),
        (Piece("删", Mark.STRIKE, leaf=3), Role.TEXT, Style(strike=True)),
        (Piece("y", Mark.CODE, leaf=3), Role.TEXT, STYLES.code),
        (Piece("链", url="https://example.com", leaf=3), Role.TEXT, STYLES.link),
    ],
)
def test_every_kind_of_text_has_its_look(piece: Piece, role: Role, style: Style) -> None:
    ((text, shown),) = painted(piece, role)
    assert text == piece.text
    assert (shown.color, shown.bold, shown.dim, shown.underline, shown.strike) == (
        style.color, style.bold, style.dim, style.underline, style.strike,
    )  # fmt: skip


def test_words_of_code_are_inked() -> None:
    page = Page(("题", "署名", "if x: 1"), (), Document(()), {}, str, {2: (((0, 2), Ink.KEYWORD),)})
    segments = ArticlePainter(page, STYLES, None).line(
        Line((Piece("f x: 1", Mark.CODE, leaf=2, offset=1),), Role.CODE), 0, 20, 3
    )
    inked = [
        text for text, style, _ in segments if style and style.color == Style(color="magenta").color
    ]
    assert inked == ["f"]


def test_every_cell_knows_its_place() -> None:
    segments = ArticlePainter(PAGE, STYLES, None, placed=True).line(
        Line((Piece("涨价了", leaf=2, offset=2),), Role.TEXT), 2, 20, 3
    )
    offsets = [style.meta.get("offset") for _, style, _ in segments if style]
    assert offsets == [(2, 2), (2, 2), (2, 2)]


def test_what_is_no_text_stands_for_the_end_of_the_text_before_it() -> None:
    pieces = (Piece("│ "), Piece("芯片", leaf=2), Piece("[1]"), Piece("涨", leaf=2, offset=2))
    segments = ArticlePainter(PAGE, STYLES, None, placed=True).line(
        Line(pieces, Role.QUOTE), 1, 20, 3
    )
    offsets = [style.meta.get("offset") for _, style, _ in segments if style]
    assert offsets == [(0, 2)] * 3 + [(0, 2)] + [(2, 2)] * 3 + [(2, 2)]


def test_a_blank_line_stands_for_the_text_after_it() -> None:
    anchor, rest = ArticlePainter(PAGE, STYLES, None, placed=True).line(
        Line((), Role.BLANK), 2, 4, 3
    )
    assert (anchor.text, rest.text) == ("", "    ")
    assert anchor.style
    assert anchor.style.meta["offset"] == (0, 3)


def test_the_hit_gone_to_is_told_apart_without_colour() -> None:
    painter = ArticlePainter(PAGE, STYLES, None, Hit(2, (0, 2), 0))
    segments = painter.line(Line((Piece("芯片涨价了", leaf=2),), Role.TEXT), 0, 20, 3)
    assert [text for text, style, _ in segments if style and style.reverse] == ["芯片"]
