"""The command `ainews-tui`: its commands, and how every run of it ends.

Exit status: 0 done, 1 nothing found or something failed, 2 wrong usage. Results go to stdout,
words about them to stderr. Only the command that opens the reader imports Textual.
"""

import importlib
import os
import sys
from pathlib import Path
from typing import NoReturn

import click

from ainews_tui import __version__
from ainews_tui.cli.output import OutputClosed, complain
from ainews_tui.errors import QueryError, ReaderError

DEFAULT = "open-the-reader"

COMMANDS = {
    DEFAULT: "ainews_tui.cli.opening:open_reader",
    "list": "ainews_tui.cli.listing:list_articles",
    "show": "ainews_tui.cli.showing:show_article",
    "index": "ainews_tui.cli.maintenance:update_index",
    "tags": "ainews_tui.cli.counting:count_tags",
    "topics": "ainews_tui.cli.counting:count_topics",
    "sources": "ainews_tui.cli.counting:count_sources",
    "feeds": "ainews_tui.cli.feeds:feeds",
    "doctor": "ainews_tui.cli.maintenance:doctor",
}


class Program(click.Group):
    """A group whose commands are imported when called, and whose default is to open the reader."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table above."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let a folder, or nothing, mean opening the reader; a command's name wins."""
        own = {"--help", "--version"}
        misplaced = [word for word in args[1:] if word in COMMANDS and args[0].startswith("-")]
        if misplaced:
            raise click.UsageError(f"选项写在命令后面：ainews-tui {misplaced[0]} {args[0]} …", ctx)
        if not args or (args[0].startswith("-") and args[0] not in own):
            args = [DEFAULT, *args]
        elif args[0] not in COMMANDS and args[0] not in own:
            if not Path(args[0]).is_dir():
                names = "、".join(name for name in COMMANDS if name != DEFAULT)
                raise click.UsageError(f"“{args[0]}”既不是命令，也不是文件夹；命令有 {names}", ctx)
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)


@click.command(cls=Program)
@click.version_option(__version__, message="%(prog)s %(version)s")
def program() -> None:
    """Read Chinese-language news from folders of article files.

    With no command, or with folders: open the reader on them.
    """


def main() -> NoReturn:
    """Run the command line and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit status."""
    try:
        result = program.main(arguments, prog_name="ainews-tui", standalone_mode=False)
        sys.stdout.flush()
    except (OutputClosed, BrokenPipeError):
        # keep the interpreter's last flush from complaining
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except click.ClickException as error:
        complain(error.format_message())
        return 2
    except QueryError as error:
        complain(str(error))
        return 2
    except ReaderError as error:
        complain(str(error))
        return 1
    except OSError as error:
        complain(error.strerror or str(error))
        return 1
    except (click.Abort, KeyboardInterrupt):
        return 130
    return result if isinstance(result, int) else 0
