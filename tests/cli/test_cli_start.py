"""What a command imports before it answers: no more than it needs. Counted in modules."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine

HEAVY = {
    *("textual", "sqlite3", "tomlkit", "opencc", "selectolax", "html2text", "markdown_it", "yaml"),
    *("frontmatter", "rich"),
}
OF_THE_PROGRAM = {
    f"ainews_tui.{name}"
    for name in (
        "__main__",
        "cli",
        "cli.main",
        "cli.chinese",
        "cli.commands",
        "cli.output",
        "errors",
        "text",
    )
} | {"ainews_tui", "ainews_tui.text.safe"}

LATER = {
    f"ainews_tui.{name}"
    for name in (
        *("document", "text.parse", "text.taming", "text.layout.articles", "text.addresses.parts"),
        *("library.reading", "library.shown", "library.refreshing", "library.workers"),
        *("store.packing", "ui.article_page", "ui.article_view"),
        *("ui.help_screen", "ui.tag_picker", "ui.script_picker", "ui.address_dialog"),
    )
}
"""What the reader needs only when an article is opened, files are read, or a key is pressed."""

WIDGETS = [
    "ReaderScreen", "ToastRack", "Tooltip", "TitleBar", "OneLine", "Refresher", "Static",
    "PaneRow", "SideList", "HeadlinePane", "HeadlineList", "ArticlePane", "PaneEdge", "HintBar",
]  # fmt: skip
"""All that is styled and laid out for the first picture; the first three every screen has."""

FIRST_PICTURE = """
import os, sys
from ainews_tui.cli.main import run
from ainews_tui.ui.headline_list import HeadlineList

paint, painted = HeadlineList.line, []

def painting(self, key):
    segments = paint(self, key)
    painted.append("".join(segment.text for segment in segments).strip())
    if len(painted) == 2:
        widgets = [type(node).__name__ for node in self.screen.walk_children(with_self=True)]
        with open(sys.argv[1], "w", encoding="utf-8") as file:
            print(*painted, " ".join(sys.modules), " ".join(widgets), sep="\\n", file=file)
        os._exit(0)
    return segments

HeadlineList.line = painting
run([])
"""
"""Runs the reader until it paints the second line of the list; tells what it painted, with what."""


def imported(*arguments: str) -> set[str]:
    """Run a command line in a process of its own and return the modules it imported."""
    script = (
        "import sys; from ainews_tui.cli.main import run\n"
        f"status = run({list(arguments)!r})\n"
        "print(*sys.modules, file=sys.stderr); sys.exit(status)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stderr.decode().split())


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_imports_no_command(option: str) -> None:
    own = {name for name in imported(option) if name.split(".")[0] == "ainews_tui"}
    assert own <= OF_THE_PROGRAM


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--help"], set()),
        (["--version"], set()),
        (["show", "--help"], set()),
        (["feeds"], set()),
        (["list"], {"sqlite3", "rich"}),
        (["list", "谷歌"], {"sqlite3", "rich"}),
        (["tags"], {"sqlite3"}),
        (["sources"], {"sqlite3"}),
        (["index"], {"sqlite3"}),
        (["doctor"], {"sqlite3"}),
    ],
)
def test_a_command_imports_what_it_needs(
    cli: CommandLine, arguments: list[str], needed: set[str]
) -> None:
    cli.run("index")
    assert imported(*arguments) & HEAVY <= needed


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["show", "{feed}/costs.md"], ["tags"], ["doctor"], ["--help"], ["index"]],
)
def test_only_opening_the_reader_imports_textual(feed: Path, arguments: list[str]) -> None:
    assert "textual" not in imported(*(argument.format(feed=feed) for argument in arguments))


def test_the_first_picture_holds_the_list_and_needs_little(
    cli: CommandLine, tmp_path: Path
) -> None:
    cli.run("index")
    master, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
    script = [sys.executable, "-c", FIRST_PICTURE, str(tmp_path / "told")]
    subprocess.run(
        script,
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm-256color"},
        check=True,
        timeout=200,
    )
    os.close(terminal)
    os.close(master)
    told = (tmp_path / "told").read_text(encoding="utf-8")
    heading, title, modules, widgets = told.splitlines()
    assert heading.startswith("2025-02-08")
    assert title == "❯ 華爾街開始懷疑：頭髮不會一夜變長"
    loaded = set(modules.split())
    assert loaded & HEAVY == {"textual", "rich", "sqlite3"}
    assert loaded & LATER == set()
    assert widgets.split() == WIDGETS
