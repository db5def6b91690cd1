"""Where a byline may end a line."""

import pytest

from ainews_tui.text.layout.byline import JOINT, break_byline

PARTS = ("新浪美股", "编辑 于健", "2025-02-07 09:51", "约 5 分钟")


@pytest.mark.parametrize(
    ("cells", "lines"),
    [
        (76, ["新浪美股 · 编辑 于健 · 2025-02-07 09:51 · 约 5 分钟"]),
        (44, ["新浪美股", "编辑 于健 · 2025-02-07 09:51 · 约 5 分钟"]),
        (24, ["新浪美股 · 编辑 于健", "2025-02-07 09:51", "约 5 分钟"]),
        (10, ["新浪美股", "编辑 于健", "2025-02-07", "09:51", "约 5 分钟"]),
    ],
)
def test_lines_end_between_parts(cells: int, lines: list[str]) -> None:
    whole = JOINT.join(PARTS)
    assert [whole[start:end] for start, end in break_byline(PARTS, cells)] == lines


def test_no_parts_no_lines() -> None:
    assert break_byline((), 40) == []
