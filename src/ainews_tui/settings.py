"""The settings file: what the reader wrote down, read once.

A TOML file; only `own_feeds` changes it, and only on request.

    feeds = ["~/news"]              # folders opened when none is named
    timezone = "Asia/Shanghai"      # dates without a zone are taken in it, all are shown in it
    width = 76                      # widest reading column, in terminal cells
    largest_file = 4                # MB; of a larger file only so much is read
    spacing = false                 # a space between Han and Latin or digits, shown only
    paragraphs = "blank"            # parted by a blank line; "indent": begun two Han in
    ambiguous = "ask"               # the terminal, how many cells it gives to `“ ” … —`;
                                    # "narrow": one, "wide": two

    [sources.my_code]               # a source's display names, the script its articles are shown in
    hans = "样刊"
    hant = "樣刊"
    script = "original"

    [topics]                        # what is found by such a search is on the topic
    "我的主题" = "芯片 (出口 OR 关税)"
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ainews_tui.errors import SettingsError
from ainews_tui.toml_mistakes import told


class Paragraphs(StrEnum):
    """What tells one paragraph from the next: a blank line, or a first line two Han in."""

    BLANK = "blank"
    INDENT = "indent"


class Ambiguous(StrEnum):
    """How many cells the terminal gives to `“ ” … — ·` and others of ambiguous width."""

    NARROW = "narrow"
    WIDE = "wide"


_ASK = "ask"

Word = TypeVar("Word", bound=StrEnum)

WIDTHS = range(20, 201)
LARGEST_FILES = range(1, 101)


@dataclass(frozen=True, slots=True)
class SourceSettings:
    """What is said of one source: its names, Simplified first, and its articles' script.

    The Traditional name is None where it is to be converted from the other.
    """

    names: tuple[str, str | None] | None = None
    script: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings file says; the defaults where it says nothing.

    `width` is in terminal cells, `largest_file` in megabytes: of a larger file only the head is
    read. `ambiguous` is None where the terminal is to be asked. `sources` maps a code to what is
    said of that source, `topics` a name to a query.
    """

    feeds: tuple[Path, ...] = ()
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("Asia/Shanghai"))
    width: int = 76
    largest_file: int = 4
    spacing: bool = False
    paragraphs: Paragraphs = Paragraphs.BLANK
    ambiguous: Ambiguous | None = None
    sources: Mapping[str, SourceSettings] = field(default_factory=dict)
    topics: Mapping[str, str] = field(default_factory=dict)

    @property
    def most_bytes(self) -> int:
        """How many bytes are read of a file, at most."""
        return self.largest_file * 1_000_000


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file means the defaults.

    Raises SettingsError naming the file and the settings that are wrong.
    """
    settings, mistakes = read_settings(path)
    if mistakes:
        raise SettingsError(f"{path}：{mistakes[0]}", *mistakes[1:])
    return settings


def read_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Read the settings, the default in place of each that is wrong, and tell what is.

    Raises SettingsError where the file cannot be read, or is no TOML.
    """
    given = _table(path)
    default = Settings()
    wrong = list[str]()
    settings = Settings(
        feeds=_feeds(wrong, path.parent, given.pop("feeds", [])),
        zone=_zone(wrong, given.pop("timezone", default.zone.key), default.zone),
        width=_number(wrong, given, "width", WIDTHS, default.width),
        largest_file=_number(wrong, given, "largest_file", LARGEST_FILES, default.largest_file),
        spacing=_switch(wrong, given, "spacing", default.spacing),
        paragraphs=_one_of(wrong, given, "paragraphs", Paragraphs, default.paragraphs),
        ambiguous=_ambiguous(wrong, given),
        sources=_sources(wrong, given.pop("sources", {})),
        topics=_topics(wrong, given.pop("topics", {})),
    )
    wrong += [f"没有名为 {name} 的设置" for name in sorted(given)]
    return settings, tuple(wrong)


def _table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"设置文件读不了：{path}（{error}）") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"设置文件有错：{path}（{told(error)}）") from error


def _feeds(wrong: list[str], beside: Path, given: object) -> tuple[Path, ...]:
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        wrong.append("feeds 应是一列文件夹")
        return ()
    folders = [_folder(wrong, item) for item in given]
    return tuple(beside / folder for folder in folders if folder)


def _folder(wrong: list[str], written: str) -> Path | None:
    if "\0" in written:
        wrong.append(f"feeds 里的 {written} 不能是文件夹名")
        return None
    try:
        return Path(written).expanduser()
    except RuntimeError:
        wrong.append(f"feeds 里的 {written} 没有这个用户")
        return None


def _zone(wrong: list[str], given: object, default: ZoneInfo) -> ZoneInfo:
    try:
        return ZoneInfo(str(given))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        wrong.append(f"没有名为 {given} 的时区")
        return default


def _number(
    wrong: list[str], given: dict[str, object], name: str, allowed: range, default: int
) -> int:
    value = given.pop(name, default)
    if not isinstance(value, bool) and isinstance(value, int) and value in allowed:
        return value
    wrong.append(f"{name} 应是 {allowed[0]} 到 {allowed[-1]} 的整数")
    return default


def _switch(wrong: list[str], given: dict[str, object], name: str, default: bool) -> bool:
    value = given.pop(name, default)
    if isinstance(value, bool):
        return value
    wrong.append(f"{name} 应是 true 或 false")
    return default


def _ambiguous(wrong: list[str], given: dict[str, object]) -> Ambiguous | None:
    said = given.pop("ambiguous", _ASK)
    if said == _ASK:
        return None
    if said in (*Ambiguous,):
        return Ambiguous(str(said))
    wrong.append(f"ambiguous 应是 {' 或 '.join((_ASK, *Ambiguous))}")
    return None


def _one_of(
    wrong: list[str], given: dict[str, object], name: str, kind: type[Word], default: Word
) -> Word:
    try:
        return kind(str(given.pop(name, default)))
    except ValueError:
        wrong.append(f"{name} 应是 {' 或 '.join(kind)}")
        return default


def _sources(wrong: list[str], given: object) -> dict[str, SourceSettings]:
    if not isinstance(given, dict):
        wrong.append("sources 应是一张表")
        return {}
    read = ((code, _source(wrong, code, entry)) for code, entry in given.items())
    return {code: source for code, source in read if source}


def _source(wrong: list[str], code: str, entry: object) -> SourceSettings | None:
    told = dict(entry) if isinstance(entry, dict) else {"": ""}
    hans, script = told.pop("hans", None), told.pop("script", None)
    hant = told.pop("hant", None)
    if told or not all(isinstance(value, str | None) for value in (hans, hant, script)):
        wrong.append(f"sources.{code} 里写 hans、hant、script 三项文字")
        return None
    if (hant is not None and hans is None) or (hans is None and script is None):
        wrong.append(f"sources.{code} 应有 hans（hant 可以不写），或有 script")
        return None
    return SourceSettings((hans, hant) if hans is not None else None, script)


def _topics(wrong: list[str], given: object) -> dict[str, str]:
    if not isinstance(given, dict):
        wrong.append("topics 应是一张表")
        return {}
    queries = {name: query for name, query in given.items() if isinstance(query, str)}
    wrong += [f"主题“{name}”应是一条搜索，写在引号里" for name in given if name not in queries]
    return queries
