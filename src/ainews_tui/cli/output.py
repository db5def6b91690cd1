"""How the command line speaks: results on stdout, words about them on stderr.

Everything printed passes `text.safe` here, since a file's name or an argument may hold
anything.
"""

import json
import os
import re
import shutil
import sys

import click

from ainews_tui.text.safe import safe_line, safe_text

# JSON escapes C0 itself; these would still reach a terminal: C1, bidi and format characters,
# surrogates of names that are not UTF-8, tag characters
_UNPRINTED = re.compile(
    "[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)


class OutputClosed(Exception):
    """Whoever read our output has enough. Click would end the program with a failure."""


def say(text: str = "") -> None:
    """Print a result of one or more lines."""
    _print(safe_text(text))


def say_styled(*parts: tuple[str, str | None]) -> None:
    """Print one line of (text, colour) parts, coloured on a terminal that wants colour."""
    plain = bool(os.environ.get("NO_COLOR")) or not sys.stdout.isatty()
    styled = (
        safe if plain or colour is None else click.style(safe, fg=colour)
        for text, colour in parts
        if (safe := safe_text(text))
    )
    _print("".join(styled), color=not plain)


def say_json(value: object) -> None:
    """Print a value as one line of JSON that is harmless to a terminal."""
    text = json.dumps(value, ensure_ascii=False)
    _print(_UNPRINTED.sub(_escaped, text))


def note(text: str) -> None:
    """Print words about the results."""
    click.echo(safe_line(text), err=True)


def complain(text: str) -> None:
    """Print why a command was not done."""
    click.echo(f"ainews-tui: {safe_line(text)}", err=True)


def columns(default: int = 76) -> int:
    """Return the terminal's width in cells, or the default where stdout is no terminal."""
    return shutil.get_terminal_size((default, 24)).columns if sys.stdout.isatty() else default


def _print(text: str, color: bool | None = None) -> None:
    try:
        click.echo(text, color=color)
    except BrokenPipeError as error:
        raise OutputClosed from error


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
