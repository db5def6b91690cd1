"""Where emphasis begins and ends beside Chinese characters and marks."""

import pytest

from ainews_tui.document import Mark, Paragraph, Span
from ainews_tui.text.markdown.reading import parse_markdown

SIGNS = {Mark.NONE: "", Mark.STRONG: "B", Mark.EMPHASIS: "I", Mark.STRIKE: "S"}


def shown(markdown: str) -> str:
    """Return the first paragraph with `B<…>` for bold, `I<…>` for italic, `S<…>` for struck."""
    blocks = parse_markdown(markdown).blocks
    return "".join(map(_shown, blocks[0].inline)) if isinstance(blocks[0], Paragraph) else ""


def _shown(span: Span) -> str:
    signs = "".join(sign for mark, sign in SIGNS.items() if mark in span.mark)
    return f"{signs}<{span.text}>" if signs else span.text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        # CommonMark refuses these: a mark inside the run, a character outside
        ("**值得注意的是，目标已达成。**他说", "B<值得注意的是，目标已达成。>他说"),
        ("称**“稳定”**为本", "称B<“稳定”>为本"),
        ("称*《报告》*为本", "称I<《报告》>为本"),
        ("的~~（旧）~~新", "的S<（旧）>新"),
        ("他**—重点—**说", "他B<—重点—>说"),
        # bold needs no boundary in any script
        ("**Question:**Answer", "B<Question:>Answer"),
        ("x*(y)*z", "x*(y)*z"),
        # as CommonMark has it
        ("**粗*斜*粗**", "B<粗>BI<斜>B<粗>"),
        ("***都***", "BI<都>"),
        ("a*b*c", "aI<b>c"),
        ("snake_case_name 与 __init__.py", "snake_case_name 与 B<init>.py"),
        ("（_斜_）", "（I<斜>）"),
        ("中_文_字", "中_文_字"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("10~12月 ~~~删~~", "10~12月 ~S<删>"),
    ],
)
def test_flanks(markdown: str, expected: str) -> None:
    assert shown(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("**甲****乙**", "B<甲乙>"),
        ("**0****1**", "B<01>"),
        ("**百****亿，**元", "B<百亿，>元"),
        ("尾号138****5678", "尾号138****5678"),
        ("被告王**和李**出庭", "被告王B<和李>出庭"),
        ("被告王**出庭", "被告王**出庭"),
    ],
)
def test_bold_behind_bold_is_one(markdown: str, expected: str) -> None:
    assert shown(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("**开头没有结尾", "开头没有结尾"),
        ("结尾没有开头**", "结尾没有开头"),
        ("一行**\n又一行", "一行\n又一行"),
        ("** 空格 **", "空格"),
        ("*一星留下", "*一星留下"),
        (r"\*\*写出来的星号", "**写出来的星号"),
    ],
)
def test_a_run_without_partner_at_the_edge_of_a_line_goes(markdown: str, expected: str) -> None:
    assert shown(markdown) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("*ST甲和*ST乙", "*ST甲和*ST乙"),
        ("**\\*ST甲**与***ST乙**", "B<*ST甲>与B<*ST乙>"),
        ("*STAR*", "I<STAR>"),
    ],
)
def test_the_mark_of_endangered_shares_is_text(markdown: str, expected: str) -> None:
    assert shown(markdown) == expected
