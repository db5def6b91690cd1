"""A file over the limit is read by its head, and everything that shows it says so."""

import json
from pathlib import Path

import pytest

from ainews_tui import paths
from ainews_tui.cli.main import run
from ainews_tui.feed import read
from ainews_tui.library.shown import CUT

HEAD, END = "机房的账单从这一句开始。", "这一句离开头太远。"
LINE = "中间是许多相同的话，一行又一行。" * 20 + "\n"
MOST = 1_000_000


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a feed of one file that is too large and one that is not, by one byte."""
    folder = tmp_path / "news"
    folder.mkdir()
    filling = LINE * (MOST // len(LINE.encode()) + 1)
    (folder / "large.md").write_text(f"---\ntitle: 大\n---\n{HEAD}\n{filling}{END}", "utf-8")
    (folder / "small.md").write_bytes(b"a" * MOST)
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text(f'feeds = ["{folder}"]\nlargest_file = 1\n', "utf-8")
    return folder


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert run(list(arguments)) == 0
    return capsys.readouterr().out


def test_no_more_is_read_than_the_limit(news: Path) -> None:
    data, cut = read(news / "large.md", MOST)
    assert cut
    assert MOST - len(LINE.encode()) <= len(data) <= MOST
    assert data.endswith(LINE.encode())
    assert read(news / "small.md", MOST) == (b"a" * MOST, False)


def test_the_command_line_says_which_file_was_cut(
    news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = map(json.loads, printed(capsys, "list", "--json").split("\n")[:-1])
    assert {told["path"]: told["cut"] for told in listed} == {
        str(news / "large.md"): True,
        str(news / "small.md"): False,
    }
    large = printed(capsys, "show", str(news / "large.md"))
    assert CUT in large
    assert HEAD in large
    assert END not in large
    assert json.loads(printed(capsys, "show", "--format", "json", str(news / "large.md")))["cut"]
    assert CUT not in printed(capsys, "show", str(news / "small.md"))
    told = printed(capsys, "doctor")
    assert f"只读了开头  {news / 'large.md'}" in told
    assert "small.md" not in told


def test_another_limit_has_everything_read_again(
    news: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed(capsys, "index")
    paths.settings_file().write_text(f'feeds = ["{news}"]\nlargest_file = 2\n', "utf-8")
    assert "读入 2" in printed(capsys, "index")
    assert END in printed(capsys, "show", str(news / "large.md"))
    assert "只读了开头" not in printed(capsys, "doctor")
