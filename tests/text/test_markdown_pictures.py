"""Pictures of Markdown, with their captions or as what they stand for."""

import pytest
from tests.text.documents import URL, blocks, inline, link, para, strong

from ainews_tui.document import Block, Heading, Mark, Picture, Span


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
        (f"![](){URL}![]()", [Picture((), URL)]),
        (f"前![](){URL}![]()后", [para("前"), Picture((), URL), para("后")]),
        ("![]()//b.cn/y![]()![]()", [Picture((), "https://b.cn/y")]),
        (f"![]() {URL} ![]()", [para(URL)]),
        ("![图片]()", []),
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


@pytest.mark.parametrize("face", ["[微笑]", "😀", "👍🏻", "❤", ":-)", ";D"])
def test_a_picture_of_a_face_is_text(face: str) -> None:
    assert blocks(f"好![{face}]({URL})。") == [para(f"好{face}。")]


@pytest.mark.parametrize("marks", ["……", "——", "▲", "★", "?"])
def test_a_picture_that_is_called_by_marks_is_one_where_it_can_be_seen(marks: str) -> None:
    assert blocks(f"好![{marks}]({URL})") == [para("好"), Picture(inline(marks), URL)]
    assert blocks(f"好![{marks}](data:image/png;base64,AAAA)") == [para(f"好{marks}")]
