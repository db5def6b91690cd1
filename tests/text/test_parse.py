"""What each shape of file becomes as an article, and that every file becomes one."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.article import Article, Written
from ainews_tui.document import Heading, Paragraph, leaves, plain_text, text_of
from ainews_tui.text.parse import parse
from ainews_tui.text.safe import safe_line, safe_text

SHANGHAI = ZoneInfo("Asia/Shanghai")


def read(text: str, name: str = "x.txt") -> Article:
    return parse(text.encode(), name, SHANGHAI)


def iso(article: Article) -> str | None:
    return article.date.isoformat() if article.date else None


HUGO = """---
title: "数据中心的账单  谁来付？"
date: "2025-02-07 09:51:04"
summary: "今年的账单比去年长了一倍..."
categories:
  - "sina_us_stock"
tags:
  - "sina_us_stock"
  - "云计算"
---

今年的账单比去年长了一倍，四家公司各付一份。

责任编辑：王小明 AB012

[sina_us_stock](https://finance.sina.com.cn/a/1.shtml)
"""


def test_a_hugo_post() -> None:
    article = read(HUGO)
    assert article.title == "数据中心的账单 谁来付？"
    assert (iso(article), article.date_inferred) == ("2025-02-07T09:51:04+08:00", False)
    assert (article.source, article.tags) == ("sina_us_stock", ("云计算",))
    assert (article.author, article.editor) == (None, "王小明")
    assert article.url == "https://finance.sina.com.cn/a/1.shtml"
    assert article.summary == "今年的账单比去年长了一倍..."
    assert article.written is Written.HANS
    assert plain_text(article.document) == "今年的账单比去年长了一倍，四家公司各付一份。"


def test_what_the_body_loses_becomes_facts_and_is_in_no_summary() -> None:
    article = read(
        "---\ntitle: 封測廠擴產\nsource: statementdog\ntags: [AI]\n"
        'summary: "本報記者 王明公司今年再蓋一座..."\n---\n'
        "本報記者 王明\n\n公司今年再蓋一座新的廠房。\n\n概念股\n---\n\n- 封測\n- ai\n"
    )
    assert (article.author, article.tags) == ("王明", ("AI", "封測"))
    assert article.summary == "公司今年再蓋一座新的廠房。"
    assert plain_text(article.document) == "公司今年再蓋一座新的廠房。"


def test_a_jekyll_post_with_a_html_body() -> None:
    article = read(
        "---\nlayout: post\ntitle: 机房之争\ndate: 2025-02-08T02:20:30.000Z\nauthor: 王小明\n"
        "from: https://a.cn/1.html\ntags: [ 某报 ]\ncategories: [ 某报 ]\n---\n"
        "<!--1738981230000-->\n[机房之争](https://a.cn/1.html)\n------\n\n"
        "<div><p>  第一段。</p><p>第二段<strong>重要</strong>。</p></div>\n"
    )
    assert article.title == "机房之争"
    assert iso(article) == "2025-02-08T02:20:30+00:00"
    assert (article.source, article.author, article.tags) == ("某报", "王小明", ())
    assert article.url == "https://a.cn/1.html"
    assert plain_text(article.document) == "第一段。\n第二段重要。"


def test_a_forum_post() -> None:
    article = read(
        "---\nlayout: default\n\ntitle: 1984\n\ndate: 2009-9-30\n\ncategories: 某论坛\n---\n\n---\n"
        "\n楼主说的有道理，我来补充几句。\n"
    )
    assert (article.title, article.source) == ("1984", "某论坛")
    assert iso(article) == "2009-09-30T00:00:00+08:00"
    assert plain_text(article.document) == "楼主说的有道理，我来补充几句。"


def test_a_plain_text_with_a_headline() -> None:
    article = read("巨頭,終究要付帳單\n\n去年花的錢,今年開始要還。\n\n誰來還,沒有人知道。\n")
    assert article.title == "巨頭,終究要付帳單"
    assert plain_text(article.document) == "去年花的錢,今年開始要還。\n誰來還,沒有人知道。"
    assert (iso(article), article.source, article.url) == (None, None, None)
    assert article.written is Written.HANT


def test_a_plain_text_without_a_headline() -> None:
    text = "近來,人工智慧的帳單讓投資人越看越擔心,而這筆錢什麼時候能賺回來,四家公司都說不出個時間。"
    article = read(f"{text}\n大家只好再等一等。 (某某社)")
    assert article.title == "近來,人工智慧的帳單讓投資人越看越擔心,而這筆錢什麼時候能賺回來…"
    assert article.source == "某某社"
    assert plain_text(article.document) == f"{text}\n大家只好再等一等。"


def test_markdown_without_a_front_matter() -> None:
    article = read(
        "[账单来了](https://a.cn/2.html)\n------\n\n日期：Thu, 02 Jul 2020 10:20:30 +0800\n\n"
        "<p>第一段文字。</p><p>第二段文字。</p>"
    )
    assert (article.title, article.url) == ("账单来了", "https://a.cn/2.html")
    assert (iso(article), article.date_inferred) == ("2020-07-02T10:20:30+08:00", True)
    assert plain_text(article.document) == "第一段文字。\n第二段文字。"


def test_a_saved_page() -> None:
    article = read(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>账单 - 某网</title>'
        '<meta property="og:title" content="账单&amp;回报"><meta name="author" content="王小明">'
        '<meta property="og:site_name" content="某网"><link rel="canonical" '
        'href="https://a.cn/3"><meta property="article:published_time" content="2025-02-08 08:00">'
        '<meta name="description" content="讲的是钱"><script>var a = "不是正文";</script></head>'
        "<body><nav>首页</nav><article><h1>账单&amp;回报</h1><p>正文只有一句。</p></article>"
        "</body></html>"
    )
    assert article.title == "账单&回报"
    assert (article.source, article.author, article.summary) == ("某网", "王小明", "讲的是钱")
    assert (iso(article), article.date_inferred) == ("2025-02-08T08:00:00+08:00", False)
    assert article.url == "https://a.cn/3"
    assert plain_text(article.document) == "正文只有一句。"


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("", "投资 笔记.zh-CN.md", "投资 笔记.zh-CN"),
        ("---\ntitle:\n---\n", "a.md", "a"),
        ("---\ntitle: ''\n---\n# 标题\n\n正文。", "a.md", "标题"),
        ("## 小标题\n\n正文。", "a.md", "小标题"),
        ("", "\x1b[31m红\u202e\n色.txt", "红 色"),
        ("", "\udcff.txt", "\ufffd"),
        ("", "\u200b.txt", "无题"),
        ("", "", "无题"),
        ("\x00\x00", "2025.txt", "2025"),
    ],
)
def test_there_is_always_a_title(text: str, name: str, title: str) -> None:
    assert read(text, name).title == title


def test_a_title_taken_from_the_body_is_not_repeated_there() -> None:
    document = read("# 标题\n\n正文。\n\n## 小节\n\n正文。").document
    kinds = [type(block) for block in document.blocks]
    assert kinds == [Paragraph, Heading, Paragraph]


def test_a_date_in_the_name_is_inferred() -> None:
    article = read("正文。", "2025-02-08-投资.md")
    assert (iso(article), article.date_inferred) == ("2025-02-08T00:00:00+08:00", True)
    article = read("---\ndate: 2025-02-07\n---\n正文。", "2025-02-08-投资.md")
    assert (iso(article), article.date_inferred) == ("2025-02-07T00:00:00+08:00", False)
    assert read("正文。").date_inferred is False


def test_facts_of_cut_lines_give_way_to_the_front_matter() -> None:
    article = read(HUGO.replace("summary:", "editor: 李小红\nurl: https://a.cn/9\nsummary:"))
    assert (article.editor, article.url) == ("李小红", "https://a.cn/9")


def test_a_link_to_somebody_else_is_no_address() -> None:
    article = read(HUGO.replace("[sina_us_stock]", "[更多新闻]"))
    assert article.url is None


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_other_encodings(encoding: str) -> None:
    assert parse(HUGO.encode(encoding), "x.md", SHANGHAI) == read(HUGO)


def test_entities_bring_no_control_characters_in() -> None:
    article = read(
        "---\ntitle: a&#x202e;b\n---\n正&#x202e;文&#27;[31m，<b>粗&#8203;体</b>。\n\n"
        "    代&#x202e;码\u202e\n\n- 一&nbsp;项\n\n![图&#x2066;说](https://a.cn/&#x202e;x.png)"
        "\n\n[链接](https://a.cn/&#x202e;y)"
    )
    assert_safe(article)
    assert "正文" in plain_text(article.document)


def assert_safe(article: Article) -> None:
    lines = [article.title, article.source, article.author, article.editor, article.url]
    for line in (*lines, article.summary, *article.tags):
        assert line is None or (line and line == safe_line(line))
    for leaf in leaves(article.document):
        assert text_of(leaf) == safe_text(text_of(leaf))
        assert all(span.url is None or span.url == safe_line(span.url) for span in leaf)
    assert "\x1b" not in repr(article.document)


MARKUP = """--- +++ title: date: tags: ``` > # * [a](b) ![]( <div> <table><tr><td> <!-- &#27;
&#x202e; &nbsp; <script> </p> \x1b[31m \u202e 2025-13-40 |-|-| 中文 。 { [ \x00"""
PIECES = st.sampled_from([*MARKUP.split(), "\n", "\n\n", " ", "\u2028"]) | st.text(max_size=3)


@given(st.binary() | st.lists(PIECES).map("".join).map(str.encode), st.text())
def test_any_bytes_are_an_article(data: bytes, name: str) -> None:
    article = parse(data, name, SHANGHAI)
    assert article.title
    assert_safe(article)
    assert article.date is None or article.date.utcoffset() is not None
    assert article.date_inferred <= (article.date is not None)
