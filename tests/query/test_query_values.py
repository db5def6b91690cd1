"""Values of fields that are no names."""

from collections.abc import Callable
from datetime import date

import pytest

from ainews_tui.query.tree import Dated, Has, Kind, Length, Order, WrittenIn
from ainews_tui.query.values import Refused, dates_of, kind_of, length_of, order_of, script_of

TODAY = date(2025, 2, 7)


@pytest.mark.parametrize(
    ("value", "length"),
    [
        (">2000", Length(2001)),
        (">=2000", Length(2000)),
        ("≥2000", Length(2000)),
        ("＞２０００", Length(2001)),
        ("<500", Length(0, 499)),
        ("<=500", Length(0, 500)),
        ("≤500", Length(0, 500)),
        ("<0", Length(0, -1)),
        ("800", Length(800, 800)),
        ("=800", Length(800, 800)),
        ("800..1200", Length(800, 1200)),
        ("800..", Length(800)),
        ("..1200", Length(0, 1200)),
        ("> 2,000", Length(2001)),
        *((half, None) for half in ("", ">", "<", ">=", "=", "..")),
    ],
)
def test_lengths(value: str, length: Length | None) -> None:
    assert length_of(value) == length


@pytest.mark.parametrize(
    "value", ["x", "-1", ">x", "2000字", "1..2..3", "9..8", "9" * 13, "٣", "><1"]
)
def test_what_is_no_length(value: str) -> None:
    with pytest.raises(Refused) as caught:
        length_of(value)
    assert value in str(caught.value)


def test_choices_may_be_named_in_chinese() -> None:
    assert script_of("HANT") == script_of("繁體") == script_of("繁") == WrittenIn("hant")
    assert kind_of("Table") == kind_of("表格") == Has(Kind.TABLE)
    assert kind_of("圖片") == kind_of("ｐｉｃｔｕｒｅ") == Has(Kind.PICTURE)
    assert order_of("相關") is order_of("relevance") is Order.RELEVANCE


def test_an_unknown_choice_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refused, match="“video”，只有 table、picture、code、link"):
        kind_of("video")


def test_dates() -> None:
    assert dates_of("2025-02-07", TODAY) == Dated(TODAY, TODAY)
    february = Dated(date(2025, 2, 1), date(2025, 2, 28))
    assert dates_of("２０２５－０２", TODAY) == dates_of(" 2025 年 2 月", TODAY) == february
    assert dates_of("Today", TODAY) == Dated(TODAY, TODAY)
    with pytest.raises(Refused, match="晚于"):
        dates_of("2025..2024", TODAY)
    with pytest.raises(Refused, match="不是日期"):
        dates_of("上周", date.min)


@pytest.mark.parametrize("reads", [length_of, kind_of, lambda value: dates_of(value, TODAY)])
def test_a_value_of_any_length_is_refused_at_once(reads: Callable[[str], object]) -> None:
    with pytest.raises(Refused, match="太长了"):
        reads("\u0301\u0323" * 10_000)
