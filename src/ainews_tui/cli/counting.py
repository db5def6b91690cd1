"""`ainews-tui tags`, `topics` and `sources`: how many articles carry each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui.article import Display
from ainews_tui.cli.chinese import command
from ainews_tui.cli.output import note, say_json, say_styled
from ainews_tui.cli.setup import answering_library, feed_option, refresh_option

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library
    from ainews_tui.library.searching import Count


def _counting(name: str, counts: Callable[[Library], tuple[Count, ...]]) -> click.Command:
    @command(name)
    @click.option("--json", "as_json", is_flag=True, help="每行一个 JSON 对象。")
    @refresh_option
    @feed_option
    @click.pass_context
    def count(ctx: click.Context, as_json: bool, refresh: bool, feeds: tuple[Path, ...]) -> None:
        with answering_library(feeds, refresh) as library:
            presenter = library.presenter(Display())
            found = counts(library)
        for entry in found:
            shown = presenter.source(entry.name) if name == "sources" else entry.name
            if as_json:
                told = {"name": entry.name, "articles": entry.number}
                say_json({**told, "source_name": shown} if name == "sources" else told)
            else:
                code = f"  {entry.name}" if shown != entry.name else ""
                say_styled((f"{entry.number:>7,}  ", "cyan"), (shown, None), (code, "green"))
        if not found:
            note("一个也没有")
            ctx.exit(1)

    return count


count_tags = _counting("tags", lambda library: library.searching.tags())
count_topics = _counting("topics", lambda library: library.searching.topics())
count_sources = _counting("sources", lambda library: library.searching.sources())
