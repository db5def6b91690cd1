"""A text need not be folded where all forms of its characters are known: nothing is missed."""

import re

import pytest

from ainews_tui.text.script.everyday import MARKS, SPACES, fold_others, forms
from ainews_tui.text.script.fold import BREAK, IGNORED, shape

EVERY = "".join(map(chr, (*range(0x10000), *range(0x1D400, 0x1D800), *range(0x2F800, 0x2FA20))))
FOLDED = fold_others(EVERY)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("谷歌搜尋，Google。", "谷歌搜尋，Google。"),
        ("ＡＩ芯片②號", "ai芯片2號"),
        ("⾸席 Café", "首席 Cafe"),
        ("人\u200b工\xa0智🔥", f"人{IGNORED}工 智{BREAK}"),
    ],
)
def test_everyday_characters_stand_as_they_are_written(text: str, expected: str) -> None:
    assert fold_others(text) == expected


def test_what_is_not_folded_is_a_form_of_what_it_would_become() -> None:
    space, mark = re.compile(f"[{SPACES}]"), re.compile(f"[{MARKS}{BREAK}]")
    for char, folded in zip(FOLDED, shape(EVERY), strict=True):
        if space.match(char):
            assert folded == " "
        elif mark.match(char):
            assert folded == BREAK
        elif folded != IGNORED:
            assert char in forms(folded), hex(ord(char))


def test_every_form_becomes_what_it_is_a_form_of() -> None:
    for letter in set(FOLDED):
        if shape(letter) == letter:
            assert set(shape(forms(letter))) == {letter}


@pytest.mark.parametrize(
    ("letter", "expected"),
    [("a", "aA"), ("1", "1"), ("国", "国國"), ("台", "台臺檯颱枱"), ("人", "人"), ("の", "の")],
)
def test_forms(letter: str, expected: str) -> None:
    assert set(forms(letter)) == set(expected)
    assert forms(letter)[0] == letter
