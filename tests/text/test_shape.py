"""Every shape of body, and the plain text of it in the end."""

import pytest

from ainews_tui.document import plain_text
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown


def read(body: str) -> str:
    return plain_text(parse_markdown(to_markdown(body)))


HUGO = """
第一段，**有粗体。**后面接着写。

![图片](//a.cn/1.png)
第二段。

[sina_us_stock](https://a.cn/2.shtml)
"""

JEKYLL = """<!--1738981230000-->
[题目](https://a.cn/1.html)
------

<div>
<table border="0"><tbody><tr><td><span><img src="https://a.cn/1.jpg" width="600"></span></td></tr>
<tr><td style="text-align: center;"><strong>图：四家公司（路透）</strong></td></tr></tbody></table>
<p>  </p><p>   第一段&nbsp;*ST甲。</p><br><p>   第二段，5 &lt; 6。</p><strong>版权声明</strong>
</div>"""

PAGE = """<!DOCTYPE html>
<html><head><title>题目</title><style>p{}</style></head><body><nav>首页</nav>
<article><h1>题目</h1><p>第一段。</p><script>x()</script></article></body></html>"""

PLAIN_LINES = "第一段写在一行，没有空行，\n第二段也写在一行。\n　　第三段缩进。 (某社)"
PLAIN_BLANK = "标题，半角,标点\n\n第一段:甲*ST乙,丙_丁_。\n\n\n第二段 [注] <人名> 1. 2."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (HUGO, "第一段，有粗体。后面接着写。\n第二段。\nsina_us_stock"),
        (JEKYLL, "题目\n图：四家公司（路透）\n第一段 *ST甲。\n第二段，5 < 6。\n版权声明"),
        (PAGE, "题目\n第一段。"),
        (PLAIN_LINES, "第一段写在一行，没有空行，\n第二段也写在一行。\n第三段缩进。 (某社)"),
        (PLAIN_BLANK, "标题，半角,标点\n第一段:甲*ST乙,丙_丁_。\n第二段 [注] <人名> 1. 2."),
        ("", ""),
        (" \n\n", ""),
    ],
    ids=["hugo", "jekyll", "page", "lines", "blank lines", "empty", "blank"],
)
def test_shapes(body: str, expected: str) -> None:
    assert read(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("甲 * 乙\n- 丙", "甲 * 乙\n- 丙"),
        ("第1. 章\n# ", "第1. 章"),
        ("- 甲\n\n* 乙", "甲\n乙"),
        ("甲`b*`", "甲b*"),
        ("题\n---", "题"),
        ("甲|乙\n--|--\n丙|丁", "甲\n乙\n丙\n丁"),
        ("甲|乙\n:-|", "甲|乙\n:-|"),
        ("> 甲", "甲"),
        (r"甲\_乙", "甲_乙"),
        ("甲&nbsp;&#8212;乙", "甲 —乙"),
        ("甲 & 乙; AT&T", "甲 & 乙; AT&T"),
        ("甲<br>乙", "甲\n乙"),
        ("甲<!-- 注 -->", "甲"),
        ("#话题# 甲", "#话题# 甲"),
    ],
)
def test_plain_text_is_told_from_markdown(body: str, expected: str) -> None:
    assert read(body) == expected


def test_a_hard_wrapped_plain_text_is_joined() -> None:
    body = (
        "The ministry said in a statement on Monday that it would look into\n"
        "the matter and make its findings known as soon as there were any,\n"
        "which might take a while.\n\n"
        "王小明报道\n李大华编辑"
    )
    first = body.partition("\n\n")[0]
    assert read(body) == f"{first.replace(chr(10), ' ')}\n王小明报道\n李大华编辑"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('**甲** <img data-src="//a.cn/1.png" src="data:x" alt="图"> 乙', "甲\n图\n乙"),
        ("**甲** <img src=//a.cn/1 width=1>乙", "甲 乙"),
        ("**甲**\n{: .center target='_blank'}\n\n乙{:注}", "甲\n乙{:注}"),
        ("`<img>` **甲**", "<img> 甲"),
        ("**甲**\n\n```\n<img>{: .y}<script>z</script>\n```", "甲\n<img>{: .y}<script>z</script>"),
        ("**甲**<script>\n\nx()</script>\n\n<style>y</style>乙", "甲\n乙"),
        ("**甲**\n<script>x()", "甲\nx()"),
    ],
)  # fmt: skip
def test_tags_in_markdown(body: str, expected: str) -> None:
    assert read(body) == expected


def test_markdown_and_html_stand_apart() -> None:
    assert to_markdown("**甲**\n<p>乙*</p>\n丙") == "**甲**\n\n乙\\*\n\n丙"
