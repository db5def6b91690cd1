"""Script, order and theme survive a restart; nonsense in their file does not stop a start."""

from pathlib import Path

import pytest

from ainews_tui.article import Display, Script
from ainews_tui.choices import Choices, load_choices, save_choices
from ainews_tui.query.tree import Order


def test_choices_come_back(tmp_path: Path) -> None:
    file = tmp_path / "data" / "choices.json"
    choices = Choices(Script.HK, Script.HK, True, Order.SOURCE, "nord")
    save_choices(file, choices)
    assert load_choices(file) == choices
    assert load_choices(file).display == Display(Script.HK, regional=True)


def test_the_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert load_choices(tmp_path / "none.json") == Choices()


def test_a_kind_of_traditional_that_is_none_falls_back(tmp_path: Path) -> None:
    file = tmp_path / "choices.json"
    save_choices(file, Choices(Script.HANS, Script.HANS))
    assert load_choices(file) == Choices(Script.HANS, Script.TW)


@pytest.mark.parametrize(
    ("script", "turned"),
    [
        (Script.ORIGINAL, Script.HANS),
        (Script.HANS, Script.HK),
        (Script.HK, Script.ORIGINAL),
        (Script.TW, Script.HANS),  # not of the circle
    ],
)
def test_the_script_turns_in_a_circle(script: Script, turned: Script) -> None:
    choices = Choices(script, traditional=Script.HK, regional=True)
    assert choices.turned == Choices(turned, Script.HK, True)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"script": "klingon"}', '{"script": []}', "\x00"]
)
def test_nonsense_falls_back_to_the_defaults(tmp_path: Path, text: str) -> None:
    file = tmp_path / "choices.json"
    file.write_text(text, encoding="utf-8")
    assert load_choices(file) == Choices()
