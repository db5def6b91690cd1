"""Where labels end: brackets in pairs, but for those in code and in tags."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import helpers
from markdown_it.rules_inline import StateInline

from ainews_tui.text.markdown.brackets import labels
from ainews_tui.text.markdown.reading import _reader

TEXTS = st.text(alphabet="[]!()ab`\\<>\n ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[一](b)", ["[一]"]),
        ("[一[二]三](b)", ["[二]", "[一[二]三]"]),
        ("[一[二](c)三](b)", ["[二]"]),  # no link in a link
        ("[一![二](c)三](b)", ["[二]", "[一![二](c)三]"]),  # but a picture
        ("[一![二](c d)三](b)", ["[二]", "[一![二](c d)三]"]),
        ("[![[二](c)](d)](e)", ["[二]"]),
        ("[[一](b)", ["[一]"]),
        ("[一](b)]", ["[一]"]),
        (r"\[一](b)", []),
        (r"[一\](b)", []),
        (r"[一\[](b)", [r"[一\[]"]),
        ("[一`](b)`", []),
        ("[一`](b)", ["[一`]"]),
        ("[``一`]``](b)", ["[``一`]``]"]),
        ("[<a title=']'>一](b)", ["[<a title=']'>一]"]),
        ("[一<二]>](b)", ["[一<二]"]),
        ("![](b)", ["[]"]),
        ("[" * 30 + "]" * 30, ["[" * depth + "]" * depth for depth in range(1, 21)]),
    ],
)
def test_a_label_and_its_end(text: str, found: list[str]) -> None:
    assert [text[start : end + 1] for start, end in labels(text).items()] == found


@given(TEXTS)
def test_labels_lie_in_one_another_or_apart(text: str) -> None:
    pairs = labels(text).items()
    assert all(text[start] + text[end] == "[]" and start < end for start, end in pairs)
    assert not any(a < c < b < d for a, b in pairs for c, d in pairs)


@given(TEXTS)
def test_a_label_without_brackets_in_it_is_what_the_parser_finds(text: str) -> None:
    for start, end in labels(text).items():
        if "[" not in text[start + 1 : end] and "<" not in text:
            state = StateInline(text, _reader(), {}, [])
            assert helpers.parseLinkLabel(state, start, True) == end
