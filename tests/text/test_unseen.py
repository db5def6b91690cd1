"""What is cut before any parser looks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.html.unseen import cut_unseen, cut_unseen_lines


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("甲<!-- <p>注</p>\n -->乙", "甲乙"),
        ("甲<!-->乙<!--->丙", "甲乙丙"),
        ("甲<!-->乙", "甲乙"),
        ("甲<!-- 没有结尾的注", "甲 没有结尾的注"),
        ("甲<script src='x'>if (a</b>) '<!--'</SCRIPT >乙", "甲乙"),
        ("甲<STYLE>p{}</style\n>乙", "甲乙"),
        ("甲<script>没有结尾", "甲"),
        ("甲<iframe src=x></iframe><noscript><img></noscript><textarea>x</textarea>乙", "甲乙"),
        ("甲<scripture>乙</scripture>", "甲<scripture>乙</scripture>"),
        ("`<script>`甲", "`"),
    ],
)
def test_html(html: str, expected: str) -> None:
    assert cut_unseen(html) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["甲<!--", "注", "-->乙"], ["甲乙"]),
        (["用`<script>`和`<!--`", "甲"], ["用`<script>`和`<!--`", "甲"]),
        (["`甲<script>x", "`</script>乙"], ["`甲乙"]),
        (["没有标签"], ["没有标签"]),
        (["写 <script> 标签", "", "第二段<STYLE type=x>。"], ["写  标签", "", "第二段。"]),
        (["<iframe", "  src=x>甲"], ["甲"]),
        (["<textarea 没有尖括号", "", "甲 > 乙"], [" 没有尖括号", "", "甲 > 乙"]),
        (["甲<script>x</script>乙<script>丙", "丁"], ["甲乙丙", "丁"]),
        (["<style><iframe>甲</iframe>乙"], ["乙"]),
    ],
)
def test_markdown(lines: list[str], expected: list[str]) -> None:
    assert cut_unseen_lines(lines) == expected


def test_endless_openings_cost_no_time() -> None:
    assert cut_unseen("<!--" * 200_000) == ""
    assert cut_unseen("<script>" * 200_000) == ""
    assert cut_unseen_lines(["<script>" * 200_000]) == [""]
    assert cut_unseen_lines(["<script " * 200_000]) == [" " * 200_000]


@given(st.lists(st.sampled_from(["<!--", "-->", "<script>", "</script>", "<", "字", "`", "\n"])))
def test_what_is_left_stood_there_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    rest = iter(text)
    assert all(character in rest for character in cut_unseen(text))


@given(st.lists(st.sampled_from(["<!--", "<script>", "<style>", "<", "字", "\n"])))
def test_no_text_of_markdown_is_lost_to_what_never_ends(parts: list[str]) -> None:
    lines = cut_unseen_lines("".join(parts).split("\n"))
    assert "".join(lines).count("字") == parts.count("字")
