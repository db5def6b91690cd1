"""Which tables of HTML are data, how they are kept, and what becomes of the others."""

import pytest

from ainews_tui.text.html.convert import to_markdown


def table(*rows: str, attributes: str = "", head: str = "") -> str:
    return f"<table {attributes}>{head}" + "".join(f"<tr>{row}" for row in rows) + "</table>"


DATA = [
    "| 公司 | 额 |\n| --- | --- |\n| 甲 | 1 |",
    "|  |  |\n| --- | --- |\n| 年期 | 3年 |\n| 价 | 1万 |",
]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (table("<th>公司<th>额", "<td>甲<td>1"), DATA[0]),
        (table("<td>甲<td>1", head="<thead><tr><td>公司<td>额</thead>"), DATA[0]),
        (table("<td>年期<td>3年", "<td>价<td>1万"), DATA[1]),
        (
            table("<th>a<th>b", "<td>1<br>2<td><p>x|y</p><p>z</p>"),
            "| a | b |\n| --- | --- |\n| 1 2 | x\\|y z |",
        ),
        (
            table("<th>a<th>b", "<td><b>粗</b><td><a href=//a.cn>链</a><code>x|y</code>"),
            "| a | b |\n| --- | --- |\n| **粗** | [链](https://a.cn)`x\\|y` |",
        ),
        (
            table("<th>a<th>b", "<td align=right>1<td style='text-align: center'>2"),
            "| a | b |\n| --: | :-: |\n| 1 | 2 |",
        ),
        (
            table("<th>a<th>b", "<td>1<td>2", head="<caption>表1</caption>"),
            "表1\n\n| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
    ],
)
def test_data(html: str, expected: str) -> None:
    assert to_markdown(html) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["<td colspan=2>a<td>b", "<td>1<td>2<td>3"], ["| a |  | b |", "| 1 | 2 | 3 |"]),
        (
            ["<td rowspan=2>a<td>b", "<td>c", "<td>d<td>e"],
            ["| a | b |", "|  | c |", "| d | e |"],
        ),
        (["<td>a<td rowspan=3>b", "<td>c"], ["| a | b |", "| c |  |"]),
        (["<td>a", "<td>1<td>2"], ["| a |  |", "| 1 | 2 |"]),
        (["<td colspan=9>a", "<td>1<td>2"], ["| a |  |", "| 1 | 2 |"]),
        (["<td>a<td><td>b", "<td> <td><td>", "<td>1<td><td>2"], ["| a | b |", "| 1 | 2 |"]),
        (["<td colspan=x>a<td colspan=0>b", "<td>1<td>2"], ["| a | b |", "| 1 | 2 |"]),
    ],
)
def test_cells_over_several_places(rows: list[str], expected: list[str]) -> None:
    assert to_markdown(table(*rows)).split("\n")[2:] == expected


def test_a_span_without_end_is_cut() -> None:
    rows = ["<td colspan=9999>a<td colspan=9999 rowspan=9999>b"] * 300 + ["<td>c" * 70]
    assert max(map(len, to_markdown(table(*rows)).split("\n"))) < 1000


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (table("<td>甲<td>1", "<td>乙<td>2", attributes="role=presentation"), "甲\n\n1\n\n乙\n\n2"),
        (table("<td>甲<td>乙"), "甲\n\n乙"),
        (table("<td>甲", "<td>乙"), "甲\n\n乙"),
        (table("<td>甲<td><ul><li>乙</ul>", "<td>丙<td>丁"), "甲\n\n- 乙\n\n丙\n\n丁"),
        (table("<td><p>甲</p><p>乙</p><td>丙", "<td>丁<td>戊"), "甲\n\n乙\n\n丙\n\n丁\n\n戊"),
        (table("<td>甲<td><td>", "<td><td>乙<td>", "<td><td><td>丙"), "甲\n\n乙\n\n丙"),
        (
            table("<td>" + table("<th>a<th>b", "<td>1<td>2") + "<td>乙", "<td>丙<td>丁"),
            "| a | b |\n| --- | --- |\n| 1 | 2 |\n\n乙\n\n丙\n\n丁",
        ),
        (table("<td>" + table("<td>甲") + "<td>乙", "<td>丙<td>丁"), "甲\n\n乙\n\n丙\n\n丁"),
        (table("<td>甲<td><img src=//a.cn/1>", "<td>乙<td>丙"), "甲\n\n![丙](//a.cn/1)\n\n乙"),
        ("<table></table>甲", "甲"),
    ],
)
def test_layout(html: str, expected: str) -> None:
    assert to_markdown(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (table("<td><img src=//a.cn/1>", "<td><b>图：\n 甲</b>"), "![图： 甲](//a.cn/1)"),
        (
            table("<td><img src=//a.cn/1><td><img src=//a.cn/2>", "<td>甲<td>乙"),
            "![甲](//a.cn/1)\n\n![乙](//a.cn/2)",
        ),
        (table("<td><img src=//a.cn/1><br>甲"), "![甲](//a.cn/1)"),
        (table("<td><img src=//a.cn/1>", "<td>" + "长" * 81), "![](//a.cn/1)\n\n" + "长" * 81),
        (table("<td><img src=//a.cn/1><p>" + "长" * 81), "![](//a.cn/1)\n\n" + "长" * 81),
        (
            table("<td><img src=//a.cn/1>", "<td><img src=//a.cn/2>"),
            "![](//a.cn/1)\n\n![](//a.cn/2)",
        ),
        (table("<td><img src=//a.cn/1>字", "<td>甲"), "![](//a.cn/1)字\n\n甲"),
        (
            table("<th>图<th>名", "<td><img src=//a.cn/1><td>甲"),
            "| 图 | 名 |\n| --- | --- |\n| ![](//a.cn/1) | 甲 |",
        ),
    ],
)
def test_pictures_in_tables(html: str, expected: str) -> None:
    assert to_markdown(html) == expected


def test_a_table_of_line_numbers_is_code() -> None:
    html = "<pre>" + table("<td>1<td>x = 1", "<td>2<td>y = 2") + "</pre>"
    assert to_markdown(html).startswith("```\n1")
