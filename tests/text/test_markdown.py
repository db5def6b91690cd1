"""Markdown beside the Document it is: text, containers and code."""

import pytest
from tests.text.documents import URL, blocks, inline, link, para, strong

from ainews_tui.document import Block, Code, Heading, List, Mark, Quote, Rule, Span


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", []),
        ("第一段\n\n\n\n\n第二段", [para("第一段"), para("第二段")]),
        ("一行\n又一行  \n第三行\\\n第四行", [para("一行\n又一行\n第三行\n第四行")]),
        ("　　缩进的段落　", [para("缩进的段落")]),
        ("　　一行\n　　又一行", [para("一行\n又一行")]),
        ("    四格缩进不是代码", [para("四格缩进不是代码")]),
        ("空  格", [para("空 格")]),
        ("# 题 #\n\n### 小题", [Heading(1, inline("题")), Heading(3, inline("小题"))]),
        ("#\n\n**\n\n<b></b>", []),
        ("一\r\n\r\n二\r三", [para("一"), para("二\n三")]),
        ("一\0二", [para("一\ufffd二")]),
        ("前\n\n---\n\n后", [para("前"), Rule(), para("后")]),
        (
            f"**粗** *斜* ~~删~~ `码` [链]({URL})",
            [
                para(
                    strong("粗"),
                    " ",
                    Span("斜", Mark.EMPHASIS),
                    " ",
                    Span("删", Mark.STRIKE),
                    " ",
                    Span("码", Mark.CODE),
                    " ",
                    link("链"),
                )
            ],
        ),
        (r"1\. 甲\_乙 \*ST", [para("1. 甲_乙 *ST")]),
        ("&lt;甲&gt; &amp;nbsp;乙&nbsp;丙&nbsp丁", [para("<甲> 乙 丙 丁")]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_text(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("> 甲\n> > 乙\n\n> 丙", [Quote((para("甲"), Quote((para("乙"),)))), Quote((para("丙"),))]),
        (">\n> >", []),
        ("- 甲\n- 乙", [List(((para("甲"),), (para("乙"),)))]),
        ("- 甲\n\n* 乙\n\n- 丙", [List(((para("甲"),), (para("乙"),), (para("丙"),)))]),
        ("- 甲\n\n又\n\n- 乙", [List(((para("甲"),),)), para("又"), List(((para("乙"),),))]),
        ("1. 甲\n2. 乙", [List(((para("甲"),), (para("乙"),)), 1)]),
        ("7. 甲\n\n   又\n0. 乙", [List(((para("甲"), para("又")), (para("乙"),)), 7)]),
        ("0. 甲", [List(((para("甲"),),), 0)]),
        ("- 甲\n  - 乙\n    1. 丙", [
            List(((para("甲"), List(((para("乙"), List(((para("丙"),),), 1)),))),)),
        ]),
        ("- \n- 甲\n- ", [List(((para("甲"),),))]),
        ("- \n1.", []),
        ("``` python title\nx = 1\n\n  y\n```", [Code("x = 1\n\n  y", "python")]),
        ("~~~\n<b>**\n~~~", [Code("<b>**")]),
        ("```\n \n```", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)  # fmt: skip
def test_containers_and_code(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("题\n---", [Heading(2, inline("题"))]),
        ("题\n=====", [Heading(1, inline("题"))]),
        (f"[题]({URL})\n------", [Heading(2, inline(link("题")))]),
        ("题\n--", [para("题\n--")]),
        ("两行\n文字\n---", [para("两行\n文字"), Rule()]),
        ("一句话。\n---", [para("一句话。"), Rule()]),
        ("> 题\n---", [Quote((para("题"),)), Rule()]),
    ],
)
def test_only_one_line_is_a_heading_by_its_underline(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


def test_a_hard_wrapped_paragraph_is_joined_unless_a_break_was_written() -> None:
    wrapped = (
        "The four companies said that they would go on building data centres\n"
        "as fast as they could get hold of the chips, the land and the power\n"
        "that are needed for them."
    )
    assert blocks(wrapped) == [para(wrapped.replace("\n", " "))]
    broken = wrapped.replace("\n", "  \n")
    assert blocks(broken) == [para(wrapped)]


def test_what_a_terminal_must_not_see_is_gone() -> None:
    assert blocks("甲\x1b[31m乙&#x202e;丙`\x1b[0m丁`\u2028戊") == [
        para("甲乙丙", Span("丁", Mark.CODE), "\n戊")
    ]
    assert blocks("```\n\x1b[1mx\n```") == [Code("x")]
    assert blocks("[甲](https://a.cn/&#x202e;x)") == [para(link("甲"))]
