"""How the command line speaks: results on stdout, words about them on stderr.

The border to the terminal for all that is printed, since a file's name or an argument may hold
anything: nothing is printed but what passed `text.safe` here.
"""

import json
import os
import shutil
import sys
from types import TracebackType

import click

from ainews_tui.text.safe import safe_line, safe_row, safe_text

_AROUND = 30
"""Characters shown before and after a mistake that is pointed at."""


class OutputClosed(Exception):
    """Whoever read our output has enough. Click would end the program with a failure."""


def say(text: str = "") -> None:
    """Print a result of one or more lines."""
    _print(safe_text(text))


def say_line(text: str) -> None:
    """Print a result of one line."""
    _print(safe_row(text))


def say_styled(*parts: tuple[str, str | None]) -> None:
    """Print one line of (text, colour) parts, coloured on a terminal that wants colour."""
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stdout.isatty()
    styled = (
        safe if plain or colour is None else click.style(safe, fg=colour)
        for text, colour in parts
        if (safe := safe_row(text))
    )
    _print("".join(styled), color=not plain)


def say_json(value: object) -> None:
    """Print a value as one line of JSON, in ASCII where it holds what is not fit for a terminal."""
    text = json.dumps(value, ensure_ascii=False)
    _print(text if safe_row(text) == text else json.dumps(value))


def note(text: str) -> None:
    """Print words about the results."""
    click.echo(safe_line(text), err=True)


def complain(text: str) -> None:
    """Print why a command was not done."""
    click.echo(f"ainews-tui: {safe_line(text)}", err=True)


def point_at(text: str, start: int, end: int) -> None:
    """Print a text that was typed with marks under a part of it, cut to what is around that."""
    from ainews_tui.text.layout.cells import width

    before, wrong = safe_row(text[max(0, start - _AROUND) : start]), safe_row(text[start:end])
    opening = "…" if start > _AROUND else ""
    after = safe_row(text[end : end + _AROUND])
    margin = " " * width(opening + before)
    click.echo(f"  {opening}{before}{wrong}{after}", err=True)
    click.echo(f"  {margin}{'^' * max(1, width(wrong))}", err=True)


def complain_of_mistake(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Print the traceback of an error nobody thought of; its words may come from a file."""
    import traceback  # only now it is needed

    click.echo(safe_text("".join(traceback.format_exception(kind, error, trace))), err=True)


def columns(default: int = 76) -> int:
    """Return the terminal's width in cells, or the default where stdout is no terminal."""
    return shutil.get_terminal_size((default, 24)).columns if sys.stdout.isatty() else default


def _print(text: str, color: bool | None = None) -> None:
    try:
        click.echo(text, color=color)
    except BrokenPipeError as error:
        raise OutputClosed from error
