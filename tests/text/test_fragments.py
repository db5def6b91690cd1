"""Where pieces of HTML begin and end in Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.markdown.fragments import fragments


def pieces(text: str) -> list[tuple[str, str]]:
    """Return the pieces as (`h` or `m`, text without blank lines)."""
    return [
        ("h" if piece.is_html else "m", "\n".join(filter(None, piece.text.split("\n"))))
        for piece in fragments(text.split("\n"))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**甲**\n\n乙", [("m", "**甲**\n乙")]),
        ("甲\n<p>乙</p>\n丙", [("m", "甲"), ("h", "<p>乙</p>"), ("m", "丙")]),
        ("<ul>\n<li>甲\n\n<li>乙\n</ul>\n丙", [("h", "<ul>\n<li>甲\n<li>乙\n</ul>"), ("m", "丙")]),
        ("<p>甲\n乙</p>\n丙", [("h", "<p>甲\n乙</p>"), ("m", "丙")]),
        ("<p>甲\n<p>乙\n丙", [("h", "<p>甲\n<p>乙"), ("m", "丙")]),
        ("<table>\n<tr><td>甲\n\n**乙**", [("h", "<table>\n<tr><td>甲"), ("m", "**乙**")]),
        ("<p>甲<T></p>\n乙", [("h", "<p>甲<T></p>"), ("m", "乙")]),
        ("<p>甲<br></p>\n乙", [("h", "<p>甲<br></p>"), ("m", "乙")]),
        ("<b>甲</b><p>乙</p>", [("h", "<b>甲</b><p>乙</p>")]),
        ("<p>甲</p>\n\n<p>乙</p>", [("h", "<p>甲</p>\n<p>乙</p>")]),
        # inline tags, tags in the middle of a line, and tags that are none
        ("<b>甲</b>乙", [("m", "<b>甲</b>乙")]),
        ("甲<p>乙</p>", [("m", "甲<p>乙</p>")]),
        ("<T>甲\n<div", [("m", "<T>甲\n<div")]),
        # wrappers are dropped, unless they hide
        ("<div align=center>\n\n**甲**\n\n</div>", [("m", "**甲**")]),
        ("<div>\n<table><tr><td>甲</table>\n</div>", [("h", "<table><tr><td>甲</table>")]),
        (
            "<div style='display: none'>\n甲\n\n乙\n</div>\n丙",
            [("h", "<div style='display: none'>\n甲\n乙\n</div>"), ("m", "丙")],
        ),
        # Markdown in blocks of HTML
        ("<center>![](//a.cn/1)</center>", [("m", "<center>![](//a.cn/1)</center>")]),
        ("<blockquote>\n**甲**\n</blockquote>", [("m", "<blockquote>\n**甲**\n</blockquote>")]),
        ("<p><a href=x>甲</a>](y)</p>", [("h", "<p><a href=x>甲</a>](y)</p>")]),
        # code
        ("```\n<p>甲</p>\n```", [("m", "```\n<p>甲</p>\n```")]),
        ("", []),
    ],
)
def test_fragments(text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected


def test_tags_that_never_close_cost_no_time() -> None:
    assert len(pieces("<table>字\n" * 20_000)) == 1


@given(
    st.lists(
        st.sampled_from(["<div>", "</div>", "<p>", "</table>", "<table>", "字", "", "```", "<b>字"])
    )
)
def test_only_wrappers_are_dropped(lines: list[str]) -> None:
    left = "\n".join(piece.text for piece in fragments(lines)).split("\n")
    wrappers = {"<div>", "</div>", "<p>", ""}
    assert [line for line in left if line not in wrappers] == [
        line for line in lines if line not in wrappers
    ]
