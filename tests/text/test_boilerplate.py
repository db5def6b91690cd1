"""Whole texts as sites publish them, worded for the test, and what is left of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.document import (
    Align,
    Block,
    Code,
    Document,
    Heading,
    List,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
    plain_text,
)
from ainews_tui.text.boilerplate.cleaning import Cleaned, clean, clean_line
from ainews_tui.text.boilerplate.cutting import HEAD, TAIL

URL = "https://example.org/1"
SINA_APP = "海量资讯、样样都有，尽在新浪财经APP"
HIBOR = Span("https://www.hibor.com.cn【慧博投研资讯】", url="https://www.hibor.com.cn/")
SHORTCODE = "//php echo do_shortcode('[listen voice=\"any\"]') ?> "


def says(*lines: str, url: str | None = None) -> Paragraph:
    return Paragraph((Span("\n".join(lines), url=url),))


def picture(name: str = "1", caption: str = "") -> Picture:
    return Picture((Span(caption),) if caption else (), f"https://example.org/{name}.png")


def cleaned(*blocks: Block, source: str | None = "my_paper", title: str | None = "标题") -> Cleaned:
    return clean(Document(blocks), source, title)


def left(*blocks: Block, source: str | None = "my_paper") -> tuple[Block, ...]:
    return cleaned(*blocks, source=source).document.blocks


BODY = says("亚马逊今年将投入约一千亿美元。")


def test_a_sina_article() -> None:
    chart = picture("chart")
    blocks = (BODY, chart, BODY, picture("qr"), says(SINA_APP), says("责任编辑：王小明 SF069"))
    assert cleaned(*blocks, says("sina_us_stock", url=URL), source="sina_us_stock") == Cleaned(
        Document((BODY, chart, BODY)), url=URL, editor="王小明"
    )


def test_a_dateline_that_names_an_editor_stays() -> None:
    dateline = says("财联社2月7日讯（编辑 王小明）亚马逊公布了财报。")
    assert cleaned(dateline) == Cleaned(Document((dateline,)))


def test_a_nikkei_article() -> None:
    reporter = Paragraph((Span("某某新闻社 王小明 硅谷", Mark.STRONG),))
    notice = "版权声明：某某社版权所有，未经授权不得转载，违者必究。"
    opening = Heading(2, (Span("标题", url=URL),))
    result = cleaned(
        says("<!--1738981230000-->"),
        opening,
        BODY,
        reporter,
        Paragraph((Span(notice, Mark.STRONG),)),
        source="日本経済新聞",
    )
    assert result == Cleaned(Document((BODY, reporter)), url=URL)


def test_an_eetimes_article() -> None:
    topics = says("RELATED TOPICS:", "CHIPS")
    result = left(
        says(SHORTCODE + "Sony will invest."),
        Rule(),
        Heading(5, (Span("Read also:"),)),
        Rule(),
        topics,
    )
    assert result == (says("Sony will invest."), Rule(), topics)


def test_an_hkej_article() -> None:
    result = cleaned(
        says("2026年8月22日"),
        Heading(1, (Span("标题"),)),
        picture("chart"),
        Picture((), "https://static.hkej.com/hkej/ejweb/enlarge.gif"),
        Paragraph(
            (Span("放大圖片", url=URL), Span(" / "), Span("顯示原圖", url=URL), Span("恒指升。"))
        ),
        says("（節錄）"),
        source="hkej",
    )
    assert result.document.blocks == (picture("chart"), says("恒指升。"), says("（節錄）"))
    assert result.date == "2026年8月22日"


def test_an_hibor_report() -> None:
    result = cleaned(
        Paragraph((Span("营收增长。"), HIBOR, Span("利润翻倍。", Mark.STRONG), HIBOR)),
        says("来源: 某某证券"),
        source="hibor",
    )
    report = Paragraph((Span("营收增长。"), Span("利润翻倍。", Mark.STRONG)))
    assert result == Cleaned(Document((report,)), author="某某证券")


def test_an_fx168_article_ends_in_a_list_of_conditions() -> None:
    conditions = List(
        (
            (says("欢迎转载，只要写出FX168财经。其余请写信到media@fx168group.com。"),),
            (says("所有内容仅供参考，不代表FX168财经立场。数字也是如此，据此操作风险自负。"),),
        ),
        start=1,
    )
    assert left(BODY, conditions, source="fx168") == (BODY,)
    assert left(BODY, List((*conditions.items, (BODY,)), start=1), source="fx168") == (
        BODY,
        List(((BODY,),), start=1),
    )


def test_a_plain_text_with_a_closing_byline() -> None:
    assert cleaned(BODY, says("这是新起點。 (壹零社)"), source=None, title=None) == Cleaned(
        Document((BODY, says("这是新起點。"))), source="壹零社"
    )


def test_a_closing_byline_stays_where_the_source_is_known() -> None:
    closing = says("这是新起點。 (壹零社)")
    assert left(BODY, closing) == (BODY, closing)


def test_a_line_that_tells_the_source_is_cut_only_where_it_is_not_known() -> None:
    line = says("来源：某某社")
    assert cleaned(BODY, line, source=None) == Cleaned(Document((BODY,)), source="某某社")
    assert cleaned(BODY, line) == Cleaned(Document((BODY, line)))


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
    opening = Heading(2, (Span("新标题", url=URL),))
    assert cleaned(opening, BODY, title=None) == Cleaned(Document((BODY,)), url=URL, title="新标题")


def test_a_title_found_is_looked_for_again() -> None:
    opening = Heading(2, (Span("新标题", url=URL),))
    assert cleaned(opening, says("新标题"), BODY, title=None).document.blocks == (BODY,)


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
    editor = says("责任编辑：王小明")
    assert left(Quote((editor,)), BODY) == (BODY,)
    assert left(Quote((BODY, editor))) == (Quote((BODY,)),)
    assert left(List(((editor, BODY),))) == (List(((BODY,),)),)


def test_rules_for_the_ends_leave_the_middle_alone() -> None:
    lines = tuple(says(f"第{number}段讲了一件事。") for number in range(HEAD + TAIL))
    editor = says("责任编辑：王小明")
    middle = (*lines[:HEAD], editor, *lines[HEAD:])
    assert left(*middle) == middle
    assert left(*lines[: HEAD - 1], editor, *lines[HEAD - 1 :]) == lines
    assert left(*lines[: HEAD + 1], editor, *lines[HEAD + 1 :]) == lines


def test_the_lines_of_quotes_and_lists_are_counted() -> None:
    lines = tuple(says(f"第{number}段讲了一件事。") for number in range(HEAD))
    tail = tuple(says(f"最后第{number}段也讲了一件事。") for number in range(TAIL))
    editor = says("责任编辑：王小明")
    for nest in (Quote(tail), List(tuple((block,) for block in tail))):
        assert left(*lines, editor, nest) == (*lines, editor, nest)


def test_a_picture_goes_with_the_line_it_illustrates_and_no_other() -> None:
    before = (BODY, picture("chart"), picture("qr"), says(SINA_APP), picture("last"), BODY)
    assert left(*before) == (BODY, picture("chart"), picture("last"), BODY)
    futures = says("新浪合作大平台期货开户 样样有保障")
    after = (picture("chart"), futures, picture("qr"), picture("last"), BODY)
    assert left(*after) == (picture("chart"), picture("last"), BODY)


def test_a_picture_goes_though_another_line_is_cut_beside_it() -> None:
    assert left(BODY, picture("qr"), says(SINA_APP, "分享到：")) == (BODY,)


def test_a_picture_stays_if_it_has_a_caption_or_stands_apart() -> None:
    told = picture("told", "纳斯达克走势")
    assert left(BODY, told, says(SINA_APP)) == (BODY, told)
    futures = says("新浪合作大平台期货开户 样样有保障")
    assert left(futures, BODY, picture()) == (BODY, picture())


def test_image_credits_and_reading_lists_stay() -> None:
    blocks = (
        BODY,
        says("（首圖來源：某某社）"),
        Heading(3, (Span("延伸閱讀："),)),
        List(((says("另一篇", url=URL),),)),
    )
    assert left(*blocks) == blocks


def test_an_article_of_nothing_but_boilerplate_is_empty() -> None:
    assert left(says('{"appId":"12","fileId":"34"}'), says("my_paper", url=URL)) == ()
    assert left() == ()


@pytest.mark.parametrize(
    ("text", "source", "rest"),
    [
        (SHORTCODE + "Sony will invest...", "investors", "Sony will invest..."),
        ("//php echo do_shortcode('[x]') ?&gt; Sony will invest.", None, "Sony will invest."),
        (
            "营收增长。https://www.hibor.com.cn（慧博投研资讯）利润翻倍。",
            "hibor",
            "营收增长。利润翻倍。",
        ),
        (f"甲。{HIBOR.text}乙。{HIBOR.text}", None, "甲。乙。"),
        ("亚马逊公布财报", "qq", "亚马逊公布财报"),
        ("财联社2月7日讯（编辑 王小明）亚马逊...", "qq", "财联社2月7日讯（编辑 王小明）亚马逊..."),
        ("", None, ""),
    ],
)
def test_titles_and_summaries_lose_what_stands_within_them(
    text: str, source: str | None, rest: str
) -> None:
    assert clean_line(text, source) == rest


sentences = st.text(alphabet="亚马逊编辑来源作者Meta12，“”（）%\n", min_size=1, max_size=30).map(
    lambda text: f"“{text}”说得很好。"
)
leaves = sentences.map(lambda text: (Span(text),))
flat = st.one_of(
    st.builds(Paragraph, leaves),
    st.builds(Heading, st.integers(2, 6), leaves),
    st.builds(Code, sentences),
    st.builds(Picture, leaves, st.just(URL)),
    st.builds(lambda cell: Table((cell,), ((cell,),), (Align.LEFT,)), leaves),
)
nested = st.lists(flat, min_size=1, max_size=3).map(tuple)
articles = st.lists(
    st.one_of(
        flat, st.builds(Quote, nested), st.builds(List, st.lists(nested, min_size=1).map(tuple))
    ),
    max_size=8,
).map(lambda blocks: Document(tuple(blocks)))


@given(articles, st.sampled_from(["sina_us_stock", "hibor", "某某社", None]))
def test_a_text_without_boilerplate_passes_unchanged(
    document: Document, source: str | None
) -> None:
    assert clean(document, source, "标题") == Cleaned(document)


@given(articles)
def test_what_remains_is_in_order(document: Document) -> None:
    lines = plain_text(document).split("\n")
    editor = says("责任编辑：王小明")
    dirty = Document((editor, *document.blocks, editor, says(SINA_APP), says("qq", url=URL)))
    assert plain_text(clean(dirty, "qq", None).document).split("\n") == lines
