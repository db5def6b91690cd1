"""A date or a row's number leads to a row of the list."""

from datetime import date

import pytest

from ainews_tui.errors import NoSuchPlace
from ainews_tui.library.searching import Group
from ainews_tui.query.tree import Order
from ainews_tui.ui.jumping import row_of

TODAY = date(2025, 2, 10)
GROUPS = (
    Group("2025-02-10", 3, 0),
    Group("2025-02-08", 2, 3),
    Group("2025-01-31", 4, 5),
    Group("2023-12-31", 1, 9),
    Group(None, 2, 10),
)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("2025-02-08", 3),
        ("2025-02-09", 3),  # the nearest before it
        ("2025-02", 0),
        ("2025-01", 5),
        ("2025", 0),
        ("2024", 9),
        ("２０２５－０１", 5),
        ("：2025-01", 5),
        (" 2023 ", 9),
        ("1", 0),
        ("12", 11),
        ("#4", 3),
        ("＃４", 3),
    ],
)
def test_where_it_leads(text: str, row: int) -> None:
    assert row_of(text, GROUPS, Order.DATE, TODAY) == row


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022", "没有这么早的文章，最早的是 2023-12-31"),
        ("0", "没有第 0 行，一共 12 篇"),
        ("13", "没有第 13 行，一共 12 篇"),
        ("#2025", "没有第 2,025 行，一共 12 篇"),
        ("上头", "“上头”不是日期，也不是行号"),
        ("2025-13", "“2025-13”不是日期，也不是行号"),
        ("9" * 12, "不是日期，也不是行号"),
        ("2" * 41, "太长了"),
    ],
)
def test_mistakes_in_words(text: str, words: str) -> None:
    with pytest.raises(NoSuchPlace, match=words):
        row_of(text, GROUPS, Order.DATE, TODAY)


def test_a_day_before_all_days_is_a_mistake() -> None:
    with pytest.raises(NoSuchPlace, match="“昨天”不是日期"):
        row_of("昨天", GROUPS, Order.DATE, date.min)


def test_days_are_for_a_list_by_date() -> None:
    groups = (Group("qq", 3, 0),)
    with pytest.raises(NoSuchPlace, match="按日期排列时"):
        row_of("2025", groups, Order.SOURCE, TODAY)
    assert row_of("2", groups, Order.SOURCE, TODAY) == 1


@pytest.mark.parametrize("groups", [(), (Group(None, 2, 0),)])
def test_where_nothing_is_dated_no_day_is_found(groups: tuple[Group, ...]) -> None:
    with pytest.raises(NoSuchPlace, match="没有写明日期"):
        row_of("2025", groups, Order.DATE, TODAY)
