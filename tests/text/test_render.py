"""A document as Markdown, and the same document read from it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
)
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.render import escaped, render_markdown


def says(text: str, mark: Mark = Mark.NONE, url: str | None = None) -> Inline:
    return (Span(text, mark, url),)


EXAMPLES: list[tuple[Block, str]] = [
    (Paragraph(says("一段。")), "一段。"),
    (Paragraph(says("一行\n又一行")), "一行\n又一行"),
    (Heading(2, says("小标题")), "## 小标题"),
    (Paragraph((Span("据"), Span("财联社", Mark.STRONG), Span("。"))), "据**财联社**。"),
    (Paragraph(says("强调", Mark.EMPHASIS)), "*强调*"),
    (Paragraph(says("删去", Mark.STRIKE)), "~~删去~~"),
    (Paragraph(says("x = 1", Mark.CODE)), "`x = 1`"),
    (Paragraph(says("原文", url="https://example.com/a")), "[原文](https://example.com/a)"),
    (
        Paragraph(says("https://example.com/a", url="https://example.com/a")),
        "<https://example.com/a>",
    ),
    (Quote((Paragraph(says("引文")), Quote((Paragraph(says("里面")),)))), "> 引文\n>\n> > 里面"),
    (List(((Paragraph(says("甲")),), (Paragraph(says("乙")),))), "- 甲\n- 乙"),
    (List(((Paragraph(says("甲")),), (Paragraph(says("乙")),)), start=3), "3. 甲\n4. 乙"),
    (Code("x = [1]\n\ny", "python"), "```python\nx = [1]\n\ny\n```"),
    (Code("```\n里面"), "````\n```\n里面\n````"),
    (
        Picture(says("机房"), "https://example.com/a.png"),
        "![机房](https://example.com/a.png)",
    ),
    (Rule(), "---"),
    (
        Table(
            (says("公司"), says("支出")), ((says("谷歌"), says("750")),), (Align.LEFT, Align.RIGHT)
        ),
        "| 公司 | 支出 |\n| --- | --: |\n| 谷歌 | 750 |",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("block", "markdown"), EXAMPLES)
def test_a_block_as_markdown(block: Block, markdown: str) -> None:
    assert render_markdown(Document((block,))) == markdown


@pytest.mark.parametrize("block", [block for block, _ in EXAMPLES if not isinstance(block, Rule)])
def test_reading_it_again_gives_the_same(block: Block) -> None:
    document = Document((Paragraph(says("前文。")), block, Paragraph(says("后文。"))))
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
    assert parse_markdown(escaped(text)) == Document((Paragraph(says(text)),))


LETTERS = st.text(st.sampled_from("数据中心AI 12.，。-*#_[]<>&|`~!1)\\"), min_size=1, max_size=20)


@given(LETTERS)
def test_any_line_comes_back(text: str) -> None:
    line = " ".join(text.split())
    expected = Document((Paragraph(says(line)),)) if line else Document(())
    assert parse_markdown(escaped(line)) == expected
