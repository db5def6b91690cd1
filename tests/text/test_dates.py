"""Every way to write a date that has been seen, and every way for it to be impossible."""

from datetime import UTC, datetime, timedelta, timezone
from email.utils import format_datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.metadata.dates import date_in_name, parse_date

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-02-07 09:51:04", "2025-02-07T09:51:04+08:00"),
        ("2025-02-07", "2025-02-07T00:00:00+08:00"),
        ("2009-9-30", "2009-09-30T00:00:00+08:00"),
        ("2009/9/30 8:05", "2009-09-30T08:05:00+08:00"),
        ("2025.02.07", "2025-02-07T00:00:00+08:00"),
        ("20250207", "2025-02-07T00:00:00+08:00"),
        ("  2025-02-07  \n", "2025-02-07T00:00:00+08:00"),
        ("2025年2月7日 09:51", "2025-02-07T09:51:00+08:00"),
        ("2025年2月7日09:51", "2025-02-07T09:51:00+08:00"),
        ("2025年02月07日（星期五） 9时05分06秒", "2025-02-07T09:05:06+08:00"),
        ("2025-02-07 周五 09:51", "2025-02-07T09:51:00+08:00"),
        ("2025-02-07 09:51 来源：某报", "2025-02-07T09:51:00+08:00"),
        ("2025/02/07 下午 03:12", "2025-02-07T15:12:00+08:00"),
        ("2025-02-07 24:00", "2025-02-07T23:59:59+08:00"),
        ("2025年2月7日24时00分", "2025-02-07T23:59:59+08:00"),
        ("2025-02-07 09:51:60", "2025-02-07T09:51:59+08:00"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00"),
        ("2025/02/07 上午12:12", "2025-02-07T00:12:00+08:00"),
        ("2025-02-08T02:20:30.000Z", "2025-02-08T02:20:30+00:00"),
        ("2025-02-08T02:20:30z", "2025-02-08T02:20:30+00:00"),
        ("2025-02-08T02:20+0530", "2025-02-08T02:20:00+05:30"),
        ("2025-02-08 02:20:30 -03:30", "2025-02-08T02:20:30-03:30"),
        ("2025-02-08 02:20:30 UTC", "2025-02-08T02:20:30+00:00"),
        ("2025-02-08 02:20:30 CST", "2025-02-08T02:20:30+08:00"),
        ("Thu, 02 Jul 2020 10:20:30 +0800", "2020-07-02T10:20:30+08:00"),
        ("Thu, 2 Jul 2020 10:20 GMT", "2020-07-02T10:20:00+00:00"),
        ("02 July 2020 10:20:30 EDT", "2020-07-02T10:20:30-04:00"),
        ("2 Jul 20 10:20:30 EDT", "2020-07-02T10:20:30-04:00"),
        ("31-Dec-99 10:20", "1999-12-31T10:20:00+08:00"),
        ("Thu, 02 Jul 2020", "2020-07-02T00:00:00+08:00"),
        ("Thu Jul 02 2020 10:00:00 GMT+0800 (CST)", "2020-07-02T10:00:00+08:00"),
        ("Sept. 30, 2009 2:05 PM", "2009-09-30T14:05:00+08:00"),
        ("September 30, 2009, 12:05 am", "2009-09-30T00:05:00+08:00"),
    ],
)
def test_written_dates(written: str, iso: str) -> None:
    moment = parse_date(written, SHANGHAI)
    assert moment is not None
    assert moment.isoformat() == iso


@pytest.mark.parametrize(
    ("zone", "offset"),
    [
        *(("Z", "+00:00"), ("UT", "+00:00"), ("UTC", "+00:00"), ("GMT", "+00:00")),
        *(("EST", "-05:00"), ("EDT", "-04:00"), ("CDT", "-05:00"), ("CST", "+08:00")),
        *(("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00")),
        ("XYZ", "+08:00"),
    ],
)
def test_names_of_zones(zone: str, offset: str) -> None:
    moment = parse_date(f"2 Jul 2020 10:20:30 {zone}", SHANGHAI)
    assert moment is not None
    assert moment.isoformat() == f"2020-07-02T10:20:30{offset}"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "昨天",
        "1984",
        "4.15",
        "20251340",
        "2025-02-071",
        "2025-13-40",
        "2025-02-30",
        "2025-02-07 25:00",
        "2025-02-07 24:01",
        "2025-02-07 09:51:61",
        "2025-02-07 10:20:30 +2400",
        "0000-01-01",
        "0001-01-01",
        "9999-12-31 23:59",
        "31 Foo 2020",
        "2 Jul 20:30",
        "2 Jul 202",
        "on 2025-02-07",
    ],
)
def test_what_is_no_date(written: str) -> None:
    assert parse_date(written, SHANGHAI) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-02-08-投资.md", "2025-02-08"),
        ("2025_2_8 x.html", "2025-02-08"),
        ("20250208.txt", "2025-02-08"),
        ("20260730A081G500.zh-CN.md", "2026-07-30"),
    ],
)
def test_a_day_in_a_file_name(name: str, day: str) -> None:
    moment = date_in_name(name, SHANGHAI)
    assert moment is not None
    assert moment.isoformat() == f"{day}T00:00:00+08:00"


@pytest.mark.parametrize(
    "name",
    ["885822892.md", "12345678.md", "20251340.md", "000_2025-02-08.txt", "2025-02-081.md", "a.md"],
)
def test_names_without_a_day(name: str) -> None:
    assert date_in_name(name, SHANGHAI) is None


OFFSETS = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(
    datetime(2, 1, 1),  # noqa: DTZ001
    datetime(9998, 12, 31),  # noqa: DTZ001
    timezones=OFFSETS,
)


@given(MOMENTS)
def test_mail_dates_come_back(moment: datetime) -> None:
    assert parse_date(format_datetime(moment), UTC) == moment.replace(microsecond=0)


@given(MOMENTS)
def test_iso_dates_come_back(moment: datetime) -> None:
    assert parse_date(moment.isoformat(), UTC) == moment.replace(microsecond=0)


@given(
    st.text() | st.from_regex(r"\A[09]{3}\d-\d{1,2}-\d{1,2} \d\d:\d\d [+-]\d{4}"), OFFSETS, OFFSETS
)
def test_any_date_can_be_shown_in_any_zone(
    written: str, zone: timezone, shown_in: timezone
) -> None:
    moment = parse_date(written, zone)
    assert moment is None or moment.astimezone(shown_in) == moment


def test_a_long_run_of_spaces_in_a_date_takes_linear_time() -> None:
    """A pattern that went back over them would take years."""
    date = parse_date("2025-02-07" + " " * 100_000 + "x", SHANGHAI)
    assert date is not None
    assert date.isoformat() == "2025-02-07T00:00:00+08:00"
