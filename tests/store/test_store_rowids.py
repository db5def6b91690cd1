"""Rowids stand in date order, hold their date, and lie where FTS5 can list them."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.store.rowids import (
    DAY,
    UNDATED,
    YEARS,
    day_of,
    moment_after,
    moment_of,
    places,
    rowid_of,
    rowids_between,
    seconds_of,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
FIRST = datetime(YEARS.start, 1, 1, tzinfo=ZoneInfo("Pacific/Kiritimati"))
LAST = datetime(YEARS.stop - 1, 12, 31, tzinfo=ZoneInfo("Pacific/Niue"))
ZONES = st.sampled_from(
    ["Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Niue"]
).map(ZoneInfo)
MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.datetimes(FIRST.replace(tzinfo=None), LAST.replace(tzinfo=None)),
    ZONES,
)
IDS = st.text("abcdefghij234567", min_size=10, max_size=10)


@given(MOMENTS, MOMENTS, ZONES, IDS, IDS)
def test_a_later_second_has_the_higher_rowid(
    one: datetime, other: datetime, zone: ZoneInfo, id_of_one: str, id_of_other: str
) -> None:
    if other - one >= timedelta(seconds=1):
        earlier, later = one.astimezone(zone), other.astimezone(zone)
        assert rowid_of(earlier, id_of_one) < rowid_of(later, id_of_other)


@given(MOMENTS, IDS)
def test_a_rowid_holds_its_date_to_the_second(moment: datetime, article_id: str) -> None:
    zone = moment.tzinfo
    assert zone is not None
    held = moment_of(rowid_of(moment, article_id), zone)
    assert held is not None
    assert held.tzinfo is zone
    assert timedelta(0) <= moment.astimezone(UTC) - held.astimezone(UTC) < timedelta(seconds=1)
    assert moment_after(seconds_of(moment), zone) == held


def test_a_day_may_have_twenty_five_hours() -> None:
    new_york = ZoneInfo("America/New_York")
    last = datetime(2025, 11, 2, 23, 59, 59, tzinfo=new_york)
    assert moment_of(rowid_of(last, "a"), new_york) == last
    assert rowid_of(last, "a") < rowid_of(datetime(2025, 11, 3, tzinfo=new_york), "b")


def test_a_day_too_long_keeps_to_itself() -> None:
    # the 18th lasted 48 hours when Alaska changed hands
    juneau = ZoneInfo("America/Juneau")
    last = datetime(1867, 10, 18, 23, tzinfo=juneau, fold=1)
    lowest, highest = rowids_between(last.date(), last.date())
    assert lowest <= rowid_of(last, "a") <= highest


@given(MOMENTS | st.none(), IDS)
def test_other_places_are_of_the_same_day(moment: datetime | None, article_id: str) -> None:
    rowid = rowid_of(moment, article_id)
    near = list(islice(places(rowid, article_id), 40))
    assert near[0] == rowid
    assert {day_of(place) for place in near} == {day_of(rowid)}
    assert all(abs(place - rowid) <= 64 for place in near[:2]) or rowid % DAY > DAY - 64


@given(IDS)
def test_undated_articles_come_after_all_others(article_id: str) -> None:
    rowid = rowid_of(None, article_id)
    assert rowid <= UNDATED
    assert moment_of(rowid, SHANGHAI) is None
    assert rowid_of(FIRST, article_id) > UNDATED


def test_articles_of_one_second_are_told_apart_by_their_ids() -> None:
    noon = datetime(2025, 2, 7, 12, tzinfo=SHANGHAI)
    assert rowid_of(noon, "one") != rowid_of(noon, "other")
    assert rowid_of(noon, "one") == rowid_of(noon, "one")


@given(MOMENTS, IDS, IDS)
def test_no_two_rowids_are_too_far_apart_for_fts5(
    moment: datetime, dated: str, undated: str
) -> None:
    latest = rowid_of(LAST, dated)
    assert rowid_of(moment, dated) <= latest
    assert latest - rowid_of(None, undated) < 2**56


@given(MOMENTS, IDS)
def test_the_rowids_of_a_day_are_those_between_its_bounds(
    moment: datetime, article_id: str
) -> None:
    local = moment.astimezone(SHANGHAI)
    rowid = rowid_of(local, article_id)
    lowest, highest = rowids_between(local.date(), local.date())
    assert lowest <= rowid <= highest
    before = local.date() - timedelta(days=1)
    assert rowids_between(before, before)[1] < rowid


def test_bounds_may_be_any_date() -> None:
    lowest, highest = rowids_between(date.min, date.max)
    assert UNDATED < lowest < highest < 2**63


def test_days_begin_at_midnight_of_the_zone_also_where_it_has_none() -> None:
    # clocks went from 23:59:59 to 01:00 that night
    sao_paulo = ZoneInfo("America/Sao_Paulo")
    lowest, _ = rowids_between(date(2018, 11, 4), date(2018, 11, 4))
    assert moment_of(lowest, sao_paulo) == datetime(2018, 11, 4, 1, tzinfo=sao_paulo)


@pytest.mark.parametrize("feed", range(6))
def test_fts5_loses_no_row_of_a_long_descending_list(feed: int) -> None:
    undated = [rowid_of(None, f"{feed} {number}") for number in range(1000)]
    hours = [FIRST.replace(year=2010) + timedelta(hours=number * 60) for number in range(2000)]
    rowids = sorted({*undated, *(rowid_of(hour, f"{feed} {hour}") for hour in hours)})
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE fts USING fts5 (body, content='')")
    connection.executemany(
        "INSERT INTO fts (rowid, body) VALUES (?, ?)", ((rowid, "x " * 30) for rowid in rowids)
    )
    connection.execute("INSERT INTO fts (fts) VALUES ('optimize')")
    query = "SELECT rowid FROM fts WHERE fts MATCH 'x' AND rowid <= ? ORDER BY rowid DESC"
    for end in (*range(10, 3000, 250), 3000):
        listed = connection.execute(query, (rowids[end - 1],)).fetchall()
        assert [rowid for (rowid,) in listed] == rowids[end - 1 :: -1]
    connection.close()
