"""`ainews-tui list`: headlines, in the order of the interface, as text or as JSON lines."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui.article import Display
from ainews_tui.cli.chinese import Command, command
from ainews_tui.cli.output import columns, complain, note, point_at, say_json, say_styled
from ainews_tui.cli.records import record
from ainews_tui.cli.setup import answering_library, feed_option, refresh_option, today
from ainews_tui.errors import QueryError
from ainews_tui.files import is_folder
from ainews_tui.query.tree import Order

if TYPE_CHECKING:
    from ainews_tui.article import Headline, Snippet
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.query.parsing import Query

_WHEN = len("2025-02-07 09:51")
_SOURCE = 14
_INDENT = 12
"""Cells: of a date, of a source's name, before a snippet."""

_PATHS = ("/", "./", "../", "~/")
"""What a path begins with, and hardly a word to find."""

_QUERY = """\b
QUERY：词、"短语"、-排除、OR、(括号)、deep*，简繁都行；还有
title: body: tag: topic: source: author: script:hant has:table
length:>2000 date:2025-02 sort:relevance
以 = 开头只找这样写的，同 --exact；以 - 开头的写在 -- 后面。
"""


class _Listing(Command):
    """Tells where a field of the search language is written, to who writes it as an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words."""
        from ainews_tui.query.fields import FIELDS

        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            option = error.option_name
            field = next((field for field in FIELDS if f"--{field.name}" == option), None)
            if field is None:
                raise
            words = f"没有选项 {option}；写在要找的词里：{field.name}:{field.takes}"
            raise click.UsageError(words, ctx) from None


@command("list", _QUERY, cls=_Listing)
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option(
    "--sort",
    type=click.Choice([order.value for order in Order]),
    default="date",
    help="按日期（不写就是它）、来源、相关程度或长短排列。",
)
@click.option("--exact", is_flag=True, help="只找这样写的，不找别的写法。")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="最多列几篇。")
@click.option("--json", "as_json", is_flag=True, help="每行一个 JSON 对象。")
@refresh_option
@feed_option
@click.pass_context
def list_articles(
    ctx: click.Context,
    words: tuple[str, ...],
    sort: str,
    exact: bool,
    limit: int | None,
    as_json: bool,
    refresh: bool,
    feeds: tuple[Path, ...],
) -> None:
    """List headlines, newest first; those that answer a query where there is one."""
    from ainews_tui.library.naming import missing_words

    folders = [word for word in words if word and is_folder(Path(word))]
    for word in words:
        if said := _path_words(word, word in folders):
            raise click.UsageError(f"{said}；找这几个字，加上引号：'\"{word}\"'", ctx)
    query = _understood(ctx, " ".join(words), exact)
    order = query.order or Order(sort)
    with answering_library(feeds, refresh) as library:
        presenter = library.presenter(Display())
        found = 0
        for headline in library.searching.all(query.node, order, limit):
            found += 1
            if as_json:
                say_json(record(headline, presenter, bool(words)))
            else:
                _say_headline(headline, presenter)
        if unranked := library.searching.unranked(query.node, order):
            note(f"较早的 {unranked:,} 篇不参加排名，按日期列在后面")
        if not found:
            note("没有符合的文章" if words else "这里还没有文章：文件夹里要有 .md .html .txt 文件")
            for missing in library.searching.missing(query.node):
                note(missing_words(missing, presenter))
            for folder in folders:
                note(_listed(folder))
            ctx.exit(1)


def _path_words(word: str, is_folder: bool) -> str:
    """Say what is wrong with a word that is a path rather than a word to find, else nothing."""
    if is_folder:
        return _listed(word) if Path(word).name != word else ""
    return f"没有这个文件夹：{word}" if word.startswith(_PATHS) else ""


def _listed(folder: str) -> str:
    """Say how the articles of a folder are listed."""
    return f"“{folder}”是文件夹；列出里面的文章：ainews-tui list --feed {shlex.quote(folder)}"


def _understood(ctx: click.Context, text: str, exact: bool) -> Query:
    """Return what a search means, or end with its mistake pointed at."""
    from ainews_tui.query.parsing import parse

    try:
        return parse(text, today(), literal=exact)
    except QueryError as error:
        complain(str(error))
        point_at(text, error.start, error.end)
        ctx.exit(2)


def _say_headline(headline: Headline, presenter: Presenter) -> None:
    from ainews_tui.library.presenting import moment
    from ainews_tui.text.layout.cells import pad

    when = pad(moment(headline.date) if headline.date else "日期不详", _WHEN)
    source = presenter.source(headline.source) if headline.source else "来源不详"
    say_styled(
        (headline.id, "cyan"),
        (f"  {when}{'~' if headline.date_inferred else ' '}", None),
        (f" {pad(source, _SOURCE)}  ", "green"),
        (headline.title, None),
    )
    if headline.snippet:
        say_styled((" " * _INDENT, None), *_snippet_parts(headline.snippet))


def _snippet_parts(snippet: Snippet) -> Iterator[tuple[str, str | None]]:
    """Yield a snippet in pieces, the hits in colour, cut to a line of the terminal."""
    from ainews_tui.text.layout.cells import clip

    text = clip(snippet.text, columns(default=1000) - _INDENT)
    at = 0
    for start, end in snippet.hits:
        yield text[at:start], None
        yield text[start:end], "yellow"
        at = end
    yield text[at:], None
