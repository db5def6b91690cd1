"""The settings file: what is read, what is refused, what stays when a feed is added."""

import os
from pathlib import Path

import pytest

from ainews_tui.errors import SettingsError
from ainews_tui.settings import (
    Ambiguous,
    Paragraphs,
    Settings,
    SourceSettings,
    add_feed,
    load_settings,
    remove_feed,
)

FULL = """\
# 我的设置
feeds = ["/news/a", "b"]  # 两个
timezone = "America/New_York"
width = 60
largest_file = 9
spacing = true
paragraphs = "indent"
ambiguous = "wide"

[sources.my_code]
hans = "样刊"
hant = "樣刊"

[sources.cnyes]
script = "original"

[topics]
"我的" = "芯片 出口"
"""

SOURCES = {
    "my_code": SourceSettings(("样刊", "樣刊")),
    "cnyes": SourceSettings(script="original"),
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_missing_file_means_the_defaults(file: Path) -> None:
    settings = load_settings(file)
    assert settings == Settings()
    assert (settings.feeds, settings.zone.key, settings.width) == ((), "Asia/Shanghai", 76)


@pytest.mark.parametrize("text", ["", 'ambiguous = "ask"'])
def test_the_terminal_is_asked_unless_told_otherwise(file: Path, text: str) -> None:
    write(file, text)
    assert load_settings(file).ambiguous is None


def test_everything_is_read(file: Path) -> None:
    write(file, FULL)
    settings = load_settings(file)
    assert settings.feeds == (Path("/news/a"), file.parent / "b")
    assert settings.zone.key == "America/New_York"
    assert settings.width == 60
    assert (settings.largest_file, settings.most_bytes) == (9, 9_000_000)
    assert settings.spacing
    assert settings.paragraphs is Paragraphs.INDENT
    assert settings.ambiguous is Ambiguous.WIDE
    assert settings.sources == SOURCES
    assert settings.topics == {"我的": "芯片 出口"}


def test_a_home_folder_is_found(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    write(file, 'feeds = ["~/news"]')
    assert load_settings(file).feeds == (Path("/home/reader/news"),)


def test_one_name_serves_both_scripts(file: Path) -> None:
    write(file, '[sources.x]\nhans = "日経"\n')
    assert load_settings(file).sources == {"x": SourceSettings(("日経", None))}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("feeds = 'a'", "feeds"),
        ("feeds = [1]", "feeds"),
        ("timezone = 'Nowhere/At_All'", "Nowhere/At_All"),
        ("timezone = '../etc'", "../etc"),
        ("width = 5", "width"),
        ("width = 500", "width"),
        ("width = '76'", "width"),
        ("width = true", "width"),
        ("largest_file = 0", "1 到 100"),
        ("largest_file = 4.5", "largest_file"),
        ("largest_file = true", "largest_file"),
        ("feeds = ['~nobody-of-this-name/x']", "~nobody-of-this-name/x"),
        ('feeds = ["a\\u0000b"]', "feeds"),
        ("sources = 3", "sources"),
        ("[sources]\nx = 'y'", "sources.x"),
        ("[sources.x]\nhant = 'y'", "sources.x"),
        ("spacing = 1", "spacing"),
        ("paragraphs = 'both'", "blank 或 indent"),
        ("ambiguous = 'broad'", "narrow 或 wide"),
        ("paragraphs = 2", "paragraphs"),
        ("[sources.x]\nhant = 'y'\nscript = 'tw'", "sources.x"),
        ("[sources.x]\nscript = 1", "sources.x"),
        ("[sources.x]\nscript = 'tw'\ncolour = 'red'", "sources.x"),
        ("[sources.x]", "sources.x"),
        ("topics = []", "topics 应是一张表"),
        ("[topics]\n甲 = 3", "Invalid"),
        ("[topics]\n'甲' = 3", "主题“甲”"),
        ("[topics]\n'甲' = ['芯片']", "主题“甲”"),
        ("colour = 'red'", "colour"),
        ("width = ", "有错"),
    ],
)
def test_a_mistake_is_named_with_its_file(file: Path, text: str, said: str) -> None:
    write(file, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert said in str(caught.value)
    assert str(file) in str(caught.value)


def test_bytes_that_are_no_text_are_reported(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="读不了"):
        load_settings(file)


def test_adding_a_feed_keeps_comments_and_other_settings(file: Path) -> None:
    write(file, FULL)
    assert add_feed(file, Path("/news/c"))
    text = file.read_text(encoding="utf-8")
    assert "# 我的设置" in text
    assert load_settings(file).feeds == (Path("/news/a"), file.parent / "b", Path("/news/c"))
    assert load_settings(file).sources == SOURCES


def test_a_feed_is_added_once(file: Path) -> None:
    assert add_feed(file, Path("/news"))
    assert not add_feed(file, Path("/news"))
    assert load_settings(file).feeds == (Path("/news"),)


def test_a_feed_is_removed_once(file: Path) -> None:
    add_feed(file, Path("/news"))
    assert remove_feed(file, Path("/news"))
    assert not remove_feed(file, Path("/news"))
    assert load_settings(file).feeds == ()


def test_a_feed_is_removed_by_another_of_its_paths(file: Path, tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "news")
    add_feed(file, tmp_path / "link")
    assert not add_feed(file, tmp_path / "news")
    assert remove_feed(file, tmp_path / "news")
    assert load_settings(file).feeds == ()


def test_a_file_that_cannot_be_written_is_reported(file: Path) -> None:
    file.parent.write_text("a file where the folder should be")
    with pytest.raises(SettingsError):
        add_feed(file, Path("/news"))


def test_a_folder_whose_name_no_text_can_hold_is_reported(file: Path) -> None:
    with pytest.raises(SettingsError, match="UTF-8"):
        add_feed(file, Path(os.fsdecode(b"/news/\xff")))
    assert not file.exists()
