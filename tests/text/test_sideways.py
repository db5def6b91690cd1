"""Tables without room for their columns: which are in sight, and what is told of the others."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from tests.text.documents import inline, link

from ainews_tui.document import Align, Block, Document, List, Paragraph, Quote, Span, Table
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.cells import width as cells_of
from ainews_tui.text.layout.lines import Line, Role
from ainews_tui.text.layout.manner import PLAIN
from ainews_tui.text.layout.sideways import furthest, in_sight, moved_to

SIDEWAYS = replace(PLAIN, sideways=True)


def laid(block: Block, width: int) -> list[Line]:
    return list(lay_out(Document((block,)), width, manner=SIDEWAYS))


def screen(block: Block, width: int, moved: int = 0) -> list[str]:
    return [in_sight(line, moved).text for line in laid(block, width)]


def table(*rows: list[str]) -> Table:
    header, *body = (tuple(map(inline, row)) for row in rows)
    return Table(header, tuple(body), (Align.LEFT,) * len(header))


QUARTERS = table(
    ["公司", "第一季度", "第二季度", "第三季度", "说明"],
    ["甲公司", "1,525.5亿", "1,630亿", "", "机房又多了几座"],
    ["乙公司", "98亿", "-", "101亿", ""],
)


def test_columns_come_into_sight_one_after_another_past_the_first() -> None:
    assert screen(QUARTERS, 34) == [
        "                   右边还有 2 列 ▸",
        "公司     第一季度  第二季度      ▸",
        "──────  ─────────  ────────      ▸",
        "甲公司  1,525.5亿   1,630亿      ▸",
        "乙公司       98亿         -      ▸",
    ]
    assert screen(QUARTERS, 34, moved=1) == [
        "◂ 左边还有 1 列    右边还有 1 列 ▸",
        "公司    ◂ 第二季度  第三季度     ▸",
        "──────  ◂ ────────  ────────     ▸",
        "甲公司  ◂  1,630亿               ▸",
        "乙公司  ◂        -     101亿     ▸",
    ]
    assert screen(QUARTERS, 34, moved=2) == [
        "◂ 左边还有 2 列",
        "公司    ◂ 第三季度  说明",
        "──────  ◂ ────────  ──────────────",
        "甲公司  ◂           机房又多了几座",
        "乙公司  ◂    101亿",
    ]


def test_the_last_column_is_as_far_as_it_goes() -> None:
    wide = laid(QUARTERS, 34)[0].wide
    assert wide
    assert furthest(wide) == 2


def test_a_table_that_is_legible_when_wrapped_stays_whole() -> None:
    assert screen(QUARTERS, 49)[1] == "──────  ─────────  ────────  ────────  ──────────"
    assert screen(QUARTERS, 46)[0] == " " * 31 + "右边还有 1 列 ▸"


def test_a_narrow_column_tells_the_number_only() -> None:
    assert screen(QUARTERS, 26, moved=1)[:2] == [
        "◂ 1                    2 ▸",
        "公司    ◂ 第二季度       ▸",
    ]


def test_a_first_column_of_more_than_a_third_is_moved_too() -> None:
    shown = table(["各家公司的名称", "第一季度", "第二季度"], ["甲公司", "1亿", "2亿"])
    assert screen(shown, 26, moved=1)[:2] == ["◂ 左边还有 1 列", "◂ 第一季度  第二季度"]


def test_without_room_for_one_column_each_row_is_a_record() -> None:
    assert screen(QUARTERS, 12)[:2] == ["公司: 甲公司", "第一季度:"]


def test_a_table_in_a_list_or_a_quote_is_not_moved() -> None:
    for block in (Quote((QUARTERS,)), List(((QUARTERS,),))):
        assert all(line.wide is None for line in laid(block, 34))


def test_printed_it_is_not_moved() -> None:
    assert lay_out(Document((QUARTERS,)), 34)[0].text == "公司: 甲公司"


def test_other_lines_are_as_they_were() -> None:
    (line,) = laid(Paragraph(inline("一段文字")), 20)
    assert in_sight(line, 3) is line
    assert moved_to(line, 3, line.leaf, 0) == 3


def test_it_is_moved_to_a_place_out_of_sight_and_no_further() -> None:
    row = laid(QUARTERS, 34)[3]
    # leaves: five headings, then the cells of the row
    assert [moved_to(row, 0, leaf, 0) for leaf in (5, 6, 7, 9)] == [0, 0, 0, 2]
    assert [moved_to(row, 2, leaf, 0) for leaf in (5, 6, 7, 9)] == [2, 0, 0, 2]
    assert moved_to(row, 0, 9, len("机房又多了几座")) == 2
    assert moved_to(row, 1, 14, 0) == 1  # another row's


def test_a_links_number_stays_with_it() -> None:
    shown = Table(
        (inline("公司"), inline("年报"), inline("第一季度的营收")),
        ((inline("甲"), (link("看这里"), Span("。")), inline("1亿")),),
        (Align.LEFT,) * 3,
    )
    assert screen(shown, 22)[-4] == "甲    看这里[1]。    ▸"


CELLS = st.text("字a1。 \n", max_size=30)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 6))
    rows = draw(st.lists(st.lists(CELLS, min_size=count, max_size=count), min_size=1, max_size=4))
    return table(*rows)


@given(tables(), st.integers(4, 60))
def test_moving_shows_all_and_never_too_much(shown: Table, width: int) -> None:
    for line in laid(shown, width):
        if line.wide is None:
            assert cells_of(line.text) <= width
            continue
        seen = [in_sight(line, moved) for moved in range(furthest(line.wide) + 1)]
        assert ["▸" in part.text for part in seen] == [True] * furthest(line.wide) + [False]
        assert all(cells_of(part.text) <= width for part in seen)
        assert all(part.text == part.text.rstrip() for part in seen)
        placed = {piece for part in seen for piece in part.pieces if piece.leaf >= 0}
        assert {piece for piece in line.pieces if piece.text.strip()} - placed == {
            piece for piece in line.pieces if piece.text.strip() and piece.leaf < 0
        }
        for piece in placed:
            moved = moved_to(line, 0, piece.leaf, piece.offset)
            assert piece in in_sight(line, moved).pieces


def test_a_table_of_very_many_columns_is_moved_at_once() -> None:
    names = [f"第{number}列" for number in range(20_000)]
    wide = laid(table(names, names), 40)[0].wide
    assert wide
    assert furthest(wide) == 19_996


@given(tables(), st.integers(4, 60))
def test_every_line_of_a_table_has_as_much_of_each_column(shown: Table, width: int) -> None:
    """Marks that there is more stand one below the other."""
    lines = [in_sight(line, 1) for line in laid(shown, width) if line.role is Role.TABLE]
    for mark in "◂▸":
        at = {cells_of(line.text[: line.text.index(mark)]) for line in lines if mark in line.text}
        assert len(at) <= 1
