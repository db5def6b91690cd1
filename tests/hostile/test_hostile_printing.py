"""What the commands print of an attacking archive: nothing but text in some colours."""

import json
from itertools import cycle
from pathlib import Path

import pytest
from tests.hostile.archive import Archive, hostile, title
from tests.hostile.attacks import ATTACKS, code_points, joined
from tests.hostile.output import Output, taken_apart
from tests.hostile.terminal import Terminal

from ainews_tui.text.safe import safe_text

PAINT = {"CSI m", "CSI K"}
"""Colours, and the progress wiped off its line."""


EVERYTHING = joined(ATTACKS)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = hostile(tmp_path_factory.mktemp("hostile"))
    said(archive, "index", status=1)  # for the link that leads to itself
    return archive


def said(archive: Archive, *arguments: str, status: int = 0) -> Output:
    """Run a command on a terminal and return what it says, which is harmless."""
    with Terminal(arguments, archive.home, (50, 120)) as terminal:
        assert terminal.run_out() == status, terminal.written
    output = taken_apart(terminal.written)
    assert set(output.sequences) <= PAINT
    assert set(output.controls) <= {"\r", "\n"}
    assert output.harmful == []
    return output


def lines(output: Output) -> list[str]:
    return output.text.rstrip("\n").split("\n")


def test_hostile_text_never_reaches_the_terminal_in_a_list(archive: Archive) -> None:
    listed = lines(said(archive, "list"))
    assert [title(number) in line for number, line in enumerate(listed)] == [True] * len(listed)
    assert len(listed) == len(archive.files)
    assert "here" in listed[0]
    assert set(filter(is_shown, code_points(0, 0x3400))) <= set("".join(listed))


def is_shown(character: str) -> bool:
    return safe_text(character) == character and not character.isspace() and character not in '"\\<'


def test_hostile_text_never_reaches_the_terminal_in_snippets(archive: Archive) -> None:
    assert len(lines(said(archive, "list", "信号"))) == 2 * len(archive.files)


def test_hostile_text_never_reaches_the_terminal_in_json(archive: Archive) -> None:
    told = [json.loads(line) for line in lines(said(archive, "list", "--json"))]
    assert [Path(record["path"]) for record in told] == list(archive.files)


@pytest.mark.parametrize(
    ("number", "form"), list(zip(range(9), cycle(["text", "markdown", "json"]), strict=False))
)
def test_hostile_text_never_reaches_the_terminal_in_an_article(
    archive: Archive, number: int, form: str
) -> None:
    said(archive, "show", str(archive.files[number]), "--format", form)


@pytest.mark.parametrize("first", range(0, 0x110000, 0x44000))
def test_every_code_point_is_shown_or_harmless(
    archive: Archive, tmp_path: Path, first: int
) -> None:
    characters = code_points(first, first + 0x44000)
    parts = (characters[start : start + 0x400] for start in range(0, len(characters), 0x400))
    (tmp_path / "every.txt").write_text("\n\n".join(parts), encoding="utf-8", newline="")
    output = said(archive, "show", str(tmp_path / "every.txt"), "--format", "markdown")
    assert set(filter(is_shown, characters)) <= set(output.text) | set("*-_")


@pytest.mark.parametrize("command", ["tags", "sources", "topics", "feeds"])
def test_hostile_text_never_reaches_the_terminal(archive: Archive, command: str) -> None:
    said(archive, command)


def test_the_doctor_keeps_to_one_line_a_fact(archive: Archive) -> None:
    told = lines(said(archive, "doctor", status=1))
    facts = ["设置", "索引", "词汇表", "异名表", "终端", "文件夹", "文章", "读不了"]
    assert [line.split(" ")[0] for line in told[2:]] == facts


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((EVERYTHING,), 2),
        (("list", f"--{EVERYTHING}"), 2),
        (("list", "--sort", EVERYTHING), 2),
        (("list", f"没有{ATTACKS['window title']}"), 1),
        (("list", "--feed", EVERYTHING), 1),
        (("show", EVERYTHING), 1),
        (("show", "--width", EVERYTHING), 2),
        (("feeds", "add", EVERYTHING), 1),
        (("feeds", "remove", EVERYTHING), 1),
    ],
)
def test_what_is_typed_comes_back_harmless(
    archive: Archive, arguments: tuple[str, ...], status: int
) -> None:
    assert len(lines(said(archive, *arguments, status=status))) == 1


@pytest.mark.parametrize("query", [f"date:{EVERYTHING}", EVERYTHING])
def test_a_search_comes_back_harmless_with_its_mistake_pointed_at(
    archive: Archive, query: str
) -> None:
    _, typed, pointer = lines(said(archive, "list", query, status=2))
    assert typed
    assert set(pointer) == {" ", "^"}


@pytest.mark.parametrize(
    "settings",
    [
        '"\\u001b]0;owned\\u0007\\u009b6n" = 1',
        'timezone = "\\u001b]0;owned\\u0007\\u009b6n"',
        'sources."\\u001b]0;owned\\u0007\\u009b6n" = 1',
        'feeds = ["\\u001b]0;owned\\u0007\\u009b6n"]',
        "\x1b]0;owned\x07 = 1",
    ],
)
def test_a_settings_file_is_complained_of_harmlessly(
    archive: Archive, tmp_path: Path, settings: str
) -> None:
    file = tmp_path / "ainews-tui" / "settings.toml"
    file.parent.mkdir()
    file.write_text(settings, encoding="utf-8")
    home = {**archive.home, "XDG_CONFIG_HOME": str(tmp_path), "AINEWS_TUI_FEED": ""}
    output = said(Archive(archive.feed, archive.files, home), "list", status=1)
    assert lines(output)[-1].startswith("ainews-tui: ")
