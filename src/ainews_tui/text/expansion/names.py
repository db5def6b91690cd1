"""Names and terms that regions write differently: the data file's and the reader's own.

    people = [
      { cn = "特朗普", tw = "川普", en = "Trump" },
      { cn = ["空客", "空中客车"], tw = "空中巴士", en = "Airbus" },
    ]

An entry is a group: all its forms mean the same. `cn`, `tw` and `hk` hold the Chinese ones, in
any script, `en` the Latin ones; a region that writes as another one does is left out. The names
of the lists only sort the file.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ainews_tui.errors import SettingsError
from ainews_tui.paths import data_text
from ainews_tui.text.script.fold import fold
from ainews_tui.toml_mistakes import told

Group = tuple[str, ...]
"""The forms of one meaning: those of the mainland first, Latin ones last."""

_REGIONS = ("cn", "tw", "hk", "en")

_ENTRY, _FORM = "  {", re.compile('"([^"]*)"')
"""What a group's line of the data file begins with, and a form in it."""


@cache
def bundled_groups() -> tuple[Group, ...]:
    """Return the groups of the data file, in its order.

    Each is a line of it, its forms as `_REGIONS` has them, so that a search need not wait until
    a parser has read it all.
    """
    lines = _bundled_text().split("\n")
    return tuple(tuple(_FORM.findall(line)) for line in lines if line.startswith(_ENTRY))


def groups_of(text: str) -> tuple[Group, ...]:
    """Return the groups of a file's text; raises ValueError saying what is wrong with an entry."""
    return tuple(_groups(text))


def own_groups(path: Path) -> tuple[Group, ...]:
    """Return the reader's own groups; none where there is no such file.

    Raises SettingsError naming the file and the entry that is wrong.
    """
    try:
        return groups_of(_own_text(path))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"词表有错：{path}（{told(error)}）") from error
    except ValueError as error:
        raise SettingsError(f"词表有错：{path}（{error}）") from error


def edition(path: Path | None) -> str:
    """Return a text that is another one where names have changed, the reader's own among them.

    Raises SettingsError where the file cannot be read.
    """
    told = _bundled_text() + (_own_text(path) if path else "")
    return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()


@cache
def _bundled_text() -> str:
    return data_text("names.toml")


def _own_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"词表读不了：{path}（{error}）") from error


def _groups(text: str) -> Iterator[Group]:
    for name, entries in tomllib.loads(text).items():
        if not isinstance(entries, list):
            raise ValueError(f"{name} 应写作 [ {{ cn = …, tw = … }}, … ]")
        for number, entry in enumerate(entries, 1):
            try:
                yield _group(entry)
            except ValueError as error:
                raise ValueError(f"{name} 第 {number} 条：{error}") from error


def _group(entry: object) -> Group:
    if not isinstance(entry, dict):
        raise ValueError("应写作 { cn = …, tw = … }")
    for key in entry.keys() - set(_REGIONS):
        raise ValueError(f"没有名为 {key} 的地区，只有 {'、'.join(_REGIONS)}")
    group = tuple(form for region in _REGIONS for form in _forms(entry.get(region, [])))
    if len({fold(form) for form in group}) < 2:
        raise ValueError("至少要有两种写法，只有简繁之别的算一种")
    return group


def _forms(given: object) -> list[str]:
    """Return the forms of one region, written as one text or as a list of them."""
    forms: list[str] = []
    for form in given if isinstance(given, list) else [given]:
        if not isinstance(form, str) or sum(map(str.isalnum, form)) < 2:
            raise ValueError(f"{form!r} 应是至少两个字的文字")
        forms.append(form)
    return forms
