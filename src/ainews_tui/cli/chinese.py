"""Click's own words in Chinese, by the hooks it has for them: usage, help, mistakes.

What stands for a value (`FOLDER`, `QUERY`, `[OPTIONS]`) stays as it is, as do names.
"""

from __future__ import annotations

import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from ainews_tui.cli.commands import COMMANDS

_SECTIONS = {"Options": "选项", "Commands": "命令"}

_VALUES = {"FOLDER": "文件夹", "ID_OR_PATH": "文章的编号或文件路径"}


class Formatter(click.HelpFormatter):
    """Writes help under Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        """Write the name of a section."""
        self.write(f"{_SECTIONS.get(heading, heading)}：\n")


class Context(click.Context):
    """A run of a command whose help is Chinese."""

    formatter_class = Formatter


class Command(click.Command):
    """A command that is helped with in Chinese."""

    context_class = Context
    allow_extra_args = True  # to say ourselves that there are some

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`."""
        return _in_chinese(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; none may be left."""
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            ctx.fail(self._left_words(ctx, left))
        return left

    def _left_words(self, ctx: click.Context, left: list[str]) -> str:
        """Say what is wrong with words that the command does not take."""
        from ainews_tui.files import is_folder  # help needs none of it

        if len(left) == 1 and "feeds" in ctx.params and is_folder(Path(left[0])):
            asked = f"{ctx.command_path} --feed {shlex.quote(left[0])}"
            return f"文件夹写在 --feed 后面：{asked}"
        return f"多写了 {' '.join(left)}"


class Group(click.Group):
    """A group that is helped with in Chinese, as its commands are."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`."""
        return _in_chinese(super().get_help_option(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first word names."""
        if not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"没有命令 {args[0]}；有 {'、'.join(self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)


def command(
    name: str, more: str = "", cls: type[Command] = Command, **options: Any
) -> Callable[..., click.Command]:
    """Declare a command of the table, whose help begins with what the table says."""
    told = f"{COMMANDS[name].summary}\n\n{more}"
    return click.command(name, cls=cls, help=told, **options)


def mistake(error: click.ClickException) -> str:
    """Return what is wrong with the words of a command line."""
    match error:
        case click.NoSuchOption():
            near = f"；是不是 {'、'.join(error.possibilities)}" if error.possibilities else ""
            return f"没有选项 {error.option_name}{near}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 少了值，或者不该有值"
        case click.MissingParameter() if error.param:
            name = error.param.human_readable_name
            return f"还要写{_VALUES[name]}（{name}）" if name in _VALUES else f"还要写 {name}"
        case click.BadParameter() if error.param and (wanted := _wanted(error.param.type)):
            return f"{error.param.opts[0]} 应是{wanted}"
    return error.format_message()


def _wanted(kind: click.ParamType[Any]) -> str:
    match kind:
        case click.Choice():
            return f" {'、'.join(kind.choices)} 之一"
        case click.IntRange(min=least, max=None):
            return f"不小于 {least} 的整数"
        case click.IntRange(min=least, max=most):
            return f" {least} 到 {most} 的整数"
    return ""


def _in_chinese(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = "显示这些说明。"
    return option
