"""How each terminal draws is known the next time; nonsense in the file does not stop a start."""

from pathlib import Path

import pytest

from ainews_tui.settings import Ambiguous
from ainews_tui.terminals import Drawn, Terminal, terminal_name

WIDE = Drawn(Ambiguous.WIDE, Ambiguous.NARROW)


def test_what_a_terminal_answered_is_kept_for_it_alone(tmp_path: Path) -> None:
    file = tmp_path / "state" / "terminals.json"
    first, second = Terminal(file, "TERM=xterm"), Terminal(file, "TERM=foot")
    first.keep(WIDE)
    assert (first.drawn, second.drawn) == (WIDE, Drawn())
    second.keep(Drawn(frames=Ambiguous.WIDE))
    first.keep(Drawn())
    assert (first.drawn, second.drawn) == (Drawn(), Drawn(frames=Ambiguous.WIDE))


def test_only_the_last_twenty_terminals_are_kept(tmp_path: Path) -> None:
    terminals = [Terminal(tmp_path / "terminals.json", f"TERM={number}") for number in range(22)]
    for terminal in (*terminals[:20], terminals[0], *terminals[20:]):
        terminal.keep(WIDE)
    kept = [number for number, terminal in enumerate(terminals) if terminal.drawn == WIDE]
    assert kept == [0, *range(3, 22)]


def test_the_settings_outweigh_what_it_answered_about_texts_only(tmp_path: Path) -> None:
    file = tmp_path / "terminals.json"
    asked, told = Terminal(file, "TERM=xterm"), Terminal(file, "TERM=xterm", Ambiguous.WIDE)
    assert (asked.answer, told.answer) == (None, None)
    assert (asked.drawn, told.drawn) == (Drawn(), WIDE)
    told.keep(Drawn(frames=Ambiguous.WIDE))
    assert told.drawn == Drawn(Ambiguous.WIDE, Ambiguous.WIDE)
    assert asked.drawn == told.answer == Drawn(frames=Ambiguous.WIDE)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "3",
        '{"": 3}',
        '{"": ["wide"]}',
        '{"": ["wide", "broad"]}',
        '{"": [[], 1]}',
        "\x00",
    ],
)
def test_nonsense_counts_for_nothing(tmp_path: Path, text: str) -> None:
    file = tmp_path / "terminals.json"
    file.write_text(text, encoding="utf-8")
    terminal = Terminal(file, "")
    assert terminal.drawn == Drawn()
    terminal.keep(WIDE)
    assert terminal.drawn == WIDE


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"TERM": "xterm-256color", "SHELL": "/bin/sh"}, "TERM=xterm-256color"),
        ({"TERM": "xterm", "VTE_VERSION": "7201", "LANG": ""}, "TERM=xterm VTE_VERSION=7201"),
        (
            {"LANG": "zh_CN.UTF-8", "TERM_PROGRAM_VERSION": "3.5", "TERM_PROGRAM": "iTerm.app"},
            "TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.5 LANG=zh_CN.UTF-8",
        ),
        ({}, ""),
    ],
)
def test_terminals_are_told_apart(environment: dict[str, str], name: str) -> None:
    assert terminal_name(environment) == name


def test_a_name_may_hold_any_bytes(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "terminals.json", terminal_name({"TERM": "\udc9b\x1b"}))
    terminal.keep(WIDE)
    assert terminal.drawn == WIDE
