"""Documents on lines: every block as it looks, and what holds for any document at any width."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.text.documents import inline, para

from ainews_tui.document import (
    Align,
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
    leaves,
    map_leaves,
    text_of,
)
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.cells import width as cells_of
from ainews_tui.text.layout.lines import Line, Piece, Role


def screen(*blocks: Block, width: int = 24) -> list[str]:
    return [line.text for line in lay_out(Document(blocks), width)]


def test_an_empty_document_has_no_lines() -> None:
    assert lay_out(Document(()), 40) == ()


def test_blocks_are_parted_by_one_blank_line_and_empty_ones_leave_none() -> None:
    assert screen(para("第一段"), para(" \n "), para("第二段\n换行"), Heading(2, ())) == [
        "第一段",
        "",
        "第二段",
        "换行",
    ]


def test_paragraphs_are_broken_as_chinese_is() -> None:
    assert screen(para("OpenAI 发布了全新的模型，性能很好"), width=20) == [
        "OpenAI 发布了全新的",
        "模型，性能很好",
    ]


@pytest.mark.parametrize(("level", "rule"), [(1, "─"), (2, "─"), (3, "╌"), (6, "╌")])
def test_headings_are_underlined(level: int, rule: str) -> None:
    assert screen(para("段"), Heading(level, inline("市场与AI的反应")), para("段"), width=8) == [
        "段",
        "",
        "市场与AI",
        "的反应",
        rule * 8,
        "",
        "段",
    ]


def test_quotes_have_a_bar_for_each_depth() -> None:
    inner = Quote((para("里层的话"),))
    assert screen(Quote((para("他说今年会增加投资。"), inner, para("外层"))), width=14) == [
        "│ 他说今年会增",
        "│ 加投资。",
        "│",
        "│ │ 里层的话",
        "│",
        "│ 外层",
    ]


def test_lists_hang_and_nested_ones_follow_closely() -> None:
    third = List(((para("第三层"),),))
    second = List(((para("第二层的文字很长"), third), (para("又一项"),)))
    assert screen(List(((para("第一层的文字很长"), second), (para("完"),))), width=14) == [
        "- 第一层的文字",
        "  很长",
        "  ◦ 第二层的文",
        "    字很长",
        "    ‣ 第三层",
        "  ◦ 又一项",
        "- 完",
    ]


def test_numbers_stand_to_the_right() -> None:
    items = tuple((para(text),) for text in ("第九项的文字", "第十项"))
    assert screen(List(items, start=9), width=12) == [" 9. 第九项的", "    文字", "10. 第十项"]


def test_items_of_several_blocks_are_parted_by_blank_lines() -> None:
    quote = Quote((para("引"), List(((para("项"),),))))
    assert screen(List(((para("一"), quote), (para("二"),), ()))) == [
        "- 一",
        "",
        "  │ 引",
        "  │",
        "  │ ◦ 项",
        "",
        "- 二",
    ]


def test_code_is_indented_and_cut_at_the_width() -> None:
    assert screen(Code("if x:\n    return 一个注释，\n\npass\n"), width=16) == [
        "  if x:",
        "      return 一",
        "  个注释，",
        "",
        "  pass",
    ]


def test_a_thematic_break_is_centred() -> None:
    assert screen(para("上"), Rule(), para("下"), width=12) == ["上", "", "   * * *", "", "下"]
    assert screen(Rule(), width=4) == ["* *…"]


def test_pictures_show_caption_and_host() -> None:
    picture = Picture(inline("四家企业的总裁"), "https://www.example.org/a/b.png")
    assert screen(picture, Picture((), "http://img.example.org/"), Picture((), None)) == [
        "▭ 四家企业的总裁",
        "  (example.org) [1]",
        "",
        "▭ img.example.org [2]",
        "",
        "链接",
        "[1] https://www.example.",
        "    org/a/b.png",
        "[2] http://img.example.o",
        "    rg/",
    ]
    assert screen(Picture(inline("没有地址"), None)) == ["▭ 没有地址"]


def test_no_indent_where_it_would_leave_too_little() -> None:
    assert screen(Quote((para("他说会"),)), width=8) == ["│ 他说会"]
    assert screen(Quote((para("他说会"),)), width=7) == ["他说会"]


def test_the_heading_of_the_links_is_the_callers() -> None:
    document = Document((Paragraph((Span("新闻", url="https://a.cn/"),)),))
    lines = lay_out(document, 20, {"链接": "連結"}.__getitem__)
    assert [line.text for line in lines][-2:] == [
        "連結",
        "[1] https://a.cn/",
    ]


def test_roles_are_those_of_the_innermost_block() -> None:
    quoted = Quote((para("引"), Code("x"), List(((para("项"),),)), Heading(1, inline("题"))))
    lines = lay_out(
        Document((para("段"), quoted, Rule(), Picture(inline("图"), "http://a.cn"))), 20
    )
    assert [line.role for line in lines if line.role is not Role.BLANK] == [
        Role.TEXT,
        Role.QUOTE,
        Role.CODE,
        Role.QUOTE,
        Role.HEADING,
        Role.HEADING,
        Role.RULE,
        Role.PICTURE,
        Role.LINKS,
        Role.LINKS,
    ]


def test_pieces_say_where_they_stand_and_how_they_look() -> None:
    link = "https://a.cn/"
    spans = (Span("他说"), Span("会增加", Mark.STRONG), Span("投资", url=link))
    lines = lay_out(Document((para("段"), Quote((Paragraph(spans),)))), 10)
    assert lines[2:4] == (
        Line(
            (
                Piece("│ "),
                Piece("他说", leaf=1),
                Piece("会增", Mark.STRONG, leaf=1, offset=2),
            ),
            Role.QUOTE,
        ),
        Line(
            (
                Piece("│ "),
                Piece("加", Mark.STRONG, leaf=1, offset=4),
                Piece("投", url=link, leaf=1, offset=5),
            ),
            Role.QUOTE,
        ),
    )
    assert [(line.leaf, line.offset) for line in lines[:5]] == [
        (0, 0),
        (-1, 0),
        (1, 0),
        (1, 4),
        (1, 6),
    ]
    assert Piece("[1]", url=link) in lines[4].pieces


TEXTS = st.text(
    st.sampled_from("字国一投资，。“”（）「」——……,.:ab1 %-/\n\u3000👍\u0301") | st.characters(),
    max_size=60,
)
URLS = st.none() | st.sampled_from(
    ["https://a.cn/x", "http://www.example.org/long/path?page=1", "b"]
)
MARKS = st.sampled_from([Mark.NONE, Mark.STRONG, Mark.EMPHASIS | Mark.STRONG, Mark.CODE])
INLINES = st.lists(st.builds(Span, TEXTS, MARKS, URLS), max_size=4).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    aligns = tuple(draw(st.lists(st.sampled_from(Align), min_size=1, max_size=5)))
    row = st.tuples(*(INLINES for _ in aligns))
    return Table(draw(row), tuple(draw(st.lists(row, max_size=3))), aligns)


def nested(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    inner = st.lists(blocks, max_size=3).map(tuple)
    starts = st.none() | st.integers(0, 10**9)
    return st.builds(Quote, inner) | st.builds(List, st.lists(inner, max_size=3).map(tuple), starts)


BLOCKS = st.recursive(
    st.builds(Paragraph, INLINES)
    | st.builds(Heading, st.integers(1, 6), INLINES)
    | st.builds(Code, TEXTS)
    | st.builds(Picture, INLINES, URLS)
    | st.just(Rule())
    | tables(),
    nested,
    max_leaves=8,
)
DOCUMENTS = st.lists(BLOCKS, max_size=4).map(lambda blocks: Document(tuple(blocks)))
WIDTHS = st.integers(4, 120)


def bare(text: str) -> str:
    """The text without white space, all that layout may change."""
    return "".join(text.split())


@example(Document((Quote((Table((inline("\u0301"),), (), (Align.LEFT,)),)),)), 8)
@example(Document((List((((Heading(1, (Span("\u0301"),)),)),)),)), 8)
@given(DOCUMENTS, WIDTHS)
def test_no_line_is_too_wide_or_ends_in_white_space(document: Document, width: int) -> None:
    for line in lay_out(document, width):
        assert cells_of(line.text) <= width
        assert line.text == line.text.rstrip()
        assert "\n" not in line.text


@given(DOCUMENTS, WIDTHS)
def test_every_leaf_is_set_whole_and_once(document: Document, width: int) -> None:
    texts = [text_of(leaf) for leaf in leaves(document)]
    found = ["" for _ in texts]
    for line in lay_out(document, width):
        for piece in line.pieces:
            if piece.leaf >= 0:
                assert texts[piece.leaf].startswith(piece.text, piece.offset)
                found[piece.leaf] += piece.text
    assert list(map(bare, found)) == list(map(bare, texts))


@given(DOCUMENTS, WIDTHS)
def test_blank_lines_part_blocks_and_never_pile_up(document: Document, width: int) -> None:
    def without_newlines(leaf: Inline) -> Inline:
        return inline(text_of(leaf).replace("\n", ""))

    roles = [line.role for line in lay_out(map_leaves(document, without_newlines), width)]
    assert Role.BLANK not in roles[:1] + roles[-1:]
    assert (Role.BLANK, Role.BLANK) not in pairwise(roles)
