"""`ainews-tui feeds` and `--feed`, and the counts of what is in the folders."""

import os
from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine

from ainews_tui import paths


def test_feeds_are_added_listed_and_removed(
    cli: CommandLine, feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AINEWS_TUI_FEED")
    assert cli.printed("feeds") == f"{paths.bundled_feed()}\n"
    cli.run("feeds", "add", str(feed))
    assert cli.printed("feeds") == f"{feed}\n"
    assert len(cli.ids()) == 5
    cli.run("feeds", "remove", str(feed))
    cli.run("feeds", "remove", str(feed), status=1)
    cli.run("feeds", "add", str(feed / "nowhere"), status=1)


def test_a_lost_folder_of_the_settings_does_not_hide_the_others(
    cli: CommandLine, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AINEWS_TUI_FEED")
    disk = tmp_path / "disk"
    disk.mkdir()
    cli.run("feeds", "add", str(feed))
    cli.run("feeds", "add", str(disk))
    disk.rmdir()
    said = cli.run("list")
    assert len(said.out.split("\n")) == 6
    assert f"没有这个文件夹：{disk}" in said.err
    assert "（不存在或打不开）" in cli.printed("doctor")
    cli.run("feeds", "remove", str(disk))


def test_a_folder_that_the_system_refuses_does_not_hide_the_others(
    cli: CommandLine, feed: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AINEWS_TUI_FEED")
    settings = home / "config" / "ainews-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'feeds = ["{"x" * 300}", "{feed}"]', encoding="utf-8")
    said = cli.run("list")
    assert len(said.out.split("\n")) == 6
    assert "没有这个文件夹" in said.err
    assert "xxx  （不存在或打不开）" in cli.printed("doctor")


def test_settings_that_no_folder_can_be_added_to_are_one_sentence(
    cli: CommandLine, tmp_path: Path
) -> None:
    odd = tmp_path / os.fsdecode(b"bad\xff")
    odd.mkdir()
    assert "不是 UTF-8" in cli.complaint("feeds", "add", str(odd), status=1)


def test_a_missing_feed_is_one_sentence(cli: CommandLine, tmp_path: Path) -> None:
    said = cli.complaint("list", "--feed", str(tmp_path / "gone"), status=1)
    assert said.count("\n") == 1
    assert "gone" in said


def test_counts(cli: CommandLine) -> None:
    assert cli.records("tags", "--json") == [
        {"name": "AI", "articles": 3},
        {"name": "DeepSeek", "articles": 1},
        {"name": "云计算", "articles": 1},
    ]
    assert {"name": "Meta", "articles": 1} in cli.records("topics", "--json")
    assert cli.printed("sources").split("\n")[0] == "      2  鉅亨網  cnyes"
    assert cli.records("sources", "--json")[2] == {
        "name": "sina_us_stock",
        "articles": 1,
        "source_name": "新浪美股",
    }
