"""The command `ainews-tui`: which command is meant, and how every run of it ends.

Exit status: 0 done, 1 nothing found or something failed, 2 wrong usage. Results go to stdout,
words about them to stderr. Only the command that opens the reader imports Textual.
"""

from __future__ import annotations

import importlib
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from ainews_tui import __version__
from ainews_tui.cli.chinese import Group, mistake
from ainews_tui.cli.commands import COMMANDS, DEFAULT, NAMES
from ainews_tui.cli.output import OutputClosed, complain, complain_of_mistake
from ainews_tui.errors import QueryError, ReaderError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


_HELP = """读文件夹里的中文新闻。

\b
不写命令，或只写文件夹：打开阅读界面。FOLDER 也可写作 --feed FOLDER；
都不写就打开设置里的文件夹，设置里也没有，就打开自带的几篇。
"""

_HELP_COMMAND = "help"
"""A word before a command's name that means `--help` behind it, as with many programs."""


class Program(Group):
    """A group whose commands are imported when called, and whose default is to open the reader."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command; None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        entry = COMMANDS[cmd_name]
        module = importlib.import_module(f"ainews_tui.cli.{entry.module}")
        command: click.Command = getattr(module, entry.name)
        return command

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write both ways of calling it."""
        formatter.write_usage(ctx.command_path, "[--feed FOLDER]... [FOLDER]...")
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS] [ARGS]...")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table into the help."""
        with formatter.section("命令"):
            formatter.write_dl([(name, COMMANDS[name].summary) for name in NAMES])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer what a first word may be: a command, a folder, an option."""
        from ainews_tui.cli.completing import first_words

        return [*first_words(incomplete), *click.Command.shell_complete(self, ctx, incomplete)]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Let a folder, or nothing, mean opening the reader; a command's name wins."""
        if not args and ctx.resilient_parsing:
            return super().parse_args(ctx, args)  # a shell asks what the first word may be
        if args[:1] == [_HELP_COMMAND]:
            args = [*args[1:], *ctx.help_option_names[:1]]
        if not ctx.resilient_parsing:
            _check(ctx, args)
        own = args and args[0] in {*COMMANDS, *ctx.help_option_names, "--version"}
        return super().parse_args(ctx, args if own else [DEFAULT, *args])


def _check(ctx: click.Context, args: list[str]) -> None:
    """Raise a UsageError that says what to write instead, where the first word is no good."""
    if not args or args[0] in COMMANDS:
        return
    if args[0].startswith("-"):
        misplaced = next((word for word in args if word in COMMANDS), None)
        if misplaced:
            raise click.UsageError(f"选项写在命令后面：ainews-tui {misplaced} {args[0]} …", ctx)
        return
    from ainews_tui.files import is_folder  # help needs none of it

    if not is_folder(Path(args[0])):
        raise click.UsageError(_no_folder(args[0]), ctx)


def _no_folder(word: str) -> str:
    """Say what is wrong with a word that is no folder, and no command's name."""
    from ainews_tui.files import is_file

    if is_file(Path(word)):
        return f"“{word}”是文件，不是文件夹；看这一篇：ainews-tui show {shlex.quote(word)}"
    if Path(word).name != word:
        return f"没有这个文件夹：{word}"
    return f"“{word}”既不是命令，也不是文件夹；命令有 {'、'.join(NAMES)}"


@click.command(cls=Program, help=_HELP, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(__version__, message="%(prog)s %(version)s", help="显示版本。")
def program() -> None:
    """Read Chinese-language news from folders of article files."""


def main() -> NoReturn:
    """Run the command line and end the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    sys.excepthook = complain_of_mistake
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
        complain(mistake(error))
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
