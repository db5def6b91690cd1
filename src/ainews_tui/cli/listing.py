"""`ainews-tui list`: headlines, in the order of the interface, as text or as JSON lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui import query
from ainews_tui.article import Display
from ainews_tui.cli.output import columns, note, say_json, say_styled
from ainews_tui.cli.records import record
from ainews_tui.cli.setup import answering_library, feed_option, refresh_option

if TYPE_CHECKING:
    from ainews_tui.article import Headline, Snippet
    from ainews_tui.library.presenting import Presenter

_WHEN = len("2025-02-07 09:51")
_SOURCE = 14
_INDENT = 12
"""Cells: of a date, of a source's name, before a snippet."""


@click.command("list")
@click.argument("words", nargs=-1, metavar="[QUERY]")
@click.option("--sort", type=click.Choice([order.value for order in query.Order]), default="date")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
@refresh_option
@feed_option
@click.pass_context
def list_articles(
    ctx: click.Context,
    words: tuple[str, ...],
    sort: str,
    limit: int | None,
    as_json: bool,
    refresh: bool,
    feeds: tuple[Path, ...],
) -> None:
    """List headlines, newest first; with QUERY, those that answer it.

    QUERY: words, "phrases", -not, tag:, topic:, source:, date:2025-02, in either script.
    A query that begins with - goes after --.
    """
    node = query.parse(" ".join(words))
    with answering_library(feeds, refresh) as library:
        presenter = library.presenter(Display())
        found = 0
        for headline in library.searching.all(node, query.Order(sort), limit):
            found += 1
            if as_json:
                say_json(record(headline, presenter, bool(words)))
            else:
                _say_headline(headline, presenter)
    if not found:
        note("没有符合的文章" if words else "这里还没有文章：文件夹里要有 .md .html .txt 文件")
        ctx.exit(1)


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
