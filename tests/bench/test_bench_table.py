"""The table of a run and the report it stands in."""

from pathlib import Path

import pytest
from bench.archives import Archive
from bench.measures import of_many
from bench.results import renewed
from bench.table import Row, markdown

MET = Row("unchanged refresh", "1,000", 0.036, "s", 0.3)
MISSED = Row("start", "1,000", 0.9, "s", 0.45, "1.5 × one word")
OPEN = Row("memory", "1,000", 1234.5, "MB")
SMALL = Archive("1,000", Path(), 1_000, 6_700_000)
LARGE = Archive("57,000", Path(), 57_000, 400_000_000)


def test_values_goals_and_ratios_stand_side_by_side() -> None:
    assert markdown([MET, MISSED, OPEN]).split("\n") == [
        "| what | archive | value | goal | ratio |",
        "|---|---|--:|--:|--:|",
        "| unchanged refresh | 1,000 | 0.04 s | ≤ 0.30 s | 0.12 |",
        "| start | 1,000 | 0.90 s | ≤ 0.45 s (1.5 × one word) | **2.00** |",
        "| memory | 1,000 | 1,234 MB | – | – |",
    ]


@pytest.mark.parametrize(("row", "missed"), [(MET, False), (MISSED, True), (OPEN, False)])
def test_only_a_goal_can_be_missed(row: Row, missed: bool) -> None:
    assert row.is_missed is missed


def test_a_goal_reached_exactly_is_met() -> None:
    assert not Row("", "", 50, "ms", 50).is_missed


def test_a_ratio_is_wanted_of_many_articles_only() -> None:
    assert of_many(LARGE, 0.7) == 0.7
    assert of_many(SMALL, 0.7) is None


def test_profiles_stand_in_the_report_where_a_goal_was_missed() -> None:
    assert "Where the time goes" not in renewed("", SMALL, [MET], [])
    told = renewed("", SMALL, [MISSED], ["9.0% parse"])
    assert told.endswith("Where the time goes where a goal is missed:\n\n```\n9.0% parse\n```\n")


def test_an_archive_measured_again_leaves_the_others_as_they_were() -> None:
    first = renewed("", SMALL, [MET], [])
    both = renewed(first, LARGE, [OPEN], [])
    again = renewed(both, SMALL, [MISSED], ["9.0% parse"])
    assert both.startswith(first.rstrip())
    assert again.count("\n## ") == 2
    assert "0.90 s" in again
    assert "0.04 s" not in again
    assert again.partition("\n## 57,000\n")[2] == both.partition("\n## 57,000\n")[2]
