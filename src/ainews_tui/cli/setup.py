"""What most commands begin with: which feeds, which settings, an index that answers.

Heavy parts of the program are imported inside functions, so that `--help` stays quick.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing, contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.cli.output import note
from ainews_tui.errors import SettingsError
from ainews_tui.files import is_folder
from ainews_tui.settings import Ambiguous, Paragraphs, Settings, load_settings
from ainews_tui.text.safe import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from click.shell_completion import CompletionItem

    from ainews_tui.library.opening import Library
    from ainews_tui.library.refreshing import Report
    from ainews_tui.terminals import Terminal
    from ainews_tui.text.layout.manner import Manner
    from ainews_tui.text.sources import Sources
    from ainews_tui.text.topics import Topic


class Folder(click.Path):
    """A folder; that it is none is said where it is opened. Completed by the shell, as `~` is."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Leave it to the shell."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(incomplete, type="dir")]


feed_option = click.option(
    "--feed",
    "feeds",
    multiple=True,
    envvar="AINEWS_TUI_FEED",
    type=Folder(),
    metavar="FOLDER",
    help="放文章的文件夹；可以写几次。",
)
refresh_option = click.option("--refresh", is_flag=True, help="先更新索引，再回答。")


def named_feeds(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the folders of the command line, else of the settings, else the bundled one."""
    return tuple(given) or settings.feeds or (paths.bundled_feed(),)


def chosen_feeds(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the named folders that are to be opened.

    A folder of the settings that is not there now (a disk unplugged) is named and left out, as
    long as another one is there.
    """
    if given or not settings.feeds:
        return named_feeds(given, settings)
    present = tuple(feed for feed in settings.feeds if is_folder(feed))
    for feed in settings.feeds:
        if feed not in present:
            note(f"没有这个文件夹：{feed}（不再要它：ainews-tui feeds remove 文件夹）")
    return present or settings.feeds


def known_sources(settings: Settings) -> Sources:
    """Return the known sources, the reader's own among them.

    Raises SettingsError where sources are to be shown in a script that there is not.
    """
    from ainews_tui.text.sources import Names, load_sources

    _check_scripts(settings)
    names: dict[str, Names] = {}
    scripts: dict[str, Script] = {}
    for code, told in settings.sources.items():
        if told.names:
            hans, hant = told.names
            shown = safe_line(hans)
            names[safe_line(code)] = (
                Names(shown, shown, is_converted=True)
                if hant is None
                else Names(shown, safe_line(hant))
            )
        if told.script is not None:
            scripts[safe_line(code)] = Script(told.script)
    return load_sources(names, scripts)


def _check_scripts(settings: Settings) -> None:
    known = {None, *Script}
    wrong = [code for code, told in settings.sources.items() if told.script not in known]
    if wrong:
        allowed = "、".join(Script)
        first, *others = (f"sources.{code} 的 script 应是 {allowed} 之一" for code in wrong)
        raise SettingsError(f"{paths.settings_file()}：{first}", *others)


def manner_of(settings: Settings) -> Manner:
    """Return how texts are to be set."""
    from ainews_tui.text.layout.manner import Manner

    indent = settings.paragraphs is Paragraphs.INDENT
    return Manner(settings.width, settings.spacing, indent)


def this_terminal(settings: Settings) -> Terminal:
    """Return the terminal the program runs in, which the settings may tell of."""
    from ainews_tui.terminals import Terminal, terminal_name

    return Terminal(paths.terminals_file(), terminal_name(os.environ), settings.ambiguous)


def measure_as_drawn(settings: Settings) -> None:
    """Have texts measured as the reader's terminal draws them, before any is."""
    if this_terminal(settings).drawn.texts is Ambiguous.WIDE:
        from ainews_tui.text.layout.ambiguous import measure_ambiguous

        measure_ambiguous(Ambiguous.WIDE)


def as_drawn(text: str, settings: Settings) -> str:
    """Return laid-out text with frames that the reader's terminal draws as wide as measured."""
    from ainews_tui.text.layout.frames import plain_frames

    is_wide = this_terminal(settings).drawn.frames is Ambiguous.WIDE
    return plain_frames(text) if is_wide else text


def known_topics(settings: Settings) -> Callable[[], Sequence[Topic]]:
    """Return what gives the topics, the reader's own among them, which are understood at once.

    Raises SettingsError naming those that have a mistake.
    """
    from ainews_tui.library.topics import bundled_topics

    if not settings.topics:
        return bundled_topics
    from ainews_tui.text.topics import load_topics, own_topics

    return partial(load_topics, own_topics(settings.topics))


def library_of(feeds: Sequence[Path], settings: Settings) -> Library:
    """Open the library of these feeds; see `open_library` for what it raises."""
    from ainews_tui.library.opening import open_library

    return open_library(
        chosen_feeds(feeds, settings),
        settings.zone,
        known_sources(settings),
        paths.index_folder(),
        most=settings.most_bytes,
        glossary=paths.glossary_file(),
        names=paths.names_file(),
        topics=known_topics(settings),
    )


def today() -> date:
    """Return the day it is in the zone of the settings."""
    return datetime.now(load_settings(paths.settings_file()).zone).date()


@contextmanager
def answering_library(feeds: Sequence[Path], refresh: bool) -> Iterator[Library]:
    """Open the library for a question: built where it is new, refreshed where asked."""
    settings = load_settings(paths.settings_file())
    measure_as_drawn(settings)
    with closing(library_of(feeds, settings)) as library:
        if refresh or library.is_new:
            refreshed(library)
        yield library


def refreshed(library: Library, anew: bool = False) -> Report:
    """Bring the index up to date, or build it anew; progress on stderr where that is a terminal."""
    from ainews_tui.cli.progress import shown_progress, told_once

    with shown_progress() as show:
        return library.refreshing.run(
            show, report_waiting=told_once("另一个程序正在更新这个索引，等它做完"), anew=anew
        )
