"""What the reader may choose about the setting of a text; its characters stay what they were."""

import pytest
from tests.text.documents import inline, link, para, strong

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    List,
    Mark,
    Picture,
    Quote,
    Span,
    text_of,
)
from ainews_tui.text.layout.articles import lay_out_article
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.gaps import gaps
from ainews_tui.text.layout.manner import Manner

SPACED = Manner(spacing=True)
INDENTED = Manner(indent=True)


def screen(*blocks: Block, manner: Manner, width: int = 24) -> list[str]:
    return [line.text for line in lay_out(Document(blocks), width, manner=manner)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("用GPT-4写的", "用 GPT-4 写的"),
        ("投资800亿美元", "投资 800 亿美元"),
        ("增长3.5%后", "增长 3.5% 后"),
        ("约$5以上", "约 $5 以上"),
        ("读ガイド2次", "读ガイド 2 次"),
        ("在Москва开", "在 Москва 开"),
        ("气温5℃了", "气温 5℃ 了"),
        ("已 有 AI 空格", "已 有 AI 空格"),  # spaced already
        ("（AI）和“AI”", "（AI）和“AI”"),  # marks have a space of their own
        ("AI，人工智能", "AI，人工智能"),
        ("和/或", "和/或"),
        ("１２个", "１２个"),  # as wide as Han
        ("", ""),
    ],
)
def test_a_space_between_han_and_latin(text: str, shown: str) -> None:
    places = {*gaps(text)}
    assert "".join(" " * (at in places) + sign for at, sign in enumerate(text)) == shown
    assert screen(para(text), manner=SPACED) == ([shown] if shown else [])


def test_a_space_stands_between_spans_too_but_never_in_code() -> None:
    spans = ("用", strong("AI"), "写", Span("x中y", Mark.CODE), "，见", link("A站"), "的")
    assert screen(para(*spans), manner=SPACED, width=40)[0] == "用 AI 写 x中y，见 A 站[1]的"
    assert screen(Code("用AI"), manner=SPACED) == ["  用AI"]


def test_a_space_is_no_part_of_the_text() -> None:
    text = "本周AI公司发布了3款新模型"
    (*lines,) = lay_out(Document((para(text),)), 12, manner=SPACED)
    pieces = [piece for line in lines for piece in line.pieces]
    assert {piece.text for piece in pieces if piece.leaf < 0} == {" "}
    own = [piece for piece in pieces if piece.leaf == 0]
    assert "".join(piece.text for piece in own) == text
    assert all(text.startswith(piece.text, piece.offset) for piece in own)


def test_no_line_begins_or_ends_with_a_space() -> None:
    assert screen(para("我们用GPT写的"), manner=SPACED, width=6) == ["我们用", "GPT 写", "的"]


def test_titles_captions_and_cells_are_spaced_and_bylines_are_not() -> None:
    picture = Document((Picture(inline("图1"), None),))
    lines = lay_out_article("AI芯片", ("新浪AI",), picture, 40, manner=SPACED)
    assert [line.text for line in lines] == ["AI 芯片", "新浪AI", "", "▭ 图 1"]


def test_paragraphs_begin_two_han_in() -> None:
    assert screen(para("第一段的文字很长很长"), para("第二段"), manner=INDENTED, width=16) == [
        "    第一段的文字",
        "很长很长",
        "    第二段",
    ]


def test_other_blocks_stay_apart_from_indented_paragraphs() -> None:
    listed = List(((para("项"),),))
    blocks = (para("甲"), Heading(1, inline("题")), para("乙"), listed, para("丙"), para("丁"))
    assert screen(*blocks, manner=INDENTED) == [
        "    甲", "", "题", "──", "", "    乙", "", "- 项", "", "    丙", "    丁",
    ]  # fmt: skip
    assert screen(Quote((para("甲"), para("乙"))), manner=INDENTED) == ["│     甲", "│     乙"]


def test_an_address_alone_is_not_indented() -> None:
    address = para(link("https://a.cn/x"))
    assert screen(para("甲"), address, manner=INDENTED) == ["    甲", "", "https://a.cn/x"]


def test_no_indent_where_the_first_word_would_not_stand_or_too_little_is_left() -> None:
    assert screen(para("Infrastructure"), manner=INDENTED, width=14) == ["Infrastructure"]
    assert screen(para("投资回报"), manner=INDENTED, width=8) == ["投资回报"]
    assert screen(para(" \n "), manner=INDENTED) == []


def test_the_texts_of_pieces_are_those_of_the_document() -> None:
    block = para("第一段AI的文字", strong("很长很长2次"))
    for line in lay_out(Document((block,)), 10, manner=Manner(spacing=True, indent=True)):
        for piece in line.pieces:
            whole = text_of(block.inline)
            assert piece.leaf < 0 or whole.startswith(piece.text, piece.offset)
