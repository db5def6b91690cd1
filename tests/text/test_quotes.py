"""Whose words a quoted line is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.markdown.quotes import part_quotes
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.render import render_markdown


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("> > 甲。\n> 乙。", "> > 甲。\n>\n> 乙。"),
        (">> 甲。\n> 乙。\n>> 丙。", "> > 甲。\n>\n> 乙。\n>\n> > 丙。"),
        ("> > > 甲。\n> 乙。", "> > > 甲。\n>\n> 乙。"),
        ("   > > 甲。\n > 乙。", "> > 甲。\n>\n> 乙。"),
        ("> > 甲。\n>\n> 乙。", "> > 甲。\n>\n> 乙。"),
        ("- 甲\n  > 乙\n  >> 丙\n  > 丁", "- 甲\n\n  > 乙\n  >\n  > > 丙\n  >\n  > 丁"),
        ("> > **甲**。\n> ~~乙~~。", "> > **甲**。\n>\n> ~~乙~~。"),
        # as CommonMark has it: a line without a mark goes on with the paragraph
        ("> 甲，\n乙。", "> 甲，\n> 乙。"),
        ("> 甲。\n> 乙。", "> 甲。\n> 乙。"),
        ("```\n> > 甲\n> 乙\n```", "```\n> > 甲\n> 乙\n```"),
        ("5 > 4 > 3\n> 甲。", "5 \\> 4 \\> 3\n\n> 甲。"),
    ],
)
def test_depth(markdown: str, expected: str) -> None:
    assert render_markdown(parse_markdown(markdown)) == expected


@given(st.lists(st.text(alphabet="> -字")))
def test_nothing_but_marks_is_added(lines: list[str]) -> None:
    rest = iter(part_quotes(lines))
    assert all(line in rest for line in lines)
    assert set("".join(part_quotes(lines))) <= {*"".join(lines), ">"}
