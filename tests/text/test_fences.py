"""What is fenced code in lines of Markdown, and what only looks so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.markdown.fences import change_outside_code, drop_fences, fence_blocks


def blocks(*lines: str) -> list[tuple[int, int]]:
    return [(block.start, block.stop) for block in fence_blocks(list(lines))]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["```", "x", "```"], [(0, 3)]),
        (["字", "``` py", "x", "```  ", "字"], [(1, 4)]),
        (["~~~ py", "```", "~~~"], [(0, 3)]),
        (["````", "```", "`````"], [(0, 3)]),
        (["> ```", "> x", "> ```"], [(0, 3)]),
        (["1. - ```", "     x", "     ```"], [(0, 3)]),
        (["```{.py}", "```", "```", "```"], [(0, 2), (2, 4)]),
        (["```"], []),
        (["```", "~~~"], []),
        (["````", "```"], []),
        (["``` a`b", "```"], []),
        (["```一句话", "x", "```"], []),
        (["~~~~~~", "x", "~~~~~~"], []),
    ],
)
def test_fence_blocks(lines: list[str], expected: list[tuple[int, int]]) -> None:
    assert blocks(*lines) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("~~~~~~~~", "* * *"),
        ("> ~~~~", "> * * *"),
        ("```", ""),
        ("> ``` py", "> "),
        ("- ```一句话", "- 一句话"),
        ("```let x = 1", "let x = 1"),
        ("~~~ ~~~字", "字"),
        ("``删``", "``删``"),
        ("字```", "字```"),
    ],
)
def test_outside_of_code_a_fence_is_a_divider_or_nothing(line: str, expected: str) -> None:
    assert drop_fences([line]) == [expected]


def test_only_lines_outside_of_code_are_changed() -> None:
    lines = ["a", "```", "b", "```", "c", "d"]
    runs: list[list[str]] = []

    def change(run: list[str]) -> list[str]:
        runs.append(run)
        return [line.upper() for line in run]

    assert change_outside_code(lines, change) == ["A", "```", "b", "```", "C", "D"]
    assert runs == [["a"], ["c", "d"]]


def test_many_fences_that_never_close_cost_no_time() -> None:
    assert blocks(*("`" * (3 + number % 40) + "a" for number in range(20_000))) == []


@given(st.lists(st.sampled_from(["```", "````", "~~~", "~~~~", "``` py", "> ```", "字"])))
def test_blocks_follow_one_another_and_are_closed(lines: list[str]) -> None:
    at = 0
    for block in fence_blocks(lines):
        assert at <= block.start < block.stop - 1 < len(lines)
        at = block.stop
