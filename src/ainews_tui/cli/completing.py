"""What a shell offers to complete a word with, beside what click knows by itself.

A shell asks at every press of Tab: whatever stands in the way, the answer is that there is nothing,
and nothing is changed or waited for.
"""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem
from click.types import StringParamType

from ainews_tui import paths
from ainews_tui.cli.commands import COMMANDS, NAMES
from ainews_tui.cli.opening import open_reader
from ainews_tui.cli.setup import Folder, known_sources, named_feeds
from ainews_tui.errors import ReaderError
from ainews_tui.files import is_folder
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.settings import load_settings
from ainews_tui.text.safe import safe_row

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
        except (ReaderError, OSError):
            return [files]


class FolderOfSettings(Folder):
    """A folder that stands in the settings file."""

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return those that begin so and can be shown as they are."""
        try:
            feeds = map(str, load_settings(paths.settings_file()).feeds)
        except ReaderError:
            return []
        return [
            CompletionItem(feed)
            for feed in feeds
            if feed.startswith(incomplete) and safe_row(feed) == feed
        ]


def _ids(ctx: click.Context, incomplete: str) -> list[CompletionItem]:
    settings = load_settings(paths.settings_file())
    from ainews_tui.library.opening import glimpse

    named = named_feeds(ctx.params.get("feeds") or (), settings)
    feeds, sources = list(filter(is_folder, named)), known_sources(settings)
    with glimpse(
        feeds, settings.zone, sources, paths.index_folder(), most=settings.most_bytes
    ) as searching:
        newest = searching.page(EVERYTHING, Order.DATE, 0, NEWEST)
    return [
        CompletionItem(headline.id, help=headline.title)
        for headline in newest
        if headline.id.startswith(incomplete)
    ]
