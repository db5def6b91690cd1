"""INPUT.md: dates in every form, without a zone, empty, inferred, and mixed in one folder."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.inputs.conftest import Lay, Listing, Say
from tests.inputs.reading import read


def post(date: str) -> str:
    return f"---\ntitle: 机房的账单\ndate: {date}\n---\n\n正文只有这一句。\n"


@pytest.mark.parametrize(
    ("written", "date"),
    [
        # Hugo: a string without a zone is taken in the configured one
        ('"2025-02-07 09:51:04"', "2025-02-07T09:51:04+08:00"),
        # Jekyll: aware, kept in the zone it was written in
        ("2025-02-08T02:20:30.000Z", "2025-02-08T02:20:30+00:00"),
        ("2025-02-08 02:20:30 -0500", "2025-02-08T02:20:30-05:00"),
        ("2025-02-08T02:20:30", "2025-02-08T02:20:30+08:00"),  # YAML: naive
        ("2025-02-08", "2025-02-08T00:00:00+08:00"),  # YAML: a date
        ("2009-9-30", "2009-09-30T00:00:00+08:00"),  # YAML: a string
        ("2009-9-30 8:05", "2009-09-30T08:05:00+08:00"),
        ("20250208", "2025-02-08T00:00:00+08:00"),  # YAML: an int
        # RFC 822, as a string
        ("Thu, 02 Jul 2020 10:20:30 +0000", "2020-07-02T10:20:30+00:00"),
        ("Thu, 2 Jul 2020 10:20 GMT", "2020-07-02T10:20:00+00:00"),
        ("2 Jul 20 10:20:30 EST", "2020-07-02T10:20:30-05:00"),  # years had two digits then
        ("2025年2月8日 09:51", "2025-02-08T09:51:00+08:00"),
        ("[2025-02-08]", "2025-02-08T00:00:00+08:00"),
        # empty, or none at all
        ("", None),
        ('""', None),
        ("null", None),
        ("不详", None),
        ("2025-02-30", None),
        ("0000-00-00 00:00:00", None),
        ("{{ date }}", None),
    ],
)
def test_every_form_of_date(written: str, date: str | None) -> None:
    found = read(post(written))
    assert (found.title, found.date, found.inferred) == ("机房的账单", date, False)


def test_a_date_without_a_zone_is_taken_in_the_configured_one() -> None:
    found = read(post('"2025-02-07 09:51:04"'), zone=ZoneInfo("America/New_York"))
    assert found.date == "2025-02-07T09:51:04-05:00"


def test_a_date_in_the_file_name_is_inferred() -> None:
    found = read("这是正文。", "2025-02-08-ji-fang.md")
    assert (found.date, found.inferred) == ("2025-02-08T00:00:00+08:00", True)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("日期：Sat, 08 Feb 2025 10:20:30 +0800", "2025-02-08T10:20:30+08:00"),
        ("日期：2025-02-08 10:20", "2025-02-08T10:20:00+08:00"),
        ("日期：2025-02-08", "2025-02-08T00:00:00+08:00"),
        ("日期: 2025/2/8", "2025-02-08T00:00:00+08:00"),
    ],
)
def test_a_date_in_a_line_of_the_body_is_inferred(line: str, date: str) -> None:
    found = read(f"# 机房的账单\n\n{line}\n\n这是正文。")
    assert (found.date, found.inferred, found.body) == (date, True, "这是正文。")


def test_a_written_date_is_not_inferred_whatever_the_name() -> None:
    found = read(post("2025-02-07"), "2025-02-08-ji-fang.md")
    assert (found.date, found.inferred) == ("2025-02-07T00:00:00+08:00", False)


MIXED: dict[str | bytes, str | bytes] = {
    "aware.md": post("2025-02-08T02:20:30Z"),
    "naive.md": post("2025-02-08T10:20:29"),
    "date.md": post("2025-02-08"),
    "string.md": post('"2025-02-08 10:20:31"'),
    "odd.md": post("2009-9-30"),
    "mail.md": post("Sat, 08 Feb 2025 02:20:32 +0000"),
    "int.md": post("20250209"),
    "empty.md": post(""),
    "2025-02-07-name.md": "# 机房的账单\n\n这是正文。",
}


def test_all_forms_in_one_folder_are_sorted(lay: Lay, listed: Listing) -> None:
    """Newest first, undated last, and everything is shown in the configured zone."""
    lay(MIXED)
    assert [(Path(told["path"]).name, told["date"]) for told in listed()] == [
        ("int.md", "2025-02-09T00:00:00+08:00"),
        ("mail.md", "2025-02-08T10:20:32+08:00"),
        ("string.md", "2025-02-08T10:20:31+08:00"),
        ("aware.md", "2025-02-08T10:20:30+08:00"),
        ("naive.md", "2025-02-08T10:20:29+08:00"),
        ("date.md", "2025-02-08T00:00:00+08:00"),
        ("2025-02-07-name.md", "2025-02-07T00:00:00+08:00"),
        ("odd.md", "2009-09-30T00:00:00+08:00"),
        ("empty.md", None),
    ]


def test_a_missing_date_is_never_the_clock_of_the_file(
    folder: Path, lay: Lay, listed: Listing, say: Say
) -> None:
    lay({"1.md": post("")})
    os.utime(folder / "1.md", (1_700_000_000, 1_700_000_000))
    assert listed()[0]["date"] is None
    assert "日期不详" in say("list")


def test_an_inferred_date_is_marked(lay: Lay, listed: Listing, say: Say) -> None:
    lay({"2025-02-07-name.md": "# 机房的账单\n\n这是正文。"})
    assert listed()[0]["date_inferred"] is True
    assert "2025-02-07      ~ 来源不详" in say("list")
