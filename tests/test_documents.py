"""What the documents say is what the program does: commands, options, keys, settings, layers."""

import dataclasses
import re
import tomllib
from pathlib import Path

import click
import pytest

from ainews_tui.cli.main import COMMANDS, DEFAULT, program
from ainews_tui.settings import Settings
from ainews_tui.ui.commands import COMMANDS as KEYS

ROOT = Path(__file__).resolve().parents[1]
READMES = ("README.md", "README.zh.md")


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def options() -> list[str]:
    context = click.Context(program)
    names = [name for name in COMMANDS if name != DEFAULT]
    commands = [program.get_command(context, name) for name in names]
    flags = {
        flag
        for command in commands
        if command
        for parameter in command.params
        if isinstance(parameter, click.Option)
        for flag in parameter.opts
    }
    return sorted(flags)


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", [name for name in COMMANDS if name != DEFAULT])
def test_every_command_is_in_the_readme(readme: str, command: str) -> None:
    assert re.search(rf"`(ainews-tui )?{command}\b", text(readme))


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("option", options())
def test_every_option_is_in_the_readme(readme: str, option: str) -> None:
    assert option in text(readme)


@pytest.mark.parametrize("readme", READMES)
def test_every_key_is_in_the_readme(readme: str) -> None:
    prose = re.sub(r"```.*?```", "", text(readme), flags=re.DOTALL)
    named = {*re.findall(r"`([^`]+)`", prose), "空格"}  # in the English one it is called Space
    missing = [key for command in KEYS for key in command.keys_shown().split() if key not in named]
    assert missing == []


@pytest.mark.parametrize("readme", READMES)
def test_every_setting_is_in_the_readme(readme: str) -> None:
    names = [field.name for field in dataclasses.fields(Settings)]
    example = re.search(r"```toml\n(.*?)```", text(readme), re.DOTALL)
    assert example is not None
    given = tomllib.loads(example[1])
    assert set(given) == {"timezone" if name == "zone" else name for name in names}


def test_every_key_has_one_meaning_in_its_scope() -> None:
    keys = [key for command in KEYS for key in command.keys.split(",")]
    assert len(keys) == len(set(keys))


def test_the_layers_named_are_the_layers_checked() -> None:
    contracts = tomllib.loads(text("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    checked = [line.replace("ainews_tui.", "") for line in contracts[0]["layers"]]
    named = re.search(r"```\n(cli\n.*?)```", text("ARCHITECTURE.md"), re.DOTALL)
    assert named is not None
    assert named[1].strip().split("\n") == checked


def test_every_test_named_in_the_architecture_exists() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/*.py"))
    for name in re.findall(r"`(test_\w+)`", text("ARCHITECTURE.md")):
        assert f"def {name}(" in tests, name
    for path in re.findall(r"`(tests/[\w/.]+)`", text("ARCHITECTURE.md")):
        assert (ROOT / path).exists(), path


def test_every_dependency_has_its_reason() -> None:
    dependencies = tomllib.loads(text("pyproject.toml"))["project"]["dependencies"]
    for dependency in dependencies:
        name = re.match(r"[\w-]+", dependency)
        assert name is not None
        assert f"| {name[0]} |" in text("ARCHITECTURE.md"), name[0]
