"""Places in an article as it is laid out: the same text in every width."""

from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.document import Document, Heading, Paragraph, Span
from ainews_tui.ui.article_page import Laid, Page, laid_out

HEAD, TEXT, LAST = "小标题", "甲乙丙丁戊己庚辛壬癸", "尾"

PAGE = Page(
    ("题目", "署名", HEAD, TEXT, LAST),
    ("署名",),
    Document((Heading(2, (Span(HEAD),)), Paragraph((Span(TEXT),)), Paragraph((Span(LAST),)))),
    {},
    str,
)


def shown(laid: Laid) -> list[str]:
    return ["".join(piece.text for piece in line.pieces) for line in laid.lines]


def test_every_line_has_its_place_with_those_that_hold_no_text() -> None:
    laid = laid_out(PAGE, 10)
    assert list(zip(shown(laid), (laid.place(y) for y in range(len(laid.lines))), strict=True)) == [
        ("题目", (0, 0.0)),
        ("署名", (1, 0.0)),
        ("", (1, 1.0)),
        ("小标题", (2, 0.0)),
        ("──────", (2, 1.0)),
        ("", (2, 2.0)),
        ("甲乙丙丁戊", (3, 0.0)),
        ("己庚辛壬癸", (3, 0.5)),
        ("", (3, 1.0)),
        ("尾", (4, 0.0)),
    ]


def test_a_place_is_on_the_line_that_holds_it_in_another_width() -> None:
    laid = laid_out(PAGE, 6)
    lines = shown(laid)
    assert lines[laid.line_of((3, 0.5))] == "丁戊己"
    assert lines[laid.line_of((3, 1.0)) - 1 :] == ["癸", "", "尾"]


@given(st.integers(4, 30))
def test_every_place_leads_to_its_line(cells: int) -> None:
    laid = laid_out(PAGE, cells)
    for y in range(len(laid.lines)):
        assert laid.line_of(laid.place(y)) == y


def test_a_line_without_text_is_before_the_leaf_that_follows() -> None:
    laid = laid_out(PAGE, 10)
    assert [laid.following(y) for y in (0, 2, 4, 5, 7, 8, 9, 12)] == [0, 2, 3, 3, 3, 4, 4, 4]


def test_where_nothing_fits_everything_is_at_the_start() -> None:
    laid = laid_out(PAGE, 3)
    assert (laid.place(0), laid.line_of((3, 0.5)), laid.following(0)) == ((0, 0.0), 0, 0)
