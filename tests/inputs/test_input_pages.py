"""INPUT.md, "saved page", "Size" and hidden parts: pages as a browser saves them."""

import pytest
from tests.inputs.reading import Reading, read, read_body

ARTICLE = "<p>去年花的钱，今年开始要还。</p><p>谁来还，没有人知道。</p>"
TITLE = "<title>机房的账单</title>"
BODY = "去年花的钱，今年开始要还。\n\n谁来还，没有人知道。"


def page(body: str, head: str = TITLE) -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "body",
    [
        # navigation, header, footer, aside
        f"<nav><ul><li>首页</li><li>财经</li></ul></nav>{ARTICLE}",
        f"<header><h2>某网</h2></header>{ARTICLE}<footer>京ICP备000000号</footer>",
        f"{ARTICLE}<aside><h3>热门</h3><ul><li>另一篇</li></ul></aside>",
        f"<div><p>首页</p></div><article><h1>机房的账单</h1>{ARTICLE}</article><p>另一篇</p>",
        f'<p>首页</p><div id="content_article">{ARTICLE}</div>',
        # ads, scripts, styles, counters
        f"{ARTICLE}<script>ad('<p>广告</p>')</script><iframe src='//ad.cn'>广告</iframe>",
        f"<style>p {{ color: red }}</style>{ARTICLE}<noscript>请打开脚本</noscript>",
        f'<ins class="ad"></ins>{ARTICLE}<img src="//t.cn/1.gif" width="1" height="1">',
        f"<!-- <p>旧稿</p> -->{ARTICLE}<!-- 广告位 -->",
        # forms, controls, players
        f"<form><input><button>搜索</button></form>{ARTICLE}<button>分享</button>",
        f"<video><source src=1.mp4>不支持</video>{ARTICLE}<audio>不支持</audio>",
        f"<svg><text>图</text></svg>{ARTICLE}<canvas>图</canvas>",
        f"<form id=aspnetForm>{ARTICLE}</form>",
    ],
)
def test_what_is_around_an_article_is_not_read(body: str) -> None:
    assert read(page(body)) == Reading(title="机房的账单", body=BODY)


CAROUSEL = "<li><p>另一篇的题目，以及它的第一句话。</p></li>" * 200


@pytest.mark.parametrize(
    "hidden",
    [
        f'<div style="display:none">{CAROUSEL}</div>',
        f'<div class="swiper" style="width: 0; DISPLAY : NONE;"><ul>{CAROUSEL}</ul></div>',
        f"<ul hidden>{CAROUSEL}</ul>",
        f"<div style='display:none'><div style='display:block'>{CAROUSEL}</div></div>",
        f"<template>{CAROUSEL}</template>",
    ],
    ids=["style", "sloppy style", "hidden", "shown inside", "template"],
)
class TestHiddenCarousels:
    """They are longer than the article itself, and no reason to take them for it."""

    def test_in_a_page(self, hidden: str) -> None:
        assert read(page(f"{hidden}{ARTICLE}")).body == BODY
        assert read(page(f"{ARTICLE}{hidden}")).body == BODY

    def test_in_a_post(self, hidden: str) -> None:
        assert read_body(f"{hidden}\n\n{ARTICLE}") == BODY
        assert read_body(f"去年花的钱，今年开始要还。\n\n{hidden}\n\n谁来还，没有人知道。") == BODY


def test_a_page_that_shows_its_text_by_a_script_is_read() -> None:
    """Such a page hides all of its text by `visibility` until it has loaded."""
    body = f'<div id="js_content" style="visibility: hidden; opacity: 0;">{ARTICLE}</div>'
    assert read(page(body)).body == BODY


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<title>机房的账单 - 某网</title>", Reading(title="机房的账单 - 某网", body=BODY)),
        (
            '<title>机房的账单 - 某网</title><meta property="og:title" content="机房的账单">',
            Reading(title="机房的账单", body=BODY),
        ),
        (
            "<title>机房&mdash;账单\n</title><link rel=canonical href=//a.cn/1>",
            Reading(title="机房—账单", body=BODY, url="https://a.cn/1"),
        ),
        ("", Reading(title="去年花的钱，今年开始要还", body=BODY)),
    ],
)
def test_heads_of_pages(head: str, expected: Reading) -> None:
    assert read(page(ARTICLE, head)) == expected


@pytest.mark.parametrize(
    "mark",
    [
        "<!-- saved from url=(0023)https://a.cn/2025/1.html -->",  # Chrome, Internet Explorer
        "<!--\n Page saved with SingleFile \n url: https://a.cn/2025/1.html \n-->",
    ],
)
def test_the_mark_of_the_browser_that_saved_it(mark: str) -> None:
    """It tells the address, by which those in the page become whole."""
    picture = '<img src="../2.jpg">'
    for file in (f"{mark}\n{page(ARTICLE + picture)}", page(ARTICLE + picture, mark + TITLE)):
        assert read(file) == Reading(
            title="机房的账单",
            body=f"{BODY}\n\n![](https://a.cn/2.jpg)",
            url="https://a.cn/2025/1.html",
        )


@pytest.mark.parametrize(
    "filling",
    [
        "<script>" + "var a=1;" * 130_000 + "</script>",
        '<img src="data:image/png;base64,' + "iVBORw0K" * 130_000 + '">',
        "<!--" + "广告" * 260_000 + "-->",
        '<div style="display:none">' + "另一篇" * 170_000 + "</div>",
        '<p data-state="' + "{&quot;a&quot;:1}" * 65_000 + '"></p>',
    ],
    ids=["script", "data:", "comment", "hidden", "attribute"],
)
def test_one_line_of_a_million_characters(filling: str) -> None:
    file = page(f"<nav>首页</nav>{filling}<article>{ARTICLE}</article>")
    assert "\n" not in file
    assert len(file.encode()) > 1_000_000
    assert read(file) == Reading(title="机房的账单", body=BODY)


def test_one_paragraph_of_a_million_characters() -> None:
    text = "去年花的钱，今年开始要还。" * 80_000
    assert read(text) == Reading(title="去年花的钱，今年开始要还", body=text)
