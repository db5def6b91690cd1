"""`ainews-tui feeds`: the folders of the settings file."""

from __future__ import annotations

from pathlib import Path

import click

from ainews_tui import paths
from ainews_tui.cli.chinese import Group
from ainews_tui.cli.commands import COMMANDS
from ainews_tui.cli.completing import FolderOfSettings
from ainews_tui.cli.output import note, say_line
from ainews_tui.cli.setup import Folder, feed_option, named_feeds
from ainews_tui.files import is_folder
from ainews_tui.own_feeds import add_feed, remove_feed
from ainews_tui.settings import load_settings


@click.group("feeds", cls=Group, invoke_without_command=True, help=COMMANDS["feeds"].summary)
@feed_option
@click.pass_context
def feeds(ctx: click.Context, feeds: tuple[Path, ...]) -> None:
    """List the folders that are opened when none is named."""
    if ctx.invoked_subcommand:
        return
    settings = load_settings(paths.settings_file())
    for folder in named_feeds(feeds, settings):
        say_line(str(folder))
    if not settings.feeds:
        note("设置里还没有文件夹；用 ainews-tui feeds add 文件夹 加一个")


@feeds.command("add", help="以后也打开 FOLDER。")
@click.argument("folder", type=Folder())
@click.pass_context
def add(ctx: click.Context, folder: Path) -> None:
    """Open FOLDER too from now on."""
    folder = folder.absolute()
    if not is_folder(folder):
        note(f"没有这个文件夹：{folder}")
        ctx.exit(1)
    added = add_feed(paths.settings_file(), folder)
    note(f"已加入：{folder}" if added else f"已经在设置里：{folder}")


@feeds.command("remove", help="以后不再打开 FOLDER；里面的文件不动。")
@click.argument("folder", type=FolderOfSettings())
@click.pass_context
def remove(ctx: click.Context, folder: Path) -> None:
    """Open FOLDER no more. Nothing in it is touched."""
    folder = folder.absolute()
    if not remove_feed(paths.settings_file(), folder):
        note(f"设置里没有这个文件夹：{folder}")
        ctx.exit(1)
    note(f"已移除：{folder}")
