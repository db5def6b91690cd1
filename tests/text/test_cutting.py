"""Which lines are cut, where, and what they tell."""

import pytest
from tests.text.news import BODY, EDITOR, SINA_APP, URL, cleaned, heads, left, picture, says

from ainews_tui.document import Document, List, Mark, Paragraph, Picture, Quote, Span
from ainews_tui.text.boilerplate.cleaning import Cleaned
from ainews_tui.text.boilerplate.cutting import HEAD, TAIL

FUTURES = says("新浪合作大平台期货开户 样样有保障")


def test_a_dateline_that_names_an_editor_stays() -> None:
    dateline = says("财联社2月7日讯（编辑 王小明）亚马逊公布了财报。")
    assert cleaned(dateline) == Cleaned(Document((dateline,)))


def test_a_closing_byline_stays_where_the_source_is_known() -> None:
    closing = says("这是新起點。 (壹零社)")
    assert left(BODY, closing) == (BODY, closing)


def test_a_line_that_tells_the_source_is_cut_only_where_it_is_not_known() -> None:
    line = says("来源：某某社")
    assert cleaned(BODY, line, source=None) == Cleaned(Document((BODY,)), source="某某社")
    assert cleaned(BODY, line) == Cleaned(Document((BODY, line)))


@pytest.mark.parametrize(
    "line",
    ["作者 | 王小明；编辑 | 李红；来源 | 某某社", "本文来源：某某社 作者：王小明 编辑：李红"],
)
def test_a_line_that_stays_for_its_source_tells_the_rest(line: str) -> None:
    result = cleaned(BODY, says(line))
    assert result == Cleaned(Document((BODY, says(line))), author="王小明", editor="李红")
    assert result.cut_by == frozenset()


def test_a_source_told_by_the_closing_link_is_known() -> None:
    line = says("（文章来源：某某社）")
    result = cleaned(BODY, line, says("qq", url=URL), source=None)
    assert result == Cleaned(Document((BODY, line)), source="qq", url=URL)


def test_the_first_source_told_is_the_one() -> None:
    closing = says("（文章来源：某某社）", "市场已有预期。（央视新闻）")
    result = cleaned(BODY, closing, source=None)
    assert result == Cleaned(Document((BODY, says("市场已有预期。（央视新闻）"))), source="某某社")


def test_what_several_lines_tell_is_put_together() -> None:
    result = cleaned(
        says("记者丨王小明"),
        says("编辑丨李红,陈静"),
        BODY,
        says("校对：周全"),
        says("编辑丨李红、赵青"),
    )
    assert result == Cleaned(Document((BODY,)), author="王小明", editor="李红、陈静、赵青")


def test_the_title_is_told_where_none_was_known() -> None:
    result = cleaned(heads("新标题", URL), BODY, title=None)
    assert result == Cleaned(Document((BODY,)), url=URL, title="新标题")


def test_a_title_found_is_looked_for_again() -> None:
    result = cleaned(heads("新标题", URL), says("新标题"), BODY, title=None)
    assert result.document.blocks == (BODY,)


def test_a_title_written_twice_goes_twice_but_not_thrice() -> None:
    title = says("标题")
    assert left(title, title, BODY) == (BODY,)
    assert left(title, title, title, BODY) == (title, BODY)


def test_a_line_within_a_paragraph_goes_alone() -> None:
    paragraph = Paragraph(
        (Span("第一行。\n"), Span("责任编辑：王小明", Mark.STRONG), Span("\n第二行。", url=URL))
    )
    assert left(paragraph) == (Paragraph((Span("第一行。\n"), Span("第二行。", url=URL))),)


def test_nothing_is_left_of_a_cut_line_at_the_end_of_a_paragraph() -> None:
    assert left(says("亚马逊今年将投入约一千亿美元。", "责任编辑：王小明")) == (BODY,)


def test_wide_and_unbreakable_spaces_are_spaces() -> None:
    assert cleaned(BODY, says("\u3000\u3000雷递网\xa0王小明\xa08月22日")).author == "王小明"


def test_boilerplate_goes_from_quotes_and_lists() -> None:
    assert left(Quote((EDITOR,)), BODY) == (BODY,)
    assert left(Quote((BODY, EDITOR))) == (Quote((BODY,)),)
    assert left(List(((EDITOR, BODY),))) == (List(((BODY,),)),)


def test_rules_for_the_ends_leave_the_middle_alone() -> None:
    lines = tuple(says(f"第{number}段讲了一件事。") for number in range(HEAD + TAIL))
    middle = (*lines[:HEAD], EDITOR, *lines[HEAD:])
    assert left(*middle) == middle
    assert left(*lines[: HEAD - 1], EDITOR, *lines[HEAD - 1 :]) == lines
    assert left(*lines[: HEAD + 1], EDITOR, *lines[HEAD + 1 :]) == lines


def test_the_lines_of_quotes_and_lists_are_counted() -> None:
    lines = tuple(says(f"第{number}段讲了一件事。") for number in range(HEAD))
    tail = tuple(says(f"最后第{number}段也讲了一件事。") for number in range(TAIL))
    for nest in (Quote(tail), List(tuple((block,) for block in tail))):
        assert left(*lines, EDITOR, nest) == (*lines, EDITOR, nest)


def test_a_picture_goes_with_the_line_it_illustrates_and_no_other() -> None:
    before = (BODY, picture("chart"), picture("qr"), SINA_APP, picture("last"), BODY)
    assert left(*before) == (BODY, picture("chart"), picture("last"), BODY)
    after = (picture("chart"), FUTURES, picture("qr"), picture("last"), BODY)
    assert left(*after) == (picture("chart"), picture("last"), BODY)


def test_a_picture_goes_though_another_line_is_cut_beside_it() -> None:
    assert left(BODY, picture("qr"), says("海量资讯、尽在新浪财经APP", "分享到：")) == (BODY,)


def test_a_picture_goes_only_from_the_quote_or_the_item_of_the_line() -> None:
    chart, qr = picture("chart"), picture("qr")
    assert left(BODY, chart, Quote((qr, SINA_APP))) == (BODY, chart)
    assert left(BODY, chart, List(((qr, SINA_APP),))) == (BODY, chart)
    assert left(List(((BODY, FUTURES), (chart, BODY)))) == (List(((BODY,), (chart, BODY))),)
    assert left(Quote((BODY, FUTURES)), chart) == (Quote((BODY,)), chart)


def test_a_picture_stays_if_it_has_a_caption_or_stands_apart() -> None:
    told = picture("told", "纳斯达克走势")
    assert left(BODY, told, SINA_APP) == (BODY, told)
    assert left(FUTURES, BODY, picture()) == (BODY, picture())


def test_what_cut_something_is_named() -> None:
    result = cleaned(
        heads("标题"), BODY, FUTURES, EDITOR, heads("延伸閱讀："), says("qq", url=URL), source="qq"
    )
    assert result.cut_by == {
        "title", "sina futures account", "credits", "see also", "closing link"
    }  # fmt: skip
    byline = cleaned(says("这是新起點。 (壹零社)"), source=None)
    glass = Picture((), "https://static.hkej.com/hkej/ejweb/enlarge.gif")
    assert byline.cut_by == {"closing byline"}
    assert cleaned(BODY, glass).cut_by == {"enlarging glass"}
    assert cleaned(BODY).cut_by == frozenset()
