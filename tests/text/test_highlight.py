"""What is told apart in code, and that anything may stand in it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ainews_tui.text.highlight import LANGUAGES, LONGEST, Ink, highlight


def inked(text: str, language: str) -> list[tuple[str, Ink]]:
    return [(text[start:end], ink) for (start, end), ink in highlight(text, language)]


def test_words_of_a_program_are_told_apart() -> None:
    text = 'def greet(n):\n    return "你好" * 2  # 注释\n'
    assert inked(text, "Python") == [
        ("def", Ink.KEYWORD),
        ("greet", Ink.NAME),
        ("return", Ink.KEYWORD),
        ('"', Ink.STRING),
        ("你好", Ink.STRING),
        ('"', Ink.STRING),
        ("2", Ink.NUMBER),
        ("# 注释", Ink.COMMENT),
    ]
    assert ("Box", Ink.KIND) in inked("class Box: pass", "py")


@pytest.mark.parametrize("language", ["", "klingon", "brainfuck"])
def test_an_unknown_language_has_no_words(language: str) -> None:
    assert highlight("def greet(n): pass", language) == ()


def test_very_long_code_is_left_alone() -> None:
    assert highlight("if " * LONGEST, "python") == ()


@settings(max_examples=60)
@given(
    st.text(st.sampled_from("ab1'\"/*#<>&(){}[]\\\n\t =:字。")), st.sampled_from(sorted(LANGUAGES))
)
def test_extents_stand_in_the_text_in_order(text: str, language: str) -> None:
    at = 0
    for (start, end), _ in highlight(text, language):
        assert at <= start < end <= len(text)
        at = end
