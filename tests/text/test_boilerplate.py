"""Whole texts as sites publish them, worded for the test, and what is left of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.news import (
    BODY,
    EDITOR,
    SINA_APP,
    URL,
    cleaned,
    heads,
    left,
    lists,
    picture,
    says,
)

from ainews_tui.document import (
    Align,
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

HIBOR = Span("https://www.hibor.com.cn【慧博投研资讯】", url="https://www.hibor.com.cn/")
SHORTCODE = "//php echo do_shortcode('[listen voice=\"any\"]') ?> "


def test_a_sina_article() -> None:
    chart = picture("chart")
    blocks = (BODY, chart, BODY, picture("qr"), SINA_APP, says("责任编辑：王小明 SF069"))
    assert cleaned(*blocks, says("sina_us_stock", url=URL), source="sina_us_stock") == Cleaned(
        Document((BODY, chart, BODY)), url=URL, editor="王小明"
    )


def test_a_nikkei_article() -> None:
    reporter = Paragraph((Span("某某新闻社 王小明 硅谷", Mark.STRONG),))
    notice = "版权声明：某某社版权所有，未经授权不得转载，违者必究。"
    result = cleaned(
        heads("标题", URL),
        BODY,
        reporter,
        Paragraph((Span(notice, Mark.STRONG),)),
        source="日本経済新聞",
    )
    assert result == Cleaned(Document((BODY, reporter)), url=URL)


def test_an_eetimes_article() -> None:
    lost_link = says("Third story")
    result = cleaned(
        says(SHORTCODE + "Sony will invest."),
        Rule(),
        heads("See also:", level=5),
        says("First story", url=URL),
        lost_link,
        Paragraph(
            (
                Span("RELATED TOPICS:\n"),
                Span("CHIPS", url=URL),
                Span(", "),
                Span("IMAGE SENSORS", url=URL),
            )
        ),
        Paragraph((Span("COMPANIES:\n"), Span("SONY", url=URL))),
        source="investors",
    )
    assert result == Cleaned(
        Document((says("Sony will invest."), Rule(), lost_link)),
        tags=("CHIPS", "IMAGE SENSORS", "SONY"),
    )


def test_a_statementdog_article() -> None:
    references = (heads("參考資料"), lists("某某公司公告", url=URL))
    result = cleaned(
        BODY,
        heads("提到的股票"),
        lists("1234 某某電"),
        heads("概念股"),
        lists("晶圓", "AI"),
        *references,
        source="statementdog",
    )
    assert result == Cleaned(Document((BODY, *references)), tags=("1234 某某電", "晶圓", "AI"))


def test_a_technews_article() -> None:
    end = (says("（首圖來源：某某社）"), heads("延伸閱讀：", level=3), lists("另一篇", url=URL))
    assert left(BODY, *end, source="cmcmarkets") == (BODY,)


def test_a_stheadline_article() -> None:
    related = says("相關文章：某某股再升")
    result = left(
        BODY, related, heads("小標題"), BODY, heads("王小明Youtube頻道"), related,
        source="stheadline",
    )  # fmt: skip
    assert result == (BODY, heads("小標題"), BODY)


def test_a_tmtpost_article() -> None:
    behind = "（本文首发于钛媒体APP，文｜某某号，作者｜王小明，编辑｜李红）"
    result = cleaned(
        Paragraph((*BODY.inline, Span(behind, Mark.STRONG))),
        says("更多精彩内容，关注钛媒体某某号，也可下载钛媒体App"),
        source="qq",
    )
    assert result == Cleaned(Document((BODY,)), author="王小明", editor="李红")


def test_a_report_with_its_reporter_above_it() -> None:
    assert cleaned(says("本报记者 王 明"), BODY) == Cleaned(Document((BODY,)), author="王明")


def test_an_hkej_article() -> None:
    result = cleaned(
        says("2026年8月22日"),
        heads("标题", level=1),
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


def test_the_watermarks_of_hibor() -> None:
    marked = says("公司前景看好160，空间较大31w，股价为22，维持评级。")
    assert left(marked, source="hibor") == (says("公司前景看好，空间较大，股价为22，维持评级。"),)
    assert left(marked, source="qq") == (marked,)


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
    dirty = Document((EDITOR, *document.blocks, EDITOR, SINA_APP, says("qq", url=URL)))
    assert plain_text(clean(dirty, "qq", None).document).split("\n") == lines
