import pytest
from tests.text.news import BODY, URL, heads, picture, says

from ainews_tui.document import Block, Heading, Paragraph, Rule, Span
from ainews_tui.text.boilerplate.ends import (
    trimmed,
    without_byline,
    without_closing_link,
    without_title,
)

PICTURE = picture()


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("qq", "qq"),
        ("qq", "腾讯网"),
        ("qq", "騰訊網"),
        ("腾讯网", "qq"),
        ("sina_us_stock", "sina_us_stock"),
        ("my_paper", "My_Paper"),
        ("某某社", "某某社"),
        (None, "qq"),
    ],
)
def test_a_closing_link_named_after_the_source_is_the_address(
    source: str | None, name: str
) -> None:
    assert without_closing_link((BODY, says(name, url=URL)), source) == ((BODY,), name, URL)


@pytest.mark.parametrize(
    ("source", "closing"),
    [
        ("qq", says("原文链接", url=URL)),
        ("qq", says("cnyes", url=URL)),
        ("qq", says("qq")),
        (None, says("my_paper", url=URL)),
        ("qq", Paragraph((Span("qq", url=URL), Span("报道")))),
        ("qq", heads("qq", URL)),
    ],
)
def test_any_other_closing_line_stays(source: str | None, closing: Block) -> None:
    assert without_closing_link((BODY, closing), source) == ((BODY, closing), "", "")


def test_a_closing_link_may_be_the_last_line_of_a_paragraph() -> None:
    last = Paragraph((Span("市场已有预期。\n"), Span("qq", url=URL)))
    assert without_closing_link((last,), "qq") == ((says("市场已有预期。"),), "qq", URL)


def test_no_blocks_have_no_ends() -> None:
    assert without_closing_link((), "qq") == ((), "", "")
    assert without_title((), "标题") == ((), "", "")
    assert without_byline(()) == ((), "")


@pytest.mark.parametrize(
    "opening",
    [
        "DeepSeek出圈后，巨头加码AI",
        "DeepSeek出圈后, 巨头加码 AI",
        "ＤｅｅｐＳｅｅｋ出圈后　巨头加码ＡＩ",
        "deepseek出圈后——巨头加码ai",
    ],
)
def test_the_title_goes_whatever_its_marks_and_width(opening: str) -> None:
    title = "DeepSeek出圈后，巨头加码AI"
    assert without_title((heads(opening), BODY), title) == ((BODY,), title, "")
    assert without_title((says(opening), BODY), title) == ((BODY,), title, "")


def test_a_title_that_is_a_link_tells_the_address() -> None:
    assert without_title((heads("标题", URL), BODY), "标题") == ((BODY,), "标题", URL)


def test_a_title_goes_from_behind_a_picture_and_from_a_paragraph() -> None:
    opening = says("标题\n亚马逊今年将投入约一千亿美元。")
    assert without_title((PICTURE, opening), "标题") == ((PICTURE, BODY), "标题", "")


@pytest.mark.parametrize("title", ["标题二", "标", "", "——"])
def test_another_opening_stays(title: str) -> None:
    assert without_title((heads("标题"), BODY), title) == ((heads("标题"), BODY), "", "")
    assert without_title((says("。"), BODY), title) == ((says("。"), BODY), "", "")


def test_a_title_further_down_stays() -> None:
    assert without_title((BODY, heads("标题")), "标题")[0] == (BODY, heads("标题"))


def test_where_no_title_is_known_an_opening_heading_may_be_it() -> None:
    assert without_title((heads("标题", URL), BODY), None) == ((BODY,), "标题", URL)
    assert without_title((heads("标题", level=1), BODY), None) == ((BODY,), "标题", "")


def test_a_section_heading_is_no_title() -> None:
    assert without_title((heads("市场概述"), BODY), None) == ((heads("市场概述"), BODY), "", "")
    assert without_title((says("标题", url=URL), BODY), None)[1] == ""


@pytest.mark.parametrize(
    ("text", "rest", "source"),
    [
        ("这是新起點。 (壹零社)", "这是新起點。", "壹零社"),
        ("涨幅居前。（央视新闻）", "涨幅居前。", "央视新闻"),
        ("“还会再来。”（Reuters）", "“还会再来。”", "Reuters"),
        ("真的嗎？（某某社）\n", "真的嗎？", "某某社"),
    ],
)
def test_a_bracketed_name_behind_the_last_sentence_is_the_source(
    text: str, rest: str, source: str
) -> None:
    assert without_byline((BODY, says(text))) == ((BODY, says(rest)), source)


def test_a_byline_may_stand_on_a_line_of_its_own() -> None:
    assert without_byline((BODY, says("（壹零社）"))) == ((BODY,), "壹零社")


@pytest.mark.parametrize(
    "text",
    [
        "这是新起点。（完）",
        "这是新起点。（图）",
        "这是新起点。（王小明摄）",
        "这是新起點。（節錄）",
        "这是新起点。（作者王小明）",
        "这是新起点。（未完待续）",
        "这是新起点（壹零社）",
        "他加入了某某社（壹零社）。",
        "公司今日上市。（01398.HK）",
        "公司今日上市。（含税）",
        "公司今日上市。（他这样说，我们也这样听）",
        "公司今日上市。（一个比十二个汉字长得多的括号）",
        "公司今日上市。（社）",
        "公司今日上市。(壹零社",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert without_byline((BODY, says(text))) == ((BODY, says(text)), "")


def test_empty_leaves_and_outer_breaks_go() -> None:
    blocks = (Rule(), says(" \n"), BODY, Rule(), heads(""), Rule(), BODY, Rule(), Heading(1, ()))
    assert trimmed(blocks) == (BODY, Rule(), BODY)
    assert trimmed((PICTURE,)) == (PICTURE,)
    assert trimmed((Rule(), Rule())) == ()
