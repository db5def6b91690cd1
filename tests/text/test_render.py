"""A document as Markdown, and the same document read from it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.documents import inline, link, para

from ainews_tui.document import (
    Align,
    Block,
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
)
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.render import escaped, render_markdown

EXAMPLES: list[tuple[Block, str]] = [
    (para("一段。"), "一段。"),
    (para("一行\n又一行"), "一行\n又一行"),
    (Heading(2, inline("小标题")), "## 小标题"),
    (Paragraph((Span("据"), Span("财联社", Mark.STRONG), Span("。"))), "据**财联社**。"),
    (para(Span("强调", Mark.EMPHASIS)), "*强调*"),
    (para(Span("删去", Mark.STRIKE)), "~~删去~~"),
    (para(Span("x = 1", Mark.CODE)), "`x = 1`"),
    (para(link("原文", "https://example.com/a")), "[原文](https://example.com/a)"),
    (
        para(link("https://example.com/a", "https://example.com/a")),
        "<https://example.com/a>",
    ),
    (Quote((para("引文"), Quote((para("里面"),)))), "> 引文\n>\n> > 里面"),
    (List(((para("甲"),), (para("乙"),))), "- 甲\n- 乙"),
    (List(((para("甲"),), (para("乙"),)), start=3), "3. 甲\n4. 乙"),
    (Code("x = [1]\n\ny", "python"), "```python\nx = [1]\n\ny\n```"),
    (Code("```\n里面"), "````\n```\n里面\n````"),
    (
        Picture(inline("机房"), "https://example.com/a.png"),
        "![机房](https://example.com/a.png)",
    ),
    (Rule(), "---"),
    (
        Table(
            (inline("公司"), inline("支出")),
            ((inline("谷歌"), inline("750")),),
            (Align.LEFT, Align.RIGHT),
        ),
        "| 公司 | 支出 |\n| --- | --: |\n| 谷歌 | 750 |",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "markdown"), EXAMPLES)
def test_a_block_as_markdown(block: Block, markdown: str) -> None:
    assert render_markdown(Document((block,))) == markdown


@pytest.mark.parametrize("block", [block for block, _ in EXAMPLES if not isinstance(block, Rule)])
def test_reading_it_again_gives_the_same(block: Block) -> None:
    document = Document((para("前文。"), block, para("后文。")))
    assert parse_markdown(render_markdown(document)) == document


@pytest.mark.parametrize(
    "text",
    [
        "# 不是标题", "> 不是引用", "- 不是列表", "1. 不是列表", "2) 也不是", "*不是强调*",
        "[不是](链接)", "a_b_c", "`不是代码`", "<b>不是标签</b>", "&amp; 不是实体", "~~不是~~",
        "| 不是 | 表格 |", "+ 不是", "甲\n---", "甲\n===", "\\反斜杠",
    ],
)  # fmt: skip
def test_text_is_not_read_as_markdown(text: str) -> None:
    assert parse_markdown(escaped(text)) == Document((para(text),))


LETTERS = st.text(st.sampled_from("数据中心AI 12.，。-*#_[]<>&|`~!1)\\"), min_size=1, max_size=20)


@given(LETTERS)
def test_any_line_comes_back(text: str) -> None:
    line = " ".join(text.split())
    expected = Document((para(line),)) if line else Document(())
    assert parse_markdown(escaped(line)) == expected
