"""What a shell offers to complete a word with, beside what click knows by itself.

A shell asks at every press of Tab: whatever stands in the way, the answer is that there is nothing.
"""

from __future__ import annotations

from contextlib import closing

import click
from click.shell_completion import CompletionItem
from click.types import StringParamType

from ainews_tui import paths
from ainews_tui.cli.commands import COMMANDS, NAMES
from ainews_tui.cli.opening import open_reader
from ainews_tui.cli.setup import Folder, library_of, named_feeds
from ainews_tui.errors import ReaderError
from ainews_tui.query import EVERYTHING, Order
from ainews_tui.settings import load_settings

NEWEST = 200
"""How many articles' ids are offered."""


def first_words(incomplete: str) -> list[CompletionItem]:
    """Return what may be the first word: an option of the reader, a folder or a command."""
    if incomplete.startswith("-"):
        flags = [
            (flag, option.help)
            for option in open_reader.params
            if isinstance(option, click.Option)
            for flag in option.opts
        ]
        return [
            CompletionItem(flag, help=text) for flag, text in flags if flag.startswith(incomplete)
        ]
    names = [name for name in NAMES if name.startswith(incomplete)]
    # folders, which the shell knows, come first: at one, bash forgets what it was given before
    return [
        CompletionItem(incomplete, type="dir"),
        *(CompletionItem(name, help=COMMANDS[name].summary) for name in names),
    ]


class Article(StringParamType):
    """The id of an article or the path of its file."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return files, which the shell knows, and the ids of the newest articles."""
        files = CompletionItem(incomplete, type="file")
        try:
            return [files, *_ids(ctx, incomplete)]
        except ReaderError:
            return [files]


class FolderOfSettings(Folder):
    """A folder that stands in the settings file."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return those that begin so."""
        try:
            feeds = load_settings(paths.settings_file()).feeds
        except ReaderError:
            return []
        return [CompletionItem(str(feed)) for feed in feeds if str(feed).startswith(incomplete)]


def _ids(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    settings = load_settings(paths.settings_file())
    feeds = [feed for feed in named_feeds(ctx.params.get("feeds") or (), settings) if feed.is_dir()]
    if not feeds:
        return []
    with closing(library_of(feeds, settings)) as library:
        newest = library.searching.page(EVERYTHING, Order.DATE, 0, NEWEST)
    return [
        CompletionItem(headline.id, help=headline.title)
        for headline in newest
        if headline.id.startswith(incomplete)
    ]
