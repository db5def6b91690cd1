"""The settings file: what is read, what is refused."""

from pathlib import Path

import pytest

from ainews_tui.errors import SettingsError
from ainews_tui.settings import (
    Ambiguous,
    Paragraphs,
    Settings,
    SourceSettings,
    load_settings,
    read_settings,
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
        ("ambiguous = 'broad'", "ask 或 narrow 或 wide"),
        ("paragraphs = 2", "paragraphs"),
        ("[sources.x]\nhant = 'y'\nscript = 'tw'", "sources.x"),
        ("[sources.x]\nscript = 1", "sources.x"),
        ("[sources.x]\nscript = 'tw'\ncolour = 'red'", "sources.x"),
        ("[sources.x]", "sources.x"),
        ("topics = []", "topics 应是一张表"),
        ("[topics]\n甲 = 3", "第 2 行第 1 列：这一行应是“名字 = 值”"),
        ("[topics]\n'甲' = 3", "主题“甲”"),
        ("[topics]\n'甲' = ['芯片']", "主题“甲”"),
        ("colour = 'red'", "colour"),
        ("feeds = ['a'", "文件末尾：方括号没有合上"),
        ("feeds = ['a' 'b']", "第 1 行第 14 列：方括号没有合上"),
        ("feeds = ['a\n", "引号没有合上"),
        ('feeds = ["a\n', "引号没有合上"),
        ('feeds = ["C:\\wang"]', "路径请写在单引号里"),
        ("width = 60\nwidth = 70", "：前面已经写过"),
        ("width 60", "第 1 行第 7 列：名字后面要有等号"),
        ("width = ", "文件末尾：这里的值不对"),
    ],
)
def test_a_mistake_is_named_with_its_file(file: Path, text: str, said: str) -> None:
    write(file, text)
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert said in str(caught.value)
    assert str(file) in str(caught.value)


def test_all_mistakes_are_told_together(file: Path) -> None:
    write(file, "width = 5\nfeeds = ['/news', '~nobody-of-this-name']\nspacing = true\ncolour = 1")
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    assert caught.value.mistakes == (
        f"{file}：feeds 里的 ~nobody-of-this-name 没有这个用户",
        "width 应是 20 到 200 的整数",
        "没有名为 colour 的设置",
    )
    settings, _ = read_settings(file)
    assert settings == Settings(feeds=(Path("/news"),), spacing=True)


def test_bytes_that_are_no_text_are_reported(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="读不了"):
        load_settings(file)
