"""What a page says of itself."""

import pytest

from ainews_tui.text.html.convert import is_page, read_page

HEAD = """<!doctype html><html><head>
<title>题目 - 站名</title>
<meta property="og:title" content="题目
  全文">
<meta property="og:url" content="https://a.cn/og">
<link rel="canonical" href="https://a.cn/1.html">
<meta property="article:published_time" content="2025-02-07T09:51:04+08:00">
<meta property="og:site_name" content="站名">
<meta name="AUTHOR" content="王小明">
<meta name="description" content="一句话">
<meta property="og:description" content="两句话">
<meta name="keywords" content="词">
<meta name="author" content="">
<meta content="无名">
</head><body><h1>大题</h1><time datetime="2025-01-01">元旦</time></body></html>"""


def test_all_facts() -> None:
    facts = read_page(HEAD)[0]
    assert facts.title == "题目 全文"
    assert facts.url == "https://a.cn/1.html"
    assert facts.date == "2025-02-07T09:51:04+08:00"
    assert facts.source == "站名"
    assert facts.author == "王小明"
    assert facts.summary == "两句话"


@pytest.mark.parametrize(
    ("html", "name", "expected"),
    [
        ("<title>题</title><h1> </h1><h1>大 题</h1>", "title", "大 题"),
        ("<title>题</title>", "title", "题"),
        ("<meta property=og:url content=//a.cn/1>", "url", "https://a.cn/1"),
        ("<link rel=canonical href=/1.html>", "url", None),
        ("<!-- saved from url=(0016)https://a.cn/1 --><html>", "url", "https://a.cn/1"),
        ("<!--\n Page saved with SingleFile \n url: https://a.cn/1 \n-->", "url", "https://a.cn/1"),
        ("<!-- saved from url=(0014)about:internet -->", "url", None),
        ("<!-- 转自 https://a.cn/1 -->", "url", None),
        (
            "<!-- saved from url=(0016)https://b.cn/ --><link rel=canonical href=//a.cn>",
            "url",
            "https://a.cn",
        ),
        ("<time>今天</time><time datetime=2025-01-01>", "date", "2025-01-01"),
        ("<meta itemprop=datePublished content=2025>", "date", "2025"),
        ("<meta property=article:author content=https://a.cn/w>", "author", None),
    ],
)
def test_where_facts_are_found(html: str, name: str, expected: str | None) -> None:
    assert getattr(read_page(html)[0], name) == expected


@pytest.mark.parametrize("html", ["", "字", "<p>字</p>"])
def test_no_facts(html: str) -> None:
    facts = read_page(html)[0]
    assert {facts.title, facts.url, facts.date, facts.source, facts.author, facts.summary} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE html>\n<html>",
        "\n <HTML lang=zh>",
        "<!-- saved\nfrom a.cn -->\n<html>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC ''>",
        "<body>字",
    ],
)
def test_pages(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    ["", "字", "<p>字</p>", "字 <html>", "# 题\n<body>", "<header>", "```html\n<html>", "<bodyx>"],
)
def test_texts_that_are_no_pages(text: str) -> None:
    assert not is_page(text)
