"""Opening the reader: the only command that imports Textual."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click
from click.core import ParameterSource

from ainews_tui import paths
from ainews_tui.cli.chinese import command
from ainews_tui.cli.collector import collect_at_rest, importing
from ainews_tui.cli.commands import DEFAULT
from ainews_tui.cli.hangup import end_with_terminal
from ainews_tui.cli.setup import (
    Folder,
    feed_option,
    library_of,
    manner_of,
    measure_as_drawn,
    this_terminal,
)
from ainews_tui.settings import load_settings

_SWITCH = 0.0005
"""Seconds, a tenth of Python's own: so soon a key is heard while a thread reads an article."""


@command(DEFAULT, hidden=True)
@click.argument("folders", nargs=-1, type=Folder(), metavar="[FOLDER]...")
@feed_option
@click.pass_context
def open_reader(ctx: click.Context, folders: tuple[Path, ...], feeds: tuple[Path, ...]) -> int:
    """Open the reader on these folders; folders named here outweigh those of the environment."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("阅读界面要在终端里打开；在管道里请用 ainews-tui list 或 show")
    settings = load_settings(paths.settings_file())
    named = ctx.get_parameter_source("feeds") is ParameterSource.COMMANDLINE
    opened = (*folders, *feeds) if named or not folders else folders
    measure_as_drawn(settings)
    with importing():
        from ainews_tui.ui.app import ReaderApp
    with closing(library_of(opened, settings)) as library:
        files = paths.choices_file(), paths.history_file()
        manner, terminal = manner_of(settings), this_terminal(settings)
        app = ReaderApp(library, manner, *files, terminal, collect_at_rest)
        end_with_terminal()
        sys.setswitchinterval(_SWITCH)
        app.run()
    return app.return_code or 0
