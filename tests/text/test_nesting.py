"""Deep nesting is flattened, and nothing else is touched."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from ainews_tui.text.markdown.nesting import (
    DEEPEST_MARK,
    DEEPEST_TAG,
    flatten_html,
    flatten_markdown,
)

DEEP = 5000


def depth(html: str) -> int:
    """Return how deep the parser finds the deepest element."""
    level, nodes = 0, [LexborHTMLParser(html).root]
    while nodes := [child for node in nodes if node for child in node.iter()]:
        level += 1
    return level


@pytest.mark.parametrize(
    "html",
    [
        "<p>字</p>",
        "<div>" * DEEPEST_TAG + "字" + "</div>" * DEEPEST_TAG,
        "<p>字<li>字<br>" * DEEP,
        "<div>字</div>" * DEEP,
        "</div>字" * DEEP,
        "<title><b></title>" * DEEP,
    ],
    ids=["short", "allowed", "optional ends", "beside", "stray ends", "text of a title"],
)
def test_what_is_not_deep_stays(html: str) -> None:
    assert flatten_html(html) == html


def test_blocks_too_deep_leave_line_breaks_and_inline_tags_nothing() -> None:
    html = "<div>" * DEEPEST_TAG + "<p>甲<div class=x>乙<b>丙</b>丁</div>戊" + "</div>" * 3
    assert flatten_html(html) == (
        "<div>" * DEEPEST_TAG + "<p>甲<br>乙丙丁<br>戊" + "</div>" * 3
    )  # fmt: skip


@pytest.mark.parametrize("form", [" a{}=b", " a{} = 'b c'", '/a{}="b"', "\na{}"])
def test_a_tag_crowded_with_attributes_keeps_none(form: str) -> None:
    def tag(number: int) -> str:
        return f"<p{''.join(form.format(at) for at in range(number))}>字"

    assert flatten_html(tag(2000)) == "<p>字"
    assert flatten_html(tag(200)) == tag(200)


def test_a_long_attribute_is_not_many() -> None:
    html = f'<img data-src="//a.cn/1.png" src="data:image/png;base64,{"A/ +" * 9999}">'
    assert flatten_html(html) == html


@pytest.mark.parametrize(
    "unit",
    ["<div>", "<ul><li>", "<b>", "<div></b>", "<table><tr><td>", "<DIV><title></div></title>"],
)
def test_no_trick_gets_deeper(unit: str) -> None:
    assert depth(flatten_html(unit * DEEP)) <= 4 * DEEPEST_TAG + 4  # table, tbody, tr, td


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (">" * 500 + " 字", ">" * DEEPEST_MARK + " 字"),
        ("- " * 500 + "字", "- " * (DEEPEST_MARK - 1) + "- 字"),
        ("> 1. " * 500 + "字", "> 1. " * (DEEPEST_MARK // 2 - 1) + "> 1. 字"),
        (" " * 500 + "- 字", " " * (3 * DEEPEST_MARK) + "- 字"),
        (">" + "\t" * 500 + "字", ">" + " " * (3 * DEEPEST_MARK) + "字"),
        ("> - 字", "> - 字"),
        ("* " * 50, "* " * 50),
        ("> " + "- " * 50, "> " + "- " * 50),
        ("字" + ">" * 500, "字" + ">" * 500),
        ("", ""),
    ],
    ids=lambda value: value[:6],
)
def test_marks_of_markdown(line: str, expected: str) -> None:
    assert flatten_markdown([line]) == [expected]
