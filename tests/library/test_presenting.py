"""Texts as the reader sees them: converted from the original, hits carried along."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ainews_tui.article import Display, Headline, Script, Snippet, Written
from ainews_tui.library.presenting import Marked, Presenter, dated, moment
from ainews_tui.text.sources import load_sources

WHEN = datetime(2025, 2, 7, 9, 51, tzinfo=UTC)


def presenter(script: Script) -> Presenter:
    return Presenter(Display(script), load_sources())


def test_a_snippet_is_converted_with_its_hits() -> None:
    headline = Headline(
        "abcdefghij", Path("a.md"), "题", WHEN, False, "qq", None, None, (), (), None, None,
        Written.HANS, 2360, False, False,
    )  # fmt: skip
    assert presenter(Script.TW).snippet(headline) == Marked("")
    found = replace(headline, snippet=Snippet("里面的头发", ((3, 5),)))
    assert presenter(Script.TW).snippet(found) == Marked("裡面的頭髮", ((3, 5),))


@pytest.mark.parametrize(
    ("script", "name"),
    [(Script.ORIGINAL, "鉅亨網"), (Script.HANS, "钜亨网"), (Script.HK, "鉅亨網")],
)
def test_sources_are_named_not_converted(script: Script, name: str) -> None:
    assert presenter(script).source("cnyes") == name
    assert presenter(script).source("日本経済新聞") == "日本経済新聞"
    assert presenter(script).source("没有人知道的报") == "没有人知道的报"


def test_the_programs_own_words_and_labels() -> None:
    assert presenter(Script.TW).words("来源") == "來源"
    assert presenter(Script.ORIGINAL).words("来源") == "来源"
    assert presenter(Script.TW).label("云计算") == "雲計算"
    assert presenter(Script.TW).label("里") == "裡"
    assert presenter(Script.HANS).label("雲計算") == "云计算"


def test_dates_in_words() -> None:
    assert dated(None, False) == "日期不详"
    assert dated(WHEN, False) == "2025-02-07 09:51"
    assert dated(WHEN.replace(hour=0, minute=0), True) == "2025-02-07（推定）"
    assert moment(WHEN.replace(hour=0, minute=0)) == "2025-02-07"
