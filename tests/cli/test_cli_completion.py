"""Completion as the shells ask for it, through click, with the program as a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine

from ainews_tui.cli.commands import NAMES

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = [sys.executable, "-m", "ainews_tui"]


def asked(shell: str, typed: str) -> str:
    """Return what the program answers a shell; the last word of what was typed is incomplete."""
    words = typed.split(" ")
    told = {"COMP_WORDS": typed, "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":  # which says the incomplete word itself
        told["COMP_CWORD"] = words[-1]
    environment = {**os.environ, **told, "_AINEWS_TUI_COMPLETE": f"{shell}_complete"}
    done = subprocess.run(PROGRAM, env=environment, capture_output=True, check=True)
    assert done.stderr == b""
    return done.stdout.decode()


def offered(typed: str) -> list[str]:
    """Return what bash is offered: `plain,WORD`, or `dir,` and `file,` for what it knows itself."""
    return asked("bash", typed).split()


def test_the_first_word_is_a_command_or_a_folder() -> None:
    assert offered("ainews-tui ") == ["dir,", *(f"plain,{name}" for name in NAMES)]
    assert offered("ainews-tui t") == ["dir,t", "plain,tags", "plain,topics"]
    assert offered("ainews-tui ~/ne") == ["dir,~/ne"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("ainews-tui -", ["plain,--feed", "plain,--version", "plain,--help", "plain,-h"]),
        ("ainews-tui --f", ["plain,--feed"]),
        ("ainews-tui --feed ~/n", ["dir,~/n"]),
        ("ainews-tui ~/news ~/m", ["dir,~/m"]),
        ("ainews-tui --feed ~/news li", ["dir,li"]),
        ("ainews-tui lsit --", ["plain,--feed", "plain,--help"]),
        ("ainews-tui list --so", ["plain,--sort"]),
        (
            "ainews-tui list --sort ",
            ["plain,date", "plain,source", "plain,relevance", "plain,length"],
        ),
        ("ainews-tui list 谷歌 --feed ./", ["dir,./"]),
        ("ainews-tui show --format m", ["plain,markdown"]),
        ("ainews-tui feeds ", ["plain,add", "plain,remove"]),
        ("ainews-tui feeds add ~/n", ["dir,~/n"]),
    ],
)
def test_further_words(typed: str, words: list[str]) -> None:
    assert offered(typed) == words


def test_an_article_is_a_file_or_an_id(cli: CommandLine) -> None:
    ids = list(cli.ids().values())
    assert offered("ainews-tui show ") == ["file,", *(f"plain,{known}" for known in ids)]
    first = ids[0]
    assert offered(f"ainews-tui show {first[:6]}") == [f"file,{first[:6]}", f"plain,{first}"]


def test_ids_come_from_the_feed_that_is_named(cli: CommandLine, tmp_path: Path) -> None:
    cli.run("index")
    (tmp_path / "empty").mkdir()
    assert offered(f"ainews-tui show --feed {tmp_path}/empty ") == ["file,"]
    assert offered(f"ainews-tui show --feed {tmp_path}/nowhere ") == ["file,"]


def test_folders_are_removed_that_stand_in_the_settings(cli: CommandLine, feed: Path) -> None:
    assert offered("ainews-tui feeds remove ") == []
    cli.run("feeds", "add", str(feed))
    assert offered("ainews-tui feeds remove ") == [f"plain,{feed}"]
    assert offered("ainews-tui feeds remove /no") == []


@pytest.fixture
def settings(home: Path) -> Path:
    """Return the settings file, which is still to be written, and counts alone."""
    settings = home / "config" / "ainews-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    return settings


@pytest.mark.parametrize("text", ["feeds = 1", "feeds = ['~nobody-of-this-name']"])
def test_broken_settings_are_no_reason_to_complain(settings: Path, text: str) -> None:
    settings.write_text(text, encoding="utf-8")
    assert offered("ainews-tui show ") == ["file,"]
    assert offered("ainews-tui feeds remove ") == []


def test_a_lost_folder_of_the_settings_does_not_hide_the_others(
    cli: CommandLine, feed: Path, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = cli.ids().values()
    monkeypatch.delenv("AINEWS_TUI_FEED")
    feeds = f'feeds = ["{feed}", "/nowhere", "{"x" * 300}"]'
    settings.write_text(feeds, encoding="utf-8")
    assert offered("ainews-tui show ") == ["file,", *(f"plain,{known}" for known in ids)]


def test_folders_that_are_not_fit_for_a_terminal_are_not_offered(settings: Path) -> None:
    settings.write_text(r'feeds = ["/a\u001b]0;x\u0007b", "/a\nb", "/a\u202eb", "/ab"]')
    assert offered("ainews-tui feeds remove ") == ["plain,/ab"]


def test_a_cache_that_is_refused_is_no_reason_to_complain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/" + "x" * 300)
    assert offered("ainews-tui show ") == ["file,"]


def test_no_index_is_made_or_thrown_away(cli: CommandLine, home: Path) -> None:
    cache = home / "cache" / "ainews-tui"
    assert offered("ainews-tui show ") == ["file,"]
    assert not cache.exists()
    cli.run("index")
    (index,) = cache.glob("*.sqlite")
    for content in (b"", b"no database " * 1000):
        index.write_bytes(content)
        assert offered("ainews-tui show ") == ["file,"]
        assert index.read_bytes() == content


def test_zsh_and_fish_are_told_what_a_word_means(cli: CommandLine) -> None:
    assert asked("zsh", "ainews-tui ta").split("\n")[:6] == [
        *("dir", "ta", "_"),
        *("plain", "tags", "每个标签有多少篇文章。"),
    ]
    assert asked("fish", "ainews-tui ta").split("\n")[:2] == [
        "dir,ta",
        "plain,tags\t每个标签有多少篇文章。",
    ]
    title = "亚马逊把钱投进数据中心"
    assert f"plain,{cli.ids()[title]}\t{title}\n" in asked("fish", "ainews-tui show ")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_gets_its_script_and_is_told_how(shell: str) -> None:
    for name in ("README.md", "README.zh.md"):
        readme = (ROOT / name).read_text(encoding="utf-8")
        assert f"_AINEWS_TUI_COMPLETE={shell}_source ainews-tui" in readme
    environment = {**os.environ, "_AINEWS_TUI_COMPLETE": f"{shell}_source"}
    done = subprocess.run(PROGRAM, env=environment, capture_output=True, check=True)
    assert f"_AINEWS_TUI_COMPLETE={shell}_complete".encode() in done.stdout


def test_a_real_bash_completes(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash here")
    program = tmp_path / "ainews-tui"
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m ainews_tui "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    script = f"""
        PATH={tmp_path}:$PATH
        eval "$(_AINEWS_TUI_COMPLETE=bash_source ainews-tui)"
        complete -p ainews-tui
        compopt() {{ :; }}  # there is no line being edited
        COMP_WORDS=(ainews-tui show --format ''); COMP_CWORD=3
        _ainews_tui_completion ainews-tui
        echo "${{COMPREPLY[@]}}"
    """
    done = subprocess.run([bash, "--norc", "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().split("\n")[:2] == [
        "complete -o nosort -F _ainews_tui_completion ainews-tui",
        "text markdown json",
    ]
