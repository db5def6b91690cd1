"""An address in lines: broken where its parts or words end, and nothing of it lost."""

import pytest

from ainews_tui.text.layout.addresses import break_address


@pytest.mark.parametrize(
    ("written", "cells", "lines"),
    [
        ("https://a.cn/x", 20, ["https://a.cn/x"]),
        ("https://example.cn/news/a.html", 20, ["https://example.cn/", "news/a.html"]),
        ("https://a.cn/?one=1&two=2", 21, ["https://a.cn/?one=1&", "two=2"]),
        ("https://a.cn/?one=1&two=2", 15, ["https://a.cn/?", "one=1&two=2"]),
        ("https://a.cn/abcdefgh", 8, ["https://", "a.cn/", "abcdefgh"]),
        ("https://a.cn/abcdefghi", 8, ["https://", "a.cn/", "abcdefgh", "i"]),
        ("a.cn/chips-and-memory-are-dear", 20, ["a.cn/", "chips-and-memory-", "are-dear"]),
        ("a.cn/chips_and=memory_are_dear", 15, ["a.cn/", "chips_and=", "memory_are_dear"]),
        ("https://a.cn/一二三", 4, ["http", "s://", "a.cn", "/", "一二", "三"]),
        ("a一", 1, ["a", "一"]),
        ("", 4, []),
    ],
)
def test_lines(written: str, cells: int, lines: list[str]) -> None:
    assert [written[start:end] for start, end in break_address(written, cells)] == lines
