"""A date or a headline's number leads to a row of the list."""

from datetime import date

import pytest

from ainews_tui.errors import NoSuchPlace
from ainews_tui.library.searching import Group
from ainews_tui.query.tree import Order
from ainews_tui.ui.jumping import Goal, goal_of

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
        ("2/8", 3),
        ("1", 0),
        ("12", 11),
        ("#4", 3),
        ("＃４", 3),
    ],
)
def test_where_it_leads(text: str, row: int) -> None:
    assert goal_of(text, GROUPS, Order.DATE, TODAY).row == row


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022", "没有这么早的文章，最早的是 2023-12-31"),
        ("0", "没有第 0 篇：写 1 到 12，或日期，如 2019-03"),
        ("13", "没有第 13 篇：写 1 到 12"),
        ("#2025", "没有第 2,025 篇：写 1 到 12"),
        ("8/32", "“8/32”不是日期，也不是第几篇：写 2019-03"),
        ("上头", "“上头”不是日期，也不是第几篇"),
        ("2025-13", "“2025-13”不是日期，也不是第几篇"),
        ("9" * 12, "不是日期，也不是第几篇"),
        ("2" * 41, "太长了"),
    ],
)
def test_mistakes_in_words(text: str, words: str) -> None:
    with pytest.raises(NoSuchPlace, match=words):
        goal_of(text, GROUPS, Order.DATE, TODAY)


def test_where_nothing_is_listed_there_is_nowhere_to_go() -> None:
    with pytest.raises(NoSuchPlace, match="一篇文章也没有"):
        goal_of("1", (), Order.DATE, TODAY)


def test_a_day_before_all_days_is_a_mistake() -> None:
    with pytest.raises(NoSuchPlace, match="“昨天”不是日期"):
        goal_of("昨天", GROUPS, Order.DATE, date.min)


def test_days_are_for_a_list_by_date() -> None:
    groups = (Group("qq", 3, 0),)
    with pytest.raises(NoSuchPlace, match="按日期排列时"):
        goal_of("2025", groups, Order.SOURCE, TODAY)
    assert goal_of("2", groups, Order.SOURCE, TODAY) == Goal(1)
    with pytest.raises(NoSuchPlace, match=r"没有第 9 篇：写 1 到 3$"):
        goal_of("9", groups, Order.SOURCE, TODAY)
    with pytest.raises(NoSuchPlace, match="“上头”不是第几篇：写 100 这样的数"):
        goal_of("上头", groups, Order.SOURCE, TODAY)


@pytest.mark.parametrize("groups", [(), (Group(None, 2, 0),)])
def test_where_nothing_is_dated_no_day_is_found(groups: tuple[Group, ...]) -> None:
    with pytest.raises(NoSuchPlace, match="没有写明日期"):
        goal_of("2025", groups, Order.DATE, TODAY)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("2025-02-08", ""),
        ("2025-01", ""),
        ("2025-02-09", "那天没有文章，最近的是 2025-02-08"),
        ("2024-12", "那段时间没有文章，最近的是 2023-12-31"),
        ("2024", "那段时间没有文章，最近的是 2023-12-31"),
        ("12", ""),
    ],
)
def test_that_a_day_has_no_article_is_said(text: str, remark: str) -> None:
    assert goal_of(text, GROUPS, Order.DATE, TODAY).remark == remark


LONG = (Group("2025-02-10", 2000, 0), Group("2023-12-31", 1500, 2000))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("3500", 3499),
        ("1000", 999),
        ("２０２６", 2025),
        ("2025", 0),
        ("2024", 2000),  # among the years, if without an article
        ("#2024", 2023),
    ],
)
def test_four_digits_beyond_the_years_are_a_number(text: str, row: int) -> None:
    assert goal_of(text, LONG, Order.DATE, TODAY).row == row


def test_four_digits_beyond_the_years_and_the_list_are_a_year() -> None:
    assert goal_of("9999", LONG, Order.DATE, TODAY).row == 0
    with pytest.raises(NoSuchPlace, match="最早的是 2023-12-31"):
        goal_of("1999", (Group("2023-12-31", 1500, 0),), Order.DATE, TODAY)


def test_by_source_there_are_no_years() -> None:
    assert goal_of("2025", LONG, Order.SOURCE, TODAY) == Goal(2024)
