"""`ainews-tui index` and `doctor`: what was done, how things stand, and what stays as it is."""

import os
from contextlib import ExitStack
from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine

from ainews_tui import __version__, paths
from ainews_tui.settings import Ambiguous
from ainews_tui.store.turns import turn
from ainews_tui.terminals import Drawn, Terminal, terminal_name


def test_index_counts_what_it_did(cli: CommandLine, feed: Path) -> None:
    assert cli.printed("index") == "读入 5，未变 0，消失 0，失败 0\n"
    (feed / "costs.md").unlink()
    assert cli.printed("index") == "读入 0，未变 4，消失 1，失败 0\n"
    assert cli.printed("index", "--rebuild") == "读入 4，未变 0，消失 0，失败 0\n"


def test_who_waits_for_another_program_is_told_so(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.run("index")
    (file,) = paths.index_folder().glob("*.sqlite")
    with ExitStack() as other:
        other.enter_context(turn(file.with_suffix(".refresh")))
        looks = iter([lambda: None, other.close])
        # the other has done at the second look
        monkeypatch.setattr("ainews_tui.store.turns.time.sleep", lambda _: next(looks)())
        said = cli.run("index")
    assert said.err == "另一个程序正在更新这个索引，等它做完\n"
    assert said.out == "读入 0，未变 5，消失 0，失败 0\n"


def test_a_rebuild_waits_for_its_turn(cli: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.run("index")
    (file,) = paths.index_folder().glob("*.sqlite")
    before = file.stat().st_ino
    with ExitStack() as other:
        other.enter_context(turn(file.with_suffix(".refresh")))

        def be_done(seconds: float) -> None:
            assert file.stat().st_ino == before  # what the other is filling is still there
            other.close()

        monkeypatch.setattr("ainews_tui.store.turns.time.sleep", be_done)
        assert cli.run("index", "--rebuild").out == "读入 5，未变 0，消失 0，失败 0\n"


def test_answers_come_from_the_index_as_it_stands(cli: CommandLine, feed: Path) -> None:
    assert len(cli.ids()) == 5
    (feed / "costs.md").unlink()
    assert len(cli.ids()) == 5
    assert len(cli.records("list", "--json", "--refresh")) == 4


def test_ids_stay_when_the_index_is_rebuilt(cli: CommandLine) -> None:
    before = cli.ids()
    cli.run("index", "--rebuild")
    assert cli.ids() == before


def test_articles_are_never_written(cli: CommandLine, feed: Path) -> None:
    def state() -> dict[Path, tuple[bytes, int]]:
        return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in feed.iterdir()}

    before = state()
    for arguments in (["index", "--rebuild"], ["list"], ["show", str(feed / "costs.md")]):
        cli.run(*arguments)
    assert state() == before


def test_doctor_names_what_failed(cli: CommandLine, feed: Path) -> None:
    (feed / "loop.md").symlink_to(feed / "loop.md")
    cli.run("index", status=1)
    told = cli.printed("doctor", status=1)
    assert f"ainews-tui {__version__}" in told
    assert f"文件夹  {feed}" in told
    assert "文章  5 篇" in told
    assert f"{feed / 'loop.md'}" in told


def test_doctor_looks_whether_a_folder_that_failed_has_returned(
    cli: CommandLine, feed: Path
) -> None:
    folder = feed / "loop"
    folder.symlink_to("loop")
    cli.run("index", status=1)
    assert f"读不了  {folder}：链接成环\n" in cli.printed("doctor", status=1)
    folder.unlink()
    folder.mkdir()
    told = cli.printed("doctor")
    assert f"又能打开了  {folder}：ainews-tui index 把它读进来\n" in told
    assert "读不了" not in told
    cli.run("index")
    assert str(folder) not in cli.printed("doctor")


def test_doctor_speaks_of_a_missing_folder(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AINEWS_TUI_FEED", str(tmp_path / "gone"))
    told = cli.printed("doctor", status=1)
    assert "（不存在或打不开）" in told


def test_doctor_tells_every_mistake_of_the_settings(cli: CommandLine, feed: Path) -> None:
    file = paths.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(
        "width = 5\n[sources.x]\nscript = 'runes'\n[topics]\n甲 = 1\n'乙' = '('\n'丙' = ''",
        encoding="utf-8",
    )
    told = cli.printed("doctor", status=1)
    assert "不正常：设置文件有错" in told  # 甲 stands without its quotes
    file.write_text(file.read_text(encoding="utf-8").replace("甲", "'甲'"), encoding="utf-8")
    told = cli.printed("doctor", status=1)
    wrong = [line for line in told.splitlines() if line.startswith("设置有错  ")]
    assert wrong[0] == "设置有错  width 应是 20 到 200 的整数"
    assert wrong[1] == "设置有错  主题“甲”应是一条搜索，写在引号里"
    assert "sources.x 的 script 应是" in wrong[2]
    assert "设置里的主题“乙”有错" in wrong[3]
    assert f"文件夹  {feed}" in told


def test_doctor_tells_mistakes_of_the_readers_own_words(cli: CommandLine) -> None:
    cli.run("index")
    file = paths.glossary_file()
    assert f"词汇表  {file}\n" in cli.printed("doctor")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("# 我的词\n甲\n甲乙\t\t丙\n", encoding="utf-8")
    assert "词汇表有错  第 2 行：原文至少要两个字\n" in cli.printed("doctor", status=1)


def test_doctor_tells_how_the_terminal_draws(cli: CommandLine) -> None:
    file = paths.terminals_file()
    unasked = "不知道终端怎么画，先这样算"
    assert f"终端  “ ” … — 一格（{unasked}），框线一格（{unasked}）：{file}\n" in cli.printed(
        "doctor"
    )
    this = Terminal(file, terminal_name(os.environ))
    this.keep(Drawn(Ambiguous.WIDE, Ambiguous.NARROW))
    told = cli.printed("doctor")
    assert f"终端  “ ” … — 两格（终端答的），框线一格（终端答的）：{file}\n" in told
    paths.settings_file().parent.mkdir(parents=True, exist_ok=True)
    paths.settings_file().write_text('ambiguous = "narrow"', encoding="utf-8")
    told = cli.printed("doctor")
    assert f"终端  “ ” … — 一格（设置里写的），框线一格（终端答的）：{file}\n" in told


def test_doctor_tells_a_mistake_in_the_readers_names(cli: CommandLine, home: Path) -> None:
    names = home / "config" / "ainews-tui" / "names.toml"
    assert f"异名表  {names}\n" in cli.printed("doctor")
    names.parent.mkdir(parents=True)
    names.write_text("mine = 1", encoding="utf-8")
    assert f"词表有错：{names}" in cli.printed("doctor", status=1)
    assert "词表有错" in cli.complaint("list", "谷歌", status=1)
    assert cli.printed("list")


@pytest.mark.parametrize("settings", ["width = 5", "width = "])
def test_doctor_tells_all_that_is_wrong_at_once(cli: CommandLine, settings: str) -> None:
    for file, text in (
        (paths.settings_file(), settings),
        (paths.glossary_file(), "甲\n"),
        (paths.names_file(), "mine = 1"),
    ):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    told = cli.printed("doctor", status=1)
    assert "width" in told or "文件末尾：这里的值不对" in told
    assert "词汇表有错  第 1 行" in told
    assert "词表有错" in told.replace("词汇表有错", "")
