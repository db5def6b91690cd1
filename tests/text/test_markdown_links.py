"""Links of Markdown, and the tags that are left in it."""

import pytest
from tests.text.documents import URL, blocks, link, para, strong

from ainews_tui.document import Block, Code, Mark, Paragraph, Span


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f"[{URL}]({URL}) <{URL}>", para(link(URL), " ", link(URL))),
        ("<a@b.cn>", para(link("a@b.cn", "mailto:a@b.cn"))),
        ("[甲](javascript:alert) [乙](/p/1) [丙](file:///x)", para("甲 乙 丙")),
        ("[甲](//b.cn/y)", para(link("甲", "https://b.cn/y"))),
        ("[甲](https://b.cn/一 二)", para(link("甲", "https://b.cn/一%20二"))),
        ('[甲](https://b.cn/一 二 "题")', para(link("甲", "https://b.cn/一%20二"))),
        (f"[[甲]({URL})乙]({URL})", para(link("甲乙"))),
        (f"[**甲**乙]({URL})", para(Span("甲", Mark.STRONG, URL), link("乙"))),
        (f"字[]({URL})字", para("字字")),
        (f"[甲]({URL})[乙]({URL})", para(link("甲乙"))),
        (f"[甲][1] [2]\n\n[1]: {URL}\n[2]: {URL}", para(link("甲"), " ", link("2"))),
        ("[见[甲](https://b.cn/一 二)]", para("[见", link("甲", "https://b.cn/一%20二"), "]")),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_links(markdown: str, expected: Paragraph) -> None:
    assert blocks(markdown) == [expected]


@pytest.mark.parametrize("text", ["[编者按]: 一句话", f"[1]: {URL}", f"[注]:{URL}"])
def test_a_definition_that_nothing_uses_is_text(text: str) -> None:
    assert blocks(text) == [para(text)]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("甲<br>乙<BR/>\n丙", [para("甲\n乙\n丙")]),
        ("甲<br><br>乙", [para("甲"), para("乙")]),
        ("<p>甲</p><div class='x'>乙</div>", [para("甲"), para("乙")]),
        ('<span style="color:red">甲</span><font>乙</font>', [para("甲乙")]),
        ("<b>粗</b><i>斜</i></i><s>删</s><code>码</code>字", [
            para(
                strong("粗"),
                Span("斜", Mark.EMPHASIS),
                Span("删", Mark.STRIKE),
                Span("码", Mark.CODE),
                "字",
            )
        ]),
        (f"<a class=x href='{URL}'>甲</a>乙", [para(link("甲"), "乙")]),
        ('<a href="//b.cn/?p=1&amp;q">甲</a>', [para(link("甲", "https://b.cn/?p=1&q"))]),
        ("<a name=x>甲</a><a href=#y>乙</a>", [para("甲乙")]),
        ("甲<!-- 注\n\n释 -->乙<?xml?><!DOCTYPE html>丙", [para("甲乙丙")]),
        ("甲<script>a\n\nb</script>乙<style>c</style>", [para("甲乙")]),
        ("vector<T> 与 <你的名字> 5 < 6 > 4", [para("vector<T> 与 <你的名字> 5 < 6 > 4")]),
        ("`<script>` 与 `</script>`", [
            para(Span("<script>", Mark.CODE), " 与 ", Span("</script>", Mark.CODE)),
        ]),
        ("```\n<script>x</script>\n```", [Code("<script>x</script>")]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)  # fmt: skip
def test_tags_that_are_left(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected
