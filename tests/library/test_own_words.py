"""The reader's own words: read once, added one by one, used by whoever presents afterwards."""

from pathlib import Path

import pytest

from ainews_tui.article import Display, Script, Written
from ainews_tui.errors import SettingsError
from ainews_tui.library.own_words import OwnWords
from ainews_tui.library.presenting import Presenter
from ainews_tui.text.sources import load_sources


def test_a_word_is_added_and_used_from_then_on(tmp_path: Path) -> None:
    words = OwnWords(tmp_path / "config" / "glossary.txt")
    display, sources = Display(Script.TW), load_sources()
    before = Presenter(display, sources, words.glossary)
    assert before.text("特朗普说", Written.HANS) == "特朗普說"
    words.add("特朗普", "", "川普")
    after = Presenter(display, sources, words.glossary)
    assert after.text("特朗普说", Written.HANS) == "川普說"
    assert before.text("特朗普说", Written.HANS) == "特朗普說"


def test_the_file_is_read_once(tmp_path: Path) -> None:
    file = tmp_path / "glossary.txt"
    file.write_text("甲乙\t\t丙\n", encoding="utf-8")
    words = OwnWords(file)
    assert words.glossary is words.glossary
    assert list(words.glossary.entries) == ["甲乙"]


def test_without_a_file_there_are_no_words() -> None:
    assert OwnWords().glossary.entries == {}
    with pytest.raises(SettingsError):
        OwnWords().add("甲乙", "", "丙")


def test_what_is_no_word_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="两个字"):
        OwnWords(tmp_path / "glossary.txt").add("甲", "", "丙")
