"""The package's own glossary: each word has a sentence that comes out wrong without it."""

import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from ainews_tui.article import Script, Written
from ainews_tui.paths import data_text
from ainews_tui.text.script import convert as converting
from ainews_tui.text.script.convert import convert, pieces
from ainews_tui.text.script.glossary import Glossary, bundled
from ainews_tui.text.sources import Names

NAMES = [
    Names(entry["hans"], entry.get("hant", entry["hans"]))
    for entry in tomllib.loads(data_text("sources.toml")).values()
]

SCRIPTS = {"s2tw": Script.TW, "s2twp": Script.TW, "tw2s": Script.HANS, "tw2sp": Script.HANS}


class Sentence(NamedTuple):
    word: str
    configuration: str
    text: str
    expected: str


def sentences() -> list[Sentence]:
    lines = Path(__file__).with_name("glossary_sentences.txt").read_text(encoding="utf-8")
    return [
        Sentence(*line.split("\t"))
        for line in lines.split("\n")
        if line and not line.startswith("#")
    ]


def shown(sentence: Sentence) -> str:
    """Convert anew: nothing is taken from what was converted before."""
    script = SCRIPTS[sentence.configuration]
    found = pieces(sentence.text, sentence.configuration, script, None)
    return "".join(piece.shown for piece in found)


def test_the_file_has_no_mistake() -> None:
    assert bundled().mistakes == ()


def test_every_word_has_its_sentence() -> None:
    assert [sentence.word for sentence in sentences()] == list(bundled().entries)


@pytest.mark.parametrize("sentence", sentences(), ids=lambda sentence: sentence.word)
def test_a_sentence_needs_its_word(sentence: Sentence, monkeypatch: pytest.MonkeyPatch) -> None:
    assert sentence.word in sentence.text
    assert shown(sentence) == sentence.expected
    rest = {word: entry for word, entry in bundled().entries.items() if word != sentence.word}
    monkeypatch.setattr(converting, "bundled", lambda: Glossary(rest))
    assert shown(sentence) != sentence.expected


@pytest.mark.parametrize(
    ("text", "tw", "hk"),
    [
        ("药物在组织里停留", "藥物在組織裡停留", "藥物在組織裏停留"),
        ("总台播出", "總臺播出", "總台播出"),
        ("，并为工人盖房", "，並為工人蓋房", "，並為工人蓋房"),
    ],
)
def test_its_words_have_each_regions_forms(text: str, tw: str, hk: str) -> None:
    assert convert(text, Script.TW, written=Written.HANS) == tw
    assert convert(text, Script.HK, written=Written.HANS) == hk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("被发明", "被發明"),
        ("展示了如何", "展示了如何"),
        ("参与制造", "參與製造"),
        ("粉丝发布", "粉絲發佈"),
        ("少数组织", "少數組織"),
        ("新闻发布会", "新聞發佈會"),
        ("证券代码", "證券代碼"),
        ("激励对象", "激勵對象"),
        ("这家私立医院", "這家私立醫院"),
    ],
)
def test_what_news_says_every_day(text: str, expected: str) -> None:
    for regional in (False, True):
        assert convert(text, Script.TW, regional, Written.HANS) == expected


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names.hans)
def test_regional_words_never_change_a_sources_name(names: Names) -> None:
    for script in (Script.TW, Script.HK):
        assert convert(names.hans, script, True, Written.HANS) == convert(
            names.hans, script, False, Written.HANS
        )
    hant = convert(names.hant, Script.HANS, True, Written.HANT)
    assert hant == convert(names.hant, Script.HANS, False, Written.HANT)
