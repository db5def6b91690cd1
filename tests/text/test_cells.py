"""Widths in cells, and texts cut to them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from ainews_tui.text.layout.cells import advances, clip, pad, width
from ainews_tui.text.safe import safe_text


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("AI", 2),
        ("人工智能", 8),
        ("ＡＩ，", 6),
        ("“…”—·", 5),  # of ambiguous width: one cell each
        ("e\u0301", 1),
        ("👍", 2),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells
    assert sum(advances(text)) == cells


@pytest.mark.parametrize(
    ("text", "cells", "clipped"),
    [
        ("人工智能", 8, "人工智能"),
        ("人工智能", 7, "人工智…"),
        ("人工智能", 6, "人工…"),  # five cells: half a character is not shown
        ("人工智能", 1, "…"),
        ("人工智能", 0, ""),
        ("OpenAI", 4, "Ope…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
    ],
)
def test_clip(text: str, cells: int, clipped: str) -> None:
    assert clip(text, cells) == clipped


@pytest.mark.parametrize(
    ("text", "cells", "padded"),
    [
        ("智能", 6, "智能  "),
        ("智能", 3, "智…"),
        ("人工智能", 4, "人… "),
        ("", 2, "  "),
        ("智", 0, ""),
    ],
)
def test_pad(text: str, cells: int, padded: str) -> None:
    assert pad(text, cells) == padded


@given(st.text(), st.integers(0, 30))
def test_clipped_and_padded_texts_are_as_wide_as_asked(text: str, cells: int) -> None:
    clipped = clip(text, cells)
    assert width(clipped) <= cells
    assert clipped == text or not clipped or (text.startswith(clipped[:-1]) and clipped[-1] == "…")
    assert width(pad(text, cells)) == cells


@example("❤\ufe0f")  # a selector makes the heart wide
@example("👨\u200d👩")  # a joiner makes two people one picture
@given(st.text(st.characters() | st.sampled_from("\u200d\ufe0f❤1👍字\u0301")))
def test_advances_never_fall_short_of_the_width(text: str) -> None:
    assert len(advances(text)) == len(text)
    assert sum(advances(text)) >= cell_len(text)
    safe = safe_text(text)
    assert sum(advances(safe)) == cell_len(safe)


def test_every_character_is_as_wide_as_it_is_painted() -> None:
    printed = (chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000)
    assert [it for it in printed if width(it) != cell_len(it)] == []


@given(st.text(st.sampled_from("a字→☎❤👩\u200d\ufe0f\u0301")))
def test_joined_emoji_are_as_wide_as_they_are_painted(text: str) -> None:
    assert width(text) == cell_len(text)
