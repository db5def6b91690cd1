"""The program as a whole: which command is meant, help, wrong usage, how a run ends."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from tests.cli.command_line import CommandLine
from tests.posts import Write

from ainews_tui import __version__
from ainews_tui.cli.commands import COMMANDS, NAMES
from ainews_tui.cli.main import program

PROGRAM = [sys.executable, "-m", "ainews_tui"]


def test_a_word_that_is_neither_command_nor_folder_names_both(cli: CommandLine) -> None:
    said = cli.complaint("lst", status=2)
    assert "lst" in said
    assert "命令" in said
    assert "文件夹" in said


@pytest.mark.parametrize("missing", ["/不存在", "./不存在", "news/2024", "../不存在/"])
def test_a_path_that_leads_nowhere_is_no_mistaken_command(cli: CommandLine, missing: str) -> None:
    said = cli.complaint(missing, status=2)
    assert said == f"ainews-tui: 没有这个文件夹：{missing}\n"


def test_a_file_in_place_of_a_folder_is_shown_by_a_command(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "一 篇.md").write_text("正文。")
    monkeypatch.chdir(tmp_path)
    said = cli.complaint("一 篇.md", status=2)
    assert "是文件，不是文件夹；看这一篇：ainews-tui show '一 篇.md'" in said


def test_a_word_too_long_for_any_name_is_neither(cli: CommandLine) -> None:
    assert "既不是命令，也不是文件夹" in cli.complaint("长" * 5000, status=2)


def test_a_command_wins_over_a_folder_of_its_name(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list").mkdir()
    monkeypatch.chdir(tmp_path)
    assert len(cli.printed("list").split("\n")) == 6
    # the reader itself needs a terminal, and says so before anything else
    assert "终端" in cli.complaint("./list", status=2)


def test_an_option_before_the_command_is_explained(cli: CommandLine, feed: Path) -> None:
    said = cli.complaint("--feed", str(feed), "list", status=2)
    assert "ainews-tui list --feed" in said


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_its_help(cli: CommandLine, name: str) -> None:
    assert cli.printed(name, "--help").startswith(f"用法：ainews-tui {name} ")


@pytest.mark.parametrize("words", [(), ("list",), ("feeds", "add")])
def test_help_is_asked_for_in_any_of_the_usual_ways(
    cli: CommandLine, words: tuple[str, ...]
) -> None:
    told = cli.printed(*words, "--help")
    assert cli.printed(*words, "-h") == told
    assert cli.printed("help", *words) == told


def test_help_for_what_is_no_command(cli: CommandLine) -> None:
    assert "“lst”既不是命令" in cli.complaint("help", "lst", status=2)


def every_command(command: click.Command, *path: str) -> Iterator[tuple[str, click.Command]]:
    """Yield a command and those under it, each after its name in full."""
    yield " ".join(path), command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under
            yield from every_command(under, *path, name)


def test_every_option_has_its_words() -> None:
    options = {
        f"{name} {option.opts[0]}": option.help
        for name, command in every_command(program)
        for option in command.params
        if isinstance(option, click.Option)
    }
    assert len(options) > 20
    assert [name for name, words in options.items() if not words] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_says_what_the_command_says(name: str) -> None:
    command = program.get_command(click.Context(program), name)
    assert command is not None
    assert COMMANDS[name].summary == command.get_short_help_str(limit=1000)


def test_help_names_every_command_in_order(cli: CommandLine) -> None:
    _, listed = cli.printed("--help").split("命令：\n")
    assert [line.split()[0] for line in listed.split("\n") if line[2:3].strip()] == list(NAMES)


def test_help_says_how_the_reader_is_opened(cli: CommandLine) -> None:
    usage, _ = cli.printed("--help").split("选项：\n")
    assert "用法：ainews-tui [--feed FOLDER]... [FOLDER]...\n" in usage
    assert "用法：ainews-tui COMMAND" in usage
    assert "\n  都不写就打开设置里的文件夹" in usage


ENGLISH = re.compile(r"Usage|Options|Commands|Show|Error|[Oo]ption |requires|missing|Try ")


@pytest.mark.parametrize("words", [(), *((name,) for name in NAMES), ("feeds", "add")])
def test_help_is_in_one_language(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert not ENGLISH.search(cli.printed(*words, "--help"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("list --lmit 3", "没有选项 --lmit；是不是 --limit"),
        ("list --limit", "选项 --limit 少了值，或者不该有值"),
        ("list --json=3", "选项 --json 少了值，或者不该有值"),
        ("list --limit 0", "--limit 应是不小于 1 的整数"),
        ("list --limit x", "--limit 应是不小于 1 的整数"),
        ("show --width 1 x", "--width 应是 4 到 1000 的整数"),
        ("list --sort size", "--sort 应是 date、source、relevance、length 之一"),
        ("show", "还要写文章的编号或文件路径（ID_OR_PATH）"),
        ("feeds add", "还要写文件夹（FOLDER）"),
        ("index all", "多写了 all"),
        ("feeds drop", "没有命令 drop；有 add、remove"),
        ("list --zzz", "没有选项 --zzz"),
        ("list --tag x", "没有选项 --tag；写在要找的词里：tag:标签"),
        ("list --source=新浪", "没有选项 --source；写在要找的词里：source:来源"),
    ],
)
def test_wrong_usage_is_told_in_the_same(cli: CommandLine, words: str, said: str) -> None:
    assert cli.complaint(*words.split(), status=2) == f"ainews-tui: {said}\n"


@pytest.mark.parametrize("name", ["tags", "topics", "sources", "doctor", "index"])
def test_a_folder_behind_a_command_has_its_option(cli: CommandLine, feed: Path, name: str) -> None:
    said = cli.complaint(name, str(feed), status=2)
    assert said == f"ainews-tui: 文件夹写在 --feed 后面：ainews-tui {name} --feed {feed}\n"


def test_version(cli: CommandLine) -> None:
    assert cli.printed("--version") == f"ainews-tui {__version__}\n"


def test_a_broken_pipe_is_no_error(write_post: Write) -> None:
    for number in range(300):
        write_post(f"{number}.md", "一个不长不短的标题" * 20, "正文。")
    with subprocess.Popen(
        [*PROGRAM, "list"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_a_full_disk_is_one_sentence(feed: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1
