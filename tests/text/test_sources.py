import tomllib

import pytest

from ainews_tui.article import Script
from ainews_tui.paths import data_text
from ainews_tui.text.sources import Names, load_sources

KNOWN = tomllib.loads(data_text("sources.toml"))


def test_a_code_is_shown_by_its_name_in_either_script() -> None:
    assert load_sources().names("qq") == Names("腾讯网", "騰訊網")
    assert load_sources().names("sina_us_stock") == Names("新浪美股", "新浪美股")


def test_a_name_written_where_others_write_a_code_is_shown_in_either_script() -> None:
    assert load_sources().names("財新") == Names("财新", "財新")
    assert load_sources().names("财新") == Names("财新", "財新")


def test_japanese_names_stay_as_they_are() -> None:
    assert load_sources().names("日本経済新聞") == Names("日本経済新聞", "日本経済新聞")


@pytest.mark.parametrize("code", ["my_paper", "某某社", "investors", "cmcmarkets", ""])
def test_an_unknown_source_is_shown_as_written(code: str) -> None:
    assert load_sources().names(code) == Names(code, code)
    assert not load_sources().knows(code)


@pytest.mark.parametrize("written", ["qq", "QQ", "腾讯网", "騰訊網", "腾讯新闻"])
def test_a_source_is_known_by_code_name_and_alias(written: str) -> None:
    assert load_sources().knows(written)


@pytest.mark.parametrize("name", ["qq", "腾讯网", "騰訊網", "騰訊新聞"])
def test_any_name_leads_to_the_code_and_to_whatever_else_feeds_write(name: str) -> None:
    assert {"qq", "腾讯网", "騰訊網"} <= load_sources().codes(name)


def test_names_are_compared_without_case() -> None:
    assert "panewslab" in load_sources().codes("panEWS")
    assert load_sources().names("TechCrunch") == load_sources().names("techcrunch")


def test_an_unknown_name_leads_to_itself() -> None:
    assert load_sources().codes("某某社") == {"某某社"}


def test_the_settings_add_and_rename_sources() -> None:
    sources = load_sources({"my_code": Names("样刊", "樣刊"), "qq": Names("企鹅", "企鵝")})
    assert sources.names("my_code") == Names("样刊", "樣刊")
    assert "my_code" in sources.codes("樣刊")
    assert sources.names("qq") == Names("企鹅", "企鵝")
    assert not sources.knows("腾讯网"), "the name of before is no longer in use"
    assert sources.knows("腾讯新闻"), "an alias still is"
    assert not load_sources().knows("my_code"), "only the settings know it"


def test_a_code_outweighs_a_name_spelt_like_it() -> None:
    sources = load_sources({"alpha": Names("beta", "beta"), "beta": Names("贝塔", "貝塔")})
    assert sources.names("beta") == Names("贝塔", "貝塔")
    assert {"alpha", "beta"} <= sources.codes("beta")


def test_no_two_sources_of_the_data_file_share_a_spelling() -> None:
    owners: dict[str, str] = {}
    for code, entry in KNOWN.items():
        names = {code, entry["hans"], entry.get("hant", entry["hans"]), *entry.get("aliases", ())}
        for name in {name.casefold() for name in names}:
            assert owners.setdefault(name, code) == code, name


def test_the_data_file_repeats_no_name_needlessly() -> None:
    for code, entry in KNOWN.items():
        names = [entry["hans"], entry.get("hant"), *entry.get("aliases", ())]
        written = [name for name in names if name]
        assert len(set(written)) == len(written), code
        assert code not in entry.get("aliases", ())


def test_a_source_is_shown_in_its_script_by_any_spelling() -> None:
    sources = load_sources(scripts={"cnyes": Script.ORIGINAL, "無名報": Script.HK})
    assert sources.script("鉅亨網") is Script.ORIGINAL
    assert sources.script("CNYES") is Script.ORIGINAL
    assert sources.script("無名報") is Script.HK
    assert sources.script("qq") is None
