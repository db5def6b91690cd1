"""`ainews-tui tags`, `topics` and `sources`: how many articles carry each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui.article import Display
from ainews_tui.cli.output import note, say_json, say_styled
from ainews_tui.cli.setup import answering_library, feed_option, refresh_option

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library
    from ainews_tui.library.searching import Count


def _counting(
    name: str, what: str, counts: Callable[[Library], tuple[Count, ...]]
) -> click.Command:
    @click.command(name, help=f"Count the articles of each {what}.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
    @refresh_option
    @feed_option
    @click.pass_context
    def command(ctx: click.Context, as_json: bool, refresh: bool, feeds: tuple[Path, ...]) -> None:
        with answering_library(feeds, refresh) as library:
            presenter = library.presenter(Display())
            found = counts(library)
        for count in found:
            shown = presenter.source(count.name) if name == "sources" else count.name
            if as_json:
                told = {"name": count.name, "articles": count.number}
                say_json({**told, "source_name": shown} if name == "sources" else told)
            else:
                code = f"  {count.name}" if shown != count.name else ""
                say_styled((f"{count.number:>7,}  ", "cyan"), (shown, None), (code, "green"))
        if not found:
            note("一个也没有")
            ctx.exit(1)

    return command


count_tags = _counting("tags", "tag", lambda library: library.searching.tags())
count_topics = _counting("topics", "topic", lambda library: library.searching.topics())
count_sources = _counting("sources", "source", lambda library: library.searching.sources())
