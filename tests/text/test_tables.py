"""Tables on lines: columns that line up, and records where there is no room for them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.documents import inline

from ainews_tui.document import Align, Document, Span, Table
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.cells import width as cells_of


def table(*rows: list[str], aligns: str = "") -> Table:
    sides = {"l": Align.LEFT, "c": Align.CENTER, "r": Align.RIGHT}
    header, *body = (tuple(map(inline, row)) for row in rows)
    return Table(header, tuple(body), tuple(sides[a] for a in aligns or "l" * len(header)))


def screen(shown: Table, width: int = 40) -> list[str]:
    return [line.text for line in lay_out(Document((shown,)), width)]


CAPITAL = table(
    ["公司", "2024年", "用途"],
    ["Amazon", "830", "云计算和人工智能的数据中心"],
    ["微软", "-", ""],
    ["谷歌", "1,525.5亿", "数据中心"],
)


def test_columns_line_up_in_cells() -> None:
    assert screen(CAPITAL, 50) == [
        "公司       2024年  用途",
        "──────  ─────────  ──────────────────────────",
        "Amazon        830  云计算和人工智能的数据中心",
        "微软            -",
        "谷歌    1,525.5亿  数据中心",
    ]


def test_the_widest_column_is_wrapped_and_its_row_set_apart() -> None:
    assert screen(CAPITAL, 36) == [
        "公司       2024年  用途",
        "──────  ─────────  ─────────────────",
        "Amazon        830  云计算和人工智能",
        "                   的数据中心",
        "",
        "微软            -",
        "谷歌    1,525.5亿  数据中心",
    ]


def test_rows_set_apart_are_so_across_an_empty_one() -> None:
    shown = table(["甲", "乙"], ["一", "二"], ["", ""], ["三", "很长的说明文字"])
    assert screen(shown, 13)[2:] == ["一  二", "", "三  很长的说", "    明文字"]


def test_without_room_each_row_is_a_record() -> None:
    assert screen(CAPITAL, 20) == [
        "公司: Amazon",
        "2024年: 830",
        "用途: 云计算和人工智",
        "  能的数据中心",
        "",
        "公司: 微软",
        "2024年: -",
        "",
        "公司: 谷歌",
        "2024年: 1,525.5亿",
        "用途: 数据中心",
    ]


def test_the_first_record_shows_the_headings_without_values() -> None:
    shown = table(["甲公司的名称", "乙公司的名称", ""], ["", "二", "三"], ["四", "", "五"])
    assert screen(shown, 14) == [
        "甲公司的名称:",
        "乙公司的名称:",
        "  二",
        "三",
        "",
        "甲公司的名称:",
        "  四",
        "五",
    ]
    assert screen(table(["甲公司的名称", "乙公司的名称"]), 13) == ["甲公司的名称:", "乙公司的名称:"]


def test_a_column_of_eight_cells_is_still_a_column() -> None:
    shown = table(["甲乙丙丁戊", "甲乙丙丁戊"], ["一", "二"])
    assert screen(shown, 18)[:2] == ["甲乙丙丁  甲乙丙丁", "戊        戊"]
    assert screen(shown, 17) == ["甲乙丙丁戊: 一", "甲乙丙丁戊: 二"]


def test_a_figure_is_not_broken_though_its_heading_may_be() -> None:
    shown = table(["第四季度的营收总额", "说明"], ["1,234,525.5亿", "同比增长很多很多"])
    assert screen(shown, 23) == [
        " 第四季度的营  说明",
        "       收总额",
        "─────────────  ────────",
        "1,234,525.5亿  同比增长",
        "               很多很多",
    ]
    assert screen(shown, 22) == [
        "第四季度的营收总额:",
        "  1,234,525.5亿",
        "说明: 同比增长很多很多",
    ]


def test_columns_stand_as_the_writer_says_and_figures_to_the_right() -> None:
    shown = table(
        ["left", "centre", "right", "figure", "centred", "mixed"],
        ["a", "b", "c", "$1.5", "1", "1"],
        ["", "", "", "(3%)", "", "Q1"],
        aligns="lcrlcl",
    )
    assert screen(shown, 60) == [
        "left  centre  right  figure  centred  mixed",
        "────  ──────  ─────  ──────  ───────  ─────",
        "a       b         c    $1.5     1     1",
        "                       (3%)           Q1",
    ]


def test_no_header_no_rule() -> None:
    assert screen(table(["", ""], ["甲", "乙"], ["丙", "丁"])) == ["甲  乙", "丙  丁"]


def test_empty_rows_columns_and_tables_vanish() -> None:
    assert screen(table(["甲", "", "乙"], ["", "", " "], ["一", "", "二"])) == [
        "甲  乙",
        "──  ──",
        "一  二",
    ]
    assert screen(table(["", ""], ["", " "])) == []


def test_links_in_cells_keep_their_numbers_in_records() -> None:
    link = Span("年报", url="https://a.cn/")
    shown = Table(
        (inline("来源"), (link,)),
        ((inline("一"), inline("二")), (inline("三"), inline("四"))),
        (Align.LEFT,) * 2,
    )
    lines = lay_out(Document((shown,)), 8)
    assert [line.text for line in lines[:5]] == ["来源: 一", "年报[1]:", "  二", "", "来源: 三"]
    # headings are of the document once, then repetitions
    assert [line.leaf for line in lines[:5]] == [0, 1, 3, -1, 4]


@given(
    st.lists(st.tuples(*[st.text("字a1。 ", max_size=30)] * 3), min_size=2, max_size=5),
    st.integers(28, 80),
)
def test_columns_begin_at_the_same_cell_on_every_line(
    rows: list[tuple[str, str, str]], width: int
) -> None:
    """Bars put into the cells' place of beginning would all stand one below the other."""
    marked = table(*([f"甲{a}", f"乙{b}", f"丙{c}"] for a, b, c in rows))
    lines = screen(marked, width)
    for sign in "甲乙丙":
        starts = {cells_of(line[: line.index(sign)]) for line in lines if sign in line}
        assert len(starts) == 1


@pytest.mark.parametrize(
    "figure",
    [
        "830亿美元",
        "1,000万",
        "-3.5%",
        "2.1倍",
        "5港元",
        "98点",
        "$5",
        "≈3",
        "1.2万亿人民币",
        "4.25厘",
        "30.04萬",
        "24手",
    ],
)
def test_a_column_of_figures_stands_to_the_right(figure: str) -> None:
    assert screen(table(["今年的全部数字"], [figure]))[2] == figure.rjust(
        14 - cells_of(figure) + len(figure)
    )


@pytest.mark.parametrize("text", ["Q1", "5月", "2025年", "第3", "1-2", "3人以上"])
def test_a_column_of_other_text_does_not(text: str) -> None:
    assert screen(table(["今年的全部数字"], [text]))[2] == text
