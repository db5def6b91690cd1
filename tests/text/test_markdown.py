"""Markdown beside the Document it is; and that no text makes it fail."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    Inline,
    List,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
    plain_text,
    text_of,
)
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown

URL = "https://a.cn/x"


def inline(*parts: str | Span) -> Inline:
    return tuple(Span(part) if isinstance(part, str) else part for part in parts)


def para(*parts: str | Span) -> Paragraph:
    return Paragraph(inline(*parts))


def strong(text: str) -> Span:
    return Span(text, Mark.STRONG)


def link(text: str, url: str = URL) -> Span:
    return Span(text, url=url)


def blocks(markdown: str) -> list[Block]:
    return list(parse_markdown(markdown).blocks)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", []),
        ("第一段\n\n\n\n\n第二段", [para("第一段"), para("第二段")]),
        ("一行\n又一行  \n第三行\\\n第四行", [para("一行\n又一行\n第三行\n第四行")]),
        ("　　缩进的段落　", [para("缩进的段落")]),
        ("　　一行\n　　又一行", [para("一行\n又一行")]),
        ("    四格缩进不是代码", [para("四格缩进不是代码")]),
        ("空  格", [para("空 格")]),
        ("# 题 #\n\n### 小题", [Heading(1, inline("题")), Heading(3, inline("小题"))]),
        ("#\n\n**\n\n<b></b>", []),
        ("一\r\n\r\n二\r三", [para("一"), para("二\n三")]),
        ("前\n\n---\n\n后", [para("前"), Rule(), para("后")]),
        (
            f"**粗** *斜* ~~删~~ `码` [链]({URL})",
            [
                para(
                    strong("粗"),
                    " ",
                    Span("斜", Mark.EMPHASIS),
                    " ",
                    Span("删", Mark.STRIKE),
                    " ",
                    Span("码", Mark.CODE),
                    " ",
                    link("链"),
                )
            ],
        ),
        (r"1\. 甲\_乙 \*ST", [para("1. 甲_乙 *ST")]),
        ("&lt;甲&gt; &amp;nbsp;乙&nbsp;丙&nbsp丁", [para("<甲> 乙 丙 丁")]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_text(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("> 甲\n> > 乙\n\n> 丙", [Quote((para("甲"), Quote((para("乙"),)))), Quote((para("丙"),))]),
        (">\n> >", []),
        ("- 甲\n- 乙", [List(((para("甲"),), (para("乙"),)))]),
        ("1. 甲\n2. 乙", [List(((para("甲"),), (para("乙"),)), 1)]),
        ("7. 甲\n\n   又\n0. 乙", [List(((para("甲"), para("又")), (para("乙"),)), 7)]),
        ("0. 甲", [List(((para("甲"),),), 0)]),
        ("- 甲\n  - 乙\n    1. 丙", [
            List(((para("甲"), List(((para("乙"), List(((para("丙"),),), 1)),))),)),
        ]),
        ("- \n- 甲\n- ", [List(((para("甲"),),))]),
        ("- \n1.", []),
        ("``` python title\nx = 1\n\n  y\n```", [Code("x = 1\n\n  y", "python")]),
        ("~~~\n<b>**\n~~~", [Code("<b>**")]),
        ("```\n \n```", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)  # fmt: skip
def test_containers_and_code(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("题\n---", [Heading(2, inline("题"))]),
        ("题\n=====", [Heading(1, inline("题"))]),
        (f"[题]({URL})\n------", [Heading(2, inline(link("题")))]),
        ("题\n--", [para("题\n--")]),
        ("两行\n文字\n---", [para("两行\n文字"), Rule()]),
        ("一句话。\n---", [para("一句话。"), Rule()]),
        ("> 题\n---", [Quote((para("题"),)), Rule()]),
    ],
)
def test_only_one_line_is_a_heading_by_its_underline(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("![图：甲](//a.cn/1.png)", [Picture(inline("图：甲"), "https://a.cn/1.png")]),
        (f'![]({URL} "题")', [Picture(inline("题"), URL)]),
        (f"![**粗**{{}}]({URL})", [Picture(inline(strong("粗"), "{}"), URL)]),
        (f"![]({URL})\n*图：乙*", [Picture(inline("图：乙"), URL)]),
        (f"![甲]({URL})\n*图：乙*", [
            Picture(inline("甲"), URL), para(Span("图：乙", Mark.EMPHASIS)),
        ]),
        (f"![]({URL})\n***重***", [
            Picture((), URL), para(Span("重", Mark.EMPHASIS | Mark.STRONG)),
        ]),
        (f"前 ![]({URL}) 后", [para("前"), Picture((), URL), para("后")]),
        (f"前\n![]({URL})\n后\n又", [para("前"), Picture((), URL), para("后\n又")]),
        (f"![]({URL})![]({URL})", [Picture((), URL), Picture((), URL)]),
        (f"# ![]({URL})", [Picture((), URL)]),
        (f"# 题![图]({URL})", [Heading(1, inline("题", link("图")))]),
        (f"[![图]({URL})](https://b.cn)", [Picture(inline("图"), URL)]),
        ("![](data:image/png;base64,AAAA)", []),
        ("![图](data:image/png;base64,AAAA)", [Picture(inline("图"), None)]),
        ("![](javascript:x) 字", [para("字")]),
        ("![]()https://b.cn/y![]()", [para("https://b.cn/y")]),
        (f"![外![内](//b.cn/y)]({URL})", [Picture(inline("外内"), URL)]),
        (f"![一行\n又一行]({URL})", [Picture(inline("一行 又一行"), URL)]),
        (f"******![]({URL})****", [Picture((), URL)]),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)  # fmt: skip
def test_pictures(markdown: str, expected: list[Block]) -> None:
    assert blocks(markdown) == expected


@pytest.mark.parametrize(
    "caption",
    ["图片", "圖片", "image", "Picture1", "5.jpeg", "IMG_20(1).PNG", "cover-image-of-article"],
)
def test_a_caption_that_says_nothing_is_none(caption: str) -> None:
    assert blocks(f"![{caption}]({URL})") == [Picture((), URL)]


@pytest.mark.parametrize("face", ["[微笑]", "😀", ":-)"])
def test_a_picture_of_a_face_is_text(face: str) -> None:
    assert blocks(f"好![{face}]({URL})。") == [para(f"好{face}。")]


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


def test_a_hard_wrapped_paragraph_is_joined_unless_a_break_was_written() -> None:
    wrapped = (
        "The four companies said that they would go on building data centres\n"
        "as fast as they could get hold of the chips, the land and the power\n"
        "that are needed for them."
    )
    assert blocks(wrapped) == [para(wrapped.replace("\n", " "))]
    broken = wrapped.replace("\n", "  \n")
    assert blocks(broken) == [para(wrapped)]


def test_what_a_terminal_must_not_see_is_gone() -> None:
    assert blocks("甲\x1b[31m乙&#x202e;丙`\x1b[0m丁`\u2028戊") == [
        para("甲乙丙", Span("丁", Mark.CODE), "\n戊")
    ]
    assert blocks("```\n\x1b[1mx\n```") == [Code("x")]
    assert blocks("[甲](https://a.cn/&#x202e;x)") == [para(link("甲"))]


@pytest.mark.parametrize(
    ("unit", "end"),
    [
        ("> ", "x"),
        ("- ", "x"),
        ("1. > ", "x"),
        ("[", ""),
        ("![", "](x)" * 3000),
        ("*a **a ", ""),
        ("<a ", ""),
        ("<!--", ""),
        ("```x\n", ""),
    ],
)
def test_deep_and_endless_markup_is_read(unit: str, end: str) -> None:
    assert isinstance(parse_markdown(unit * 3000 + end), Document)


SIGNS = st.sampled_from([
    *"*_~`[]()<>#|!&\\-+=:>.1甲。“ \t\n　", "](", "![", "**", "\n\n", "\n- ", "\n> ", "\n---\n",
    "\n| ", "<b>", "</b>", "<br>", "<script>", "</p>", "[a]: //b", "(https://a.cn)", "&nbsp;",
    "```\n", "~~~~\n", "\r\n", "\x00", "\u2028",
])  # fmt: skip


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(SIGNS).map("".join)))
def test_every_text_is_a_document_without_empty_leaves(text: str) -> None:
    assert all(filled(block) for block in parse_markdown(text).blocks)


def filled(block: Block) -> bool:
    """Tell whether a block shows something wherever it could."""
    match block:
        case Paragraph(text) | Heading(_, text):
            return bool(text_of(text).strip())
        case Code(text):
            return bool(text.strip())
        case Quote(blocks):
            return bool(blocks) and all(map(filled, blocks))
        case List(items):
            return bool(items) and all(item and all(map(filled, item)) for item in items)
        case Table(header, rows):
            return any(header) or (bool(rows) and all(map(any, rows)))
        case Picture(caption, url):
            return bool(caption or url)
        case Rule():
            return True


WORDS = st.lists(st.sampled_from(["", *"*_`[<|>#-。", "**", "\n", "\n\n", "  \n", "<b>", "](//a)"]))


@settings(deadline=None)
@given(WORDS)
def test_no_word_is_lost_and_none_changes_its_place(signs: list[str]) -> None:
    words = [f"词{number}尾" for number in range(len(signs))]
    text = plain_text(parse_markdown("".join(map(str.__add__, signs, words))))
    places = [text.find(word) for word in words]
    assert places == sorted(places)
    assert -1 not in places


@settings(deadline=None)
@given(st.text(st.sampled_from([*"*_`[]()<>#|!&\\~-+=:.,1a甲。“ \n\u3000", "\U00020000"])))
def test_a_plain_text_keeps_every_character_in_order(text: str) -> None:
    assert "".join(plain_text(parse_markdown(to_plain(text))).split()) == "".join(text.split())


def to_plain(text: str) -> str:
    """Make the text one that shape takes for plain, whatever signs are in it."""
    from ainews_tui.text.markdown import shape

    return shape._plain(text)


def test_plain_text_of_a_plain_body_is_the_body() -> None:
    body = "甲*ST乙_丙_ [注] <丁> 3 < 4 & 5\n1. 戊\n- 己\n#庚"
    assert plain_text(parse_markdown(to_markdown(body))) == body
