"""The settings file: what the reader wrote down, read once and changed only on request.

A TOML file. Changing it keeps the reader's own comments and order, which is why tomlkit writes it.

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

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ainews_tui.errors import SettingsError
from ainews_tui.files import replace_file


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

    Raises SettingsError naming the file and the setting that is wrong.
    """
    given = _table(path)
    default = Settings()
    settings = Settings(
        feeds=_feeds(path, given.pop("feeds", [])),
        zone=_zone(path, given.pop("timezone", default.zone.key)),
        width=_number(path, given, "width", WIDTHS, default.width),
        largest_file=_number(path, given, "largest_file", LARGEST_FILES, default.largest_file),
        spacing=_switch(path, given, "spacing", default.spacing),
        paragraphs=_one_of(path, given, "paragraphs", Paragraphs, default.paragraphs),
        ambiguous=_ambiguous(path, given),
        sources=_sources(path, given.pop("sources", {})),
        topics=_topics(path, given.pop("topics", {})),
    )
    if given:
        raise SettingsError(f"{path}：没有名为 {min(given)} 的设置")
    return settings


def add_feed(path: Path, folder: Path) -> bool:
    """Write a folder into the settings file; False where it already stands there.

    Raises SettingsError where the file cannot be read or written.
    """
    feeds = load_settings(path).feeds
    if any(_is_same(feed, folder) for feed in feeds):
        return False
    _write_feeds(path, (*feeds, folder))
    return True


def remove_feed(path: Path, folder: Path) -> bool:
    """Strike a folder from the settings file; False where it does not stand there.

    Raises SettingsError where the file cannot be read or written.
    """
    feeds = load_settings(path).feeds
    kept = tuple(feed for feed in feeds if not _is_same(feed, folder))
    if len(kept) < len(feeds):
        _write_feeds(path, kept)
    return len(kept) < len(feeds)


def _is_same(feed: Path, folder: Path) -> bool:
    """Tell whether two paths lead to one folder, which may be gone."""
    return os.path.realpath(feed) == os.path.realpath(folder)


def _table(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"设置文件读不了：{path}（{error}）") from error
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"设置文件有错：{path}（{error}）") from error


def _feeds(path: Path, given: object) -> tuple[Path, ...]:
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        raise SettingsError(f"{path}：feeds 应是一列文件夹")
    return tuple(path.parent / _folder(path, item) for item in given)


def _folder(path: Path, written: str) -> Path:
    if "\0" in written:
        raise SettingsError(f"{path}：feeds 里的 {written} 不能是文件夹名")
    try:
        return Path(written).expanduser()
    except RuntimeError as error:
        raise SettingsError(f"{path}：feeds 里的 {written} 没有这个用户") from error


def _zone(path: Path, given: object) -> ZoneInfo:
    try:
        return ZoneInfo(str(given))
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SettingsError(f"{path}：没有名为 {given} 的时区") from error


def _number(path: Path, given: dict[str, object], name: str, allowed: range, default: int) -> int:
    value = given.pop(name, default)
    if isinstance(value, bool) or not isinstance(value, int) or value not in allowed:
        raise SettingsError(f"{path}：{name} 应是 {allowed[0]} 到 {allowed[-1]} 的整数")
    return value


def _switch(path: Path, given: dict[str, object], name: str, default: bool) -> bool:
    value = given.pop(name, default)
    if not isinstance(value, bool):
        raise SettingsError(f"{path}：{name} 应是 true 或 false")
    return value


def _ambiguous(path: Path, given: dict[str, object]) -> Ambiguous | None:
    if given.get("ambiguous", _ASK) != _ASK:
        return _one_of(path, given, "ambiguous", Ambiguous, Ambiguous.NARROW)
    given.pop("ambiguous", None)
    return None


def _one_of(
    path: Path, given: dict[str, object], name: str, kind: type[Word], default: Word
) -> Word:
    try:
        return kind(str(given.pop(name, default)))
    except ValueError as error:
        raise SettingsError(f"{path}：{name} 应是 {' 或 '.join(kind)}") from error


def _sources(path: Path, given: object) -> dict[str, SourceSettings]:
    if not isinstance(given, dict):
        raise SettingsError(f"{path}：sources 应是一张表")
    return {code: _source(path, code, entry) for code, entry in given.items()}


def _source(path: Path, code: str, entry: object) -> SourceSettings:
    told = dict(entry) if isinstance(entry, dict) else {"": ""}
    hans, script = told.pop("hans", None), told.pop("script", None)
    hant = told.pop("hant", None)
    if told or not all(isinstance(value, str | None) for value in (hans, hant, script)):
        raise SettingsError(f"{path}：sources.{code} 里写 hans、hant、script 三项文字")
    if (hant is not None and hans is None) or (hans is None and script is None):
        raise SettingsError(f"{path}：sources.{code} 应有 hans（hant 可以不写），或有 script")
    return SourceSettings((hans, hant) if hans is not None else None, script)


def _topics(path: Path, given: object) -> dict[str, str]:
    if not isinstance(given, dict):
        raise SettingsError(f"{path}：topics 应是一张表")
    for name, query in given.items():
        if not isinstance(query, str):
            raise SettingsError(f"{path}：主题“{name}”应是一条搜索，写在引号里")
    return given


def _write_feeds(path: Path, feeds: tuple[Path, ...]) -> None:
    import tomlkit  # only a changed settings file needs it

    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        document = tomlkit.parse(text)
        listed = tomlkit.array().multiline(True)
        listed.extend(str(feed) for feed in feeds)
        document["feeds"] = listed
        replace_file(path, tomlkit.dumps(document))
    except OSError as error:
        raise SettingsError(f"设置文件写不了：{path}（{error.strerror}）") from error
    except UnicodeEncodeError as error:
        raise SettingsError(f"文件夹名不是 UTF-8，写不进设置文件：{feeds[-1]}") from error
