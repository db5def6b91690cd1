"""`ainews-tui show`: one cleaned article, as text for reading, as Markdown or as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from ainews_tui import paths
from ainews_tui.article import Display, Script
from ainews_tui.cli.chinese import command
from ainews_tui.cli.completing import Article
from ainews_tui.cli.output import columns, note, say, say_json
from ainews_tui.cli.setup import (
    answering_library,
    as_drawn,
    feed_option,
    manner_of,
    refresh_option,
)
from ainews_tui.settings import load_settings

if TYPE_CHECKING:
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.library.shown import Shown
    from ainews_tui.text.layout.manner import Manner


@command("show")
@click.argument("article", metavar="ID_OR_PATH", type=Article())
@click.option(
    "--script",
    type=click.Choice([script.value for script in Script]),
    help="原文（不写就是它）、简体、繁体、台湾繁体或香港繁体。",
)
@click.option("--regional", is_flag=True, help="不只换字，也换用词。")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="排好的文字（不写就是它）、Markdown，或一个 JSON 对象。",
)
@click.option("--width", type=click.IntRange(4, 1000), metavar="N", help="text 的一行多少格。")
@refresh_option
@feed_option
def show_article(
    article: str,
    script: str | None,
    regional: bool,
    form: str,
    width: int | None,
    refresh: bool,
    feeds: tuple[Path, ...],
) -> None:
    """Show one article by its id (see `list`) or its file's path: heading, byline, body."""
    if regional and script in (None, Script.ORIGINAL):
        raise click.UsageError("--regional 要与 --script 一起用")
    from ainews_tui.library.shown import show

    chosen = Script(script) if script else None
    with answering_library(feeds, refresh) as library:
        opened = _open(library, article)
        if chosen:
            library.chosen_scripts[opened.headline.id] = chosen
        presenter = library.presenter(Display(chosen or Script.ORIGINAL, regional))
        for mistake in library.own_words.glossary.mistakes:
            note(f"词汇表 {library.own_words.path} {mistake}")
    shown = show(opened, presenter)
    match form:
        case "json":
            _say_json(opened, shown, presenter)
            _note_doubts(opened, presenter, opened.headline.url)
        case "markdown":
            say(_markdown(shown))
            _note_doubts(opened, presenter)
        case _:
            settings = load_settings(paths.settings_file())
            text = _text(shown, width or columns(), presenter, manner_of(settings))
            say(as_drawn(text, settings))


def _open(library: Library, article: str) -> Opened:
    path = Path(article)
    return library.reading.file(path) if path.is_file() else library.reading.article(article)


def _text(shown: Shown, width: int, presenter: Presenter, manner: Manner) -> str:
    from ainews_tui.text.layout.articles import lay_out_article

    title, document = shown.title.text, shown.document
    lines = lay_out_article(title, shown.byline, document, width, presenter.words, manner)
    return "\n".join(line.text for line in lines)


def _markdown(shown: Shown) -> str:
    from ainews_tui.text.layout.byline import JOINT
    from ainews_tui.text.markdown.render import escaped, render_markdown

    head = f"# {escaped(shown.title.text)}\n\n{escaped(JOINT.join(shown.byline))}"
    return f"{head}\n\n{render_markdown(shown.document)}".rstrip()


def _say_json(opened: Opened, shown: Shown, presenter: Presenter) -> None:
    from ainews_tui.cli.records import record
    from ainews_tui.text.markdown.render import render_markdown

    told = record(opened.headline, presenter)
    told["title"] = shown.title.text
    told["body"] = render_markdown(shown.document)
    say_json(told)


def _note_doubts(opened: Opened, presenter: Presenter, own: str | None = None) -> None:
    """Say what is doubtful about the links, and the article's own address where that is told.

    The form itself has no room for it.
    """
    from ainews_tui.text.addresses.doubtful import doubtful
    from ainews_tui.text.addresses.doubts import doubts

    found = {own: known} if own and (known := doubts(own)) else {}
    for url, known in {**found, **doubtful(opened.article.document)}.items():
        said = "；".join(doubt.told(presenter.words) for doubt in known)
        note(f"! {url} {said}")
