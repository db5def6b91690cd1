"""Tables of Markdown, sound and broken."""

import pytest
from tests.text.documents import blocks, inline, para

from ainews_tui.document import Align, Inline, Mark, Picture, Span, Table
from ainews_tui.text.markdown.tables import settle_tables

LEFT, CENTER, RIGHT = Align.LEFT, Align.CENTER, Align.RIGHT


def row(*texts: str) -> tuple[Inline, ...]:
    return tuple(map(inline, texts))


def table(*rows: tuple[Inline, ...], aligns: tuple[Align, ...] = (LEFT, LEFT)) -> Table:
    return Table(rows[0], rows[1:], aligns)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("|公司|额|\n|-|-|\n|甲|1|", table(row("公司", "额"), row("甲", "1"))),
        ("公司 | 额\n--- | ---\n甲 | 1", table(row("公司", "额"), row("甲", "1"))),
        (
            "|a|b|c|\n|:--|:-:|--:|\n|1|2|3|",
            table(row("a", "b", "c"), row("1", "2", "3"), aligns=(LEFT, CENTER, RIGHT)),
        ),
        ("|a|b|\n|-|-|\n|1|", table(row("a", "b"), row("1", ""))),
        ("|a|b|\n|-|-|\n| | |\n|1| |", table(row("a", "b"), row("1", ""))),
        (r"|a\|b|c|" + "\n|-|-|", table(row("a|b", "c"))),
        ("|a<br>b|c|\n|-|-|", table(row("a b", "c"))),
    ],
)
def test_a_table_is_padded_and_without_empty_rows(markdown: str, expected: Table) -> None:
    assert blocks(markdown) == [expected]


def test_cells_hold_marks_links_and_captions_of_pictures() -> None:
    markdown = "|**粗**|[链](//a.cn)|\n|-|-|\n|`x\\|y`|![图](//a.cn/1.png)![](//a.cn/2.png)|"
    assert blocks(markdown) == [
        Table(
            ((Span("粗", Mark.STRONG),), (Span("链", url="https://a.cn"),)),
            (((Span("x|y", Mark.CODE),), (Span("图", url="https://a.cn/1.png"),)),),
            (LEFT, LEFT),
        )
    ]


@pytest.mark.parametrize(
    "markdown",
    ["|a|\n|-|\n|1|多|", "a|\n-|\n1|多", "|a|\n|-|\n||多|\n|1|"],
)
def test_no_cell_beyond_the_heading_is_lost(markdown: str) -> None:
    found = blocks(markdown)[0]
    assert isinstance(found, Table)
    assert found.header == row("a", "")
    assert (Span("多"),) in found.rows[0]
    assert {len(cells) for cells in (found.header, *found.rows, found.aligns)} == {2}


def test_rows_without_a_heading_are_a_table() -> None:
    assert blocks("字\n\n| 年期 | 3年 |\n| 价 | 1万 |\n\n字")[1:-1] == [
        table(row("", ""), row("年期", "3年"), row("价", "1万"))
    ]
    assert blocks("| 一行 | 不是表 |") == [para("| 一行 | 不是表 |")]
    assert blocks("甲 | 乙\n丙 | 丁") == [para("甲 | 乙\n丙 | 丁")]


@pytest.mark.parametrize(
    ("rows", "is_heading"),
    [
        ("|年份|额|\n|2024|1|\n|2023|2|", True),
        ("|年份||\n|2024|1|", False),  # a heading is full
        ("|2025|9|\n|2024|1|", False),  # and without figures
        ("|甲|乙|\n|丙|丁1|\n|戊|己|", False),  # over a column that has them
        ("|年份|额|", False),
    ],
)
def test_under_an_empty_heading_the_first_row_may_be_one(rows: str, is_heading: bool) -> None:
    found = blocks(f"| | |\n|-|-|\n{rows}")[0]
    assert isinstance(found, Table)
    assert any(found.header) is is_heading
    assert len(found.rows) == rows.count("\n") + (not is_heading)


def test_a_table_of_pictures_only_is_the_pictures() -> None:
    markdown = "|![](//a.cn/1.png)|![](//a.cn/2.png)|\n|-|-|\n| | |"
    assert blocks(markdown) == [
        Picture((), "https://a.cn/1.png"),
        Picture((), "https://a.cn/2.png"),
    ]
    assert blocks("| | |\n|-|-|\n| | |") == []


@pytest.mark.parametrize("quote", ["", "> "])
def test_a_table_wider_than_any_is_text(quote: str) -> None:
    row = "|甲" * 101 + "|"
    table = [quote + row, quote + "|-" * 101 + "|", quote + row]
    assert settle_tables(table) == [quote + row] * 2
    assert not any(isinstance(block, Table) for block in blocks("\n".join(table)))


@pytest.mark.parametrize("text", ["甲|乙\n---", "甲\n|-|\n一|二", "|\n|", "|a|b|\n|-|\n|1|2|3|"])
def test_what_is_no_table_stays_as_it_is(text: str) -> None:
    assert settle_tables(text.split("\n"))[-2:] == text.split("\n")[-2:]


def test_a_long_run_of_spaces_in_a_row_takes_linear_time() -> None:
    """A pattern that went back over them would take hours."""
    rows = ["甲|乙", "|" + " " * 300_000 + "x-"]
    assert settle_tables(rows) == rows
