"""Headings with a line drawn below them."""

import pytest
from tests.text.documents import blocks, inline, para

from ainews_tui.document import Block, Heading, List, Rule


def head(text: str) -> Heading:
    return Heading(2, inline(text))


def numbered(*texts: str, start: int = 1) -> List:
    return List(tuple((para(text),) for text in texts), start)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("1. 新店开张\n-------", (head("1. 新店开张"),)),
        ("01. 新店开张\n--------\n\n正文。", (head("01. 新店开张"), para("正文。"))),
        ("2） 新店\n---", (head("2） 新店"),)),
        ("前文。\n\n2) 新店\n-----\n后文。", (para("前文。"), head("2) 新店"), para("后文。"))),
        ("1. 先写\n\n2. 再读\n-----", (numbered("先写"), head("2. 再读"))),
        ("1. 甲项\n-----\n\n2. 乙项\n-----", (head("1. 甲项"), head("2. 乙项"))),
    ],
)
def test_a_number_over_a_line_of_its_length_is_a_heading(
    markdown: str, expected: tuple[Block, ...]
) -> None:
    assert tuple(blocks(markdown)) == expected


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("1. 新店开张\n---", (numbered("新店开张"), Rule())),
        ("1. 甲\n2. 乙\n---", (numbered("甲", "乙"), Rule())),
        ("1. 新店开张\n\n-------", (numbered("新店开张"), Rule())),
        ("1. 新店开张", (numbered("新店开张"),)),
        (
            "- 1. 甲项\n  2. 乙项\n-----",
            (List(((numbered("甲项", "乙项"),),)), Rule()),
        ),
        ("- 新店\n----", (List(((para("新店"),),)), Rule())),
    ],
)
def test_a_list_above_a_divider_is_a_list(markdown: str, expected: tuple[Block, ...]) -> None:
    assert tuple(blocks(markdown)) == expected


@pytest.mark.parametrize("mark", ["--", "== "])
def test_a_heading_of_two_characters_has_a_line_of_two(mark: str) -> None:
    level = 1 if "=" in mark else 2
    assert blocks(f"结语\n{mark}\n\n正文。") == [Heading(level, inline("结语")), para("正文。")]
    assert blocks(f"他这样说\n{mark}") == [para(f"他这样说\n{mark.strip()}")]
