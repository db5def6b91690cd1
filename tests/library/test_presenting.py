"""Texts as the reader sees them: converted from the original, hits carried along."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ainews_tui.article import Display, Headline, Script, Snippet, Written
from ainews_tui.library.presenting import Marked, Presenter, dated, moment
from ainews_tui.query.tree import Phrase
from ainews_tui.text.sources import Names, load_sources

WHEN = datetime(2025, 2, 7, 9, 51, tzinfo=UTC)


HEADLINE = Headline(
    "abcdefghij", Path("a.md"), "头发", WHEN, False, "qq", None, None, (), (), None, None,
    Written.HANS, 2360, False, False,
)  # fmt: skip


def presenter(script: Script, regional: bool = False) -> Presenter:
    return Presenter(Display(script, regional), load_sources())


def test_a_snippet_is_converted_with_its_hits() -> None:
    assert presenter(Script.TW).snippet(HEADLINE) == Marked("")
    found = replace(HEADLINE, snippet=Snippet("里面的头发", ((3, 5),)))
    assert presenter(Script.TW).snippet(found) == Marked("裡面的頭髮", ((3, 5),))


@pytest.mark.parametrize(
    ("script", "name"),
    [(Script.ORIGINAL, "鉅亨網"), (Script.HANS, "钜亨网"), (Script.HK, "鉅亨網")],
)
def test_sources_are_named_not_converted(script: Script, name: str) -> None:
    assert presenter(script).source("cnyes") == name
    assert presenter(script).source("日本経済新聞") == "日本経済新聞"
    assert presenter(script).source("没有人知道的报") == "没有人知道的报"


@pytest.mark.parametrize(
    ("script", "name"),
    [
        (Script.ORIGINAL, "样刊里"),
        (Script.HANS, "样刊里"),
        (Script.TW, "樣刊裡"),
        (Script.HK, "樣刊裏"),
    ],
)
def test_a_name_given_in_simplified_only_is_converted(script: Script, name: str) -> None:
    own = load_sources({"mine": Names("样刊里", "样刊里", is_converted=True)})
    assert Presenter(Display(script), own).source("mine") == name
    assert "mine" in own.codes(name)


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


def test_a_source_has_a_script_of_its_own() -> None:
    by = Presenter(Display(Script.TW), load_sources(scripts={"腾讯网": Script.ORIGINAL}))
    found = replace(HEADLINE, snippet=Snippet("里面的头发", ((3, 5),)))
    assert by.title(found, [Phrase("头发")]) == Marked("头发", ((0, 2),))
    assert by.snippet(found) == Marked("里面的头发", ((3, 5),))
    assert by.title(replace(found, source="cnyes"), []) == Marked("頭髮")
    assert by.title(replace(found, source=None), []) == Marked("頭髮")
    assert by.words("来源") == "來源"


def test_what_is_chosen_for_an_article_outweighs_its_sources_script() -> None:
    chosen: dict[str, Script] = {}
    by = Presenter(Display(Script.TW), load_sources(scripts={"qq": Script.ORIGINAL}), None, chosen)
    assert by.of(HEADLINE).display.script is Script.ORIGINAL
    assert by.title(HEADLINE, []).text == HEADLINE.title
    chosen[HEADLINE.id] = Script.HK
    assert by.of(HEADLINE).display.script is Script.HK
    chosen[HEADLINE.id] = Script.TW
    assert by.of(HEADLINE) is by


@pytest.mark.parametrize("script", [Script.TW, Script.HK, Script.HANS])
def test_names_are_no_matter_of_regional_words(script: Script) -> None:
    """信息 and 資訊 are one word of two regions; as a name it stays the name."""
    by, plain = presenter(script, regional=True), presenter(script)
    for name, written in (("信息", Written.HANS), ("優資訊", Written.HANT)):
        headline = replace(HEADLINE, written=written)
        assert by.names(name, headline) == plain.names(name, headline)
    sources = load_sources()
    for code in ("qq", "cnyes", "sina_us_stock", "信息日报"):
        assert by.source(code) in (sources.names(code).hans, sources.names(code).hant)
