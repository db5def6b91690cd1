"""The READMEs are true: their keys, commands, options, settings and searches are the program's."""

import dataclasses
import re
import tomllib
from datetime import date
from pathlib import Path

import click
import pytest
from tests.readmes import NAMES, ROOT, spans, table, text

from ainews_tui.cli.commands import COMMANDS, DEFAULT
from ainews_tui.cli.main import program
from ainews_tui.feed import SUFFIXES
from ainews_tui.query.fields import FIELDS
from ainews_tui.query.parsing import parse
from ainews_tui.query.tree import EVERYTHING, About, Dated, From, Not, Phrase, Tagged
from ainews_tui.settings import Settings, load_settings
from ainews_tui.text.expansion.names import own_groups
from ainews_tui.text.topics import own_topics
from ainews_tui.ui.commands import COMMANDS as KEYS

HEADERS = {
    "README.md": {
        "keys": "| Key | Does |",
        "search": "| Write | Finds |",
        "cli": "| Command | Does |",
    },
    "README.zh.md": {
        "keys": "| 按键 | 作用 |",
        "search": "| 写法 | 找到 |",
        "cli": "| 命令 | 作用 |",
    },
}


def rows(readme: str, which: str) -> list[list[str]]:
    return table(readme, HEADERS[readme][which])


@pytest.mark.parametrize("readme", NAMES)
def test_the_keys_are_those_of_the_program(readme: str) -> None:
    named = [key for row in rows(readme, "keys") for key in spans(row[0])]
    real = [key for command in KEYS for key in command.keys_shown().split()]
    assert sorted(named) == sorted("Space" if key == "空格" else key for key in real)


@pytest.mark.parametrize("readme", NAMES)
def test_a_row_of_keys_speaks_of_neighbouring_commands(readme: str) -> None:
    order = {key: at for at, command in enumerate(KEYS) for key in command.keys_shown().split()}
    order["Space"] = order["空格"]
    for row in rows(readme, "keys"):
        places = {order[key] for key in spans(row[0])}
        assert max(places) - min(places) <= 1, row[0]


def flags(command: click.Command) -> set[str]:
    options = [it for it in command.params if isinstance(it, click.Option)]
    members = getattr(command, "commands", {}).values()
    return {flag for option in options for flag in option.opts}.union(*map(flags, members))


def flags_of_commands() -> dict[str, set[str]]:
    context = click.Context(program)
    commands = {name: program.get_command(context, name) for name in COMMANDS}
    return {name: flags(command) for name, command in commands.items() if command}


@pytest.mark.parametrize("readme", NAMES)
def test_every_command_stands_with_its_options(readme: str) -> None:
    table_text = " ".join(cell for row in rows(readme, "cli") for cell in row)
    for name, own in flags_of_commands().items():
        assert name == DEFAULT or re.search(rf"`(ainews-tui )?{name}\b", table_text), name
        missing = {flag for flag in own - {"--feed", "--refresh"} if flag not in table_text}
        assert missing == set(), name


@pytest.mark.parametrize("readme", NAMES)
def test_every_option_named_is_one(readme: str) -> None:
    real = set().union(*flags_of_commands().values(), {"--help", "--version"})
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text(readme))) <= real


@pytest.mark.parametrize("readme", NAMES)
def test_the_settings_are_those_of_the_program(readme: str) -> None:
    example = re.search(r"```toml\n(.*?)```", text(readme), re.DOTALL)
    assert example is not None
    given = tomllib.loads(example[1])
    fields = {field.name for field in dataclasses.fields(Settings)}
    assert set(given) == fields - {"zone"} | {"timezone"}


@pytest.mark.parametrize("readme", NAMES)
def test_the_example_of_settings_states_the_defaults(readme: str, tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", text(readme), re.DOTALL)
    assert example is not None
    file = tmp_path / "settings.toml"
    file.write_text(example[1], encoding="utf-8")
    given = load_settings(file)
    own = {name: getattr(given, name) for name in ("feeds", "sources", "topics")}
    assert given == dataclasses.replace(Settings(), **own)
    assert own_topics(given.topics)


@pytest.mark.parametrize("readme", NAMES)
def test_the_searches_mean_what_they_are_said_to_find(readme: str) -> None:
    meant = {
        span: parse(span, date(2025, 2, 7)).node
        for row in rows(readme, "search")
        for span in spans(row[0])
    }
    assert EVERYTHING not in meant.values()
    kinds = {type(node) for node in meant.values()}
    assert kinds >= {Phrase, Not, Tagged, About, From, Dated}


@pytest.mark.parametrize("readme", NAMES)
def test_every_field_of_a_search_stands_in_its_table(readme: str) -> None:
    written = " ".join(span for row in rows(readme, "search") for span in spans(row[0]))
    assert [field.name for field in FIELDS if f"{field.name}:" not in written] == []


@pytest.mark.parametrize("readme", NAMES)
def test_the_example_of_names_is_one(readme: str, tmp_path: Path) -> None:
    example = re.search(r"```\n(people = .*?)```", text(readme), re.DOTALL)
    assert example is not None
    file = tmp_path / "names.toml"
    file.write_text(example[1], encoding="utf-8")
    assert own_groups(file) == (("特朗普", "川普", "Trump"),)


@pytest.mark.parametrize("readme", NAMES)
def test_the_suffixes_are_those_of_the_program(readme: str) -> None:
    assert f"`{' '.join(SUFFIXES)}`" in text(readme)


def test_both_pages_have_the_same_parts() -> None:
    english, chinese = map(text, NAMES)
    for mark in (r"^#+ ", r"^\|", r"^```", r"!\["):
        assert len(re.findall(mark, english, re.M)) == len(re.findall(mark, chinese, re.M)), mark
    for which in ("keys", "search"):
        assert [row[0] for row in rows("README.md", which)] == [
            row[0] for row in rows("README.zh.md", which)
        ]


@pytest.mark.parametrize("readme", [*NAMES, "ARCHITECTURE.md", "CHANGELOG.md"])
def test_every_link_leads_somewhere(readme: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", text(readme)):
        assert target.startswith("https://") or (ROOT / target).exists(), target
