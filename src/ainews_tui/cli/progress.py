"""One line on stderr that says how far the index is; silent where stderr is no terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache

import click

from ainews_tui.cli.output import note
from ainews_tui.library.progress import Progress, progress_words


@contextmanager
def shown_progress() -> Iterator[Callable[[Progress], None]]:
    """Yield a function that shows a progress; the line is wiped at the end."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    try:
        yield _show
    finally:
        click.echo("\r\x1b[2K", nl=False, err=True)


def told_once(words: str) -> Callable[[], None]:
    """Return a function that prints these words on stderr when it is first called."""
    return cache(lambda: note(words))


def _show(progress: Progress) -> None:
    click.echo(f"\r\x1b[2K{progress_words(progress)}", nl=False, err=True)
