"""Opening the reader: the only command that imports Textual."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from ainews_tui import paths
from ainews_tui.cli.setup import feed_option, library_of
from ainews_tui.settings import load_settings


@click.command("open", hidden=True)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[FOLDER]...")
@feed_option
def open_reader(folders: tuple[Path, ...], feeds: tuple[Path, ...]) -> int:
    """Open the reader on these folders."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError("阅读界面要在终端里打开；在管道里请用 ainews-tui list 或 show")
    settings = load_settings(paths.settings_file())
    with closing(library_of((*folders, *feeds) if folders else feeds, settings)) as library:
        from ainews_tui.ui.app import ReaderApp

        ReaderApp(library, settings.width, paths.choices_file()).run()
    return 0
