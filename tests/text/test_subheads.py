"""Which short lines are headings, and which are not: every condition by example."""

import pytest
from tests.text.documents import link, para, strong

from ainews_tui.document import Block, Document, Heading, List, Paragraph, Picture, leaves
from ainews_tui.text.subheads import LEVEL, mark_subheads

OVER = para("这家公司去年把机房搬到了北方，电费省了三成。")
UNDER = para("搬迁花了整整一年，其间有两次停机，客户多少有些怨言，公司后来公开道了歉。")


def headings(*blocks: Block) -> list[str]:
    document = Document(blocks)
    marked = mark_subheads(document)
    assert leaves(marked) == leaves(document)
    new = [
        block
        for block, before in zip(marked.blocks, blocks, strict=True)
        if block != before and isinstance(block, Heading)
    ]
    assert all(block.level == LEVEL for block in new)
    return ["".join(span.text for span in block.inline) for block in new]


def bold(text: str) -> Paragraph:
    return para(strong(text))


def test_a_bold_line_between_two_paragraphs_is_a_heading() -> None:
    assert headings(OVER, bold("电费为什么降了？"), UNDER) == ["电费为什么降了？"]


def test_a_plain_line_is_one_where_there_are_two_and_no_marked_ones() -> None:
    first, second = para("机房搬到北方"), para("客户怎么看")
    assert headings(OVER, first, UNDER, second, UNDER) == ["机房搬到北方", "客户怎么看"]
    assert headings(OVER, first, UNDER) == []
    assert headings(Heading(2, ()), OVER, first, UNDER, second, UNDER) == []
    assert headings(OVER, first, UNDER, bold("客户怎么看"), UNDER) == ["客户怎么看"]


def test_bold_lines_in_a_row_are_one_heading_in_parts() -> None:
    assert headings(OVER, bold("01"), bold("机房北迁"), UNDER) == ["01", "机房北迁"]
    assert headings(OVER, *(bold(f"第{number}家机房") for number in "一二三四"), UNDER) == []
    assert headings(OVER, para("机房北迁"), para("客户不满"), UNDER) == []


def test_a_bold_line_may_stand_between_pictures_or_over_a_list() -> None:
    picture = Picture((), None)
    assert headings(picture, bold("机房北迁"), picture) == ["机房北迁"]
    assert headings(OVER, bold("机房北迁"), List(((UNDER,),))) == ["机房北迁"]
    assert headings(picture, para("机房北迁"), UNDER, para("客户怎么看"), UNDER) == []


def test_a_bold_line_may_stand_under_the_credit_of_a_picture() -> None:
    credit = para("（图：北方网）")
    assert headings(Picture((), None), credit, bold("机房北迁"), UNDER) == ["机房北迁"]
    assert headings(Picture((), None), para("机房全景"), bold("机房北迁"), UNDER) == []


def test_a_line_in_brackets_is_one_unless_it_tells_where_from() -> None:
    assert headings(OVER, bold("【机房北迁，客户不满】"), UNDER) == ["【机房北迁，客户不满】"]
    assert headings(OVER, bold("【来源：北方新闻网】"), UNDER) == []


def test_one_that_begins_with_its_number_may_be_longer_or_shorter() -> None:
    long = "机房搬到北方以后电费省了三成而客户怎么看，公司又怎么作答"
    first, second = f"一、{long}", "二、结语"
    assert headings(OVER, para(first), UNDER, para(second), UNDER) == [first, second]
    assert headings(OVER, para(long), UNDER, para(long), UNDER) == []


def test_a_colon_leads_to_a_bold_line_that_begins_with_its_number() -> None:
    colon = para("公司把搬迁分成了三步，一步一步来说：")
    assert headings(colon, bold("1.机房北迁"), UNDER) == ["1.机房北迁"]
    assert headings(colon, bold("机房北迁"), UNDER) == []
    assert headings(colon, para("1.机房北迁"), UNDER, para("2.客户怎么看"), UNDER) == []


def test_a_bold_line_parts_the_titles_of_other_articles() -> None:
    title = para(link("机房为什么都往北搬"))
    assert headings(title, bold("客户"), title, title, bold("评论"), title) == ["客户", "评论"]
    assert headings(title, para("客户怎么看"), title, para("读者怎么看"), title) == []


@pytest.mark.parametrize(
    "text",
    [
        "电费省了三成。",  # a sentence
        "电费省了三成，",
        "公司公告如下：",
        "电费省了三成……",
        "机房搬到北方；客户不满",
        "出品|北方新闻",  # a credit
        "机房一角。王五摄",
        "图源：北方新闻",
        "编辑：王五",
        "责任编辑 王五",
        "来源：北方新闻网",
        "（电费走势）",  # a caption
        "▲电费走势",
        "机房分布图",
        "签约现场",
        "@北方的狼",
        "2025-02-08 机房",
        "AI",  # too little
        "机房北迁之后电费省了三成而客户仍然不满意公司因此公开道歉",  # too long
        "",
    ],
)
def test_no_heading_in_bold(text: str) -> None:
    assert headings(OVER, bold(text), UNDER) == []


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (para("电费省了三成的"), UNDER),  # unfinished
        (para("省了三成。"), UNDER),  # no more than a line itself
        (OVER, para("搬迁花了整整一年。")),
        (OVER, para("搬迁花了整整一年其间有两次停机而客户多少有些怨言")),
        (OVER, Heading(2, ())),
    ],
)
def test_no_heading_beside_what_is_no_paragraph(above: Block, below: Block) -> None:
    assert headings(above, bold("机房北迁"), below) == []


def test_no_heading_at_either_end_and_no_link() -> None:
    assert headings(bold("机房北迁"), UNDER) == []
    assert headings(OVER, bold("机房北迁")) == []
    assert headings(OVER, para(link("机房北迁")), UNDER) == []
    assert headings() == []
