"""The reader's own folders, as they stand in the settings file: added and struck on request.

All else in the file stays as it was written, comments among the folders too, which is why tomlkit
writes it.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ainews_tui.errors import SettingsError
from ainews_tui.files import replace_file
from ainews_tui.settings import load_settings

if TYPE_CHECKING:
    from tomlkit.items import Array


def add_feed(path: Path, folder: Path) -> bool:
    """Write a folder into the settings file; False where it already stands there.

    Raises SettingsError where the file cannot be read or written.
    """
    feeds = load_settings(path).feeds
    if any(_is_same(feed, folder) for feed in feeds):
        return False
    _change_feeds(path, folder, lambda listed: listed.append(str(folder)))
    return True


def remove_feed(path: Path, folder: Path) -> bool:
    """Strike a folder from the settings file; False where it does not stand there.

    Raises SettingsError where the file cannot be read or written.
    """
    feeds = load_settings(path).feeds
    struck = [at for at, feed in enumerate(feeds) if _is_same(feed, folder)]

    def strike(listed: Array) -> None:
        for at in reversed(struck):
            del listed[at]

    if struck:
        _change_feeds(path, folder, strike)
    return bool(struck)


def _is_same(feed: Path, folder: Path) -> bool:
    """Tell whether two paths lead to one folder, which may be gone."""
    return os.path.realpath(feed) == os.path.realpath(folder)


def _change_feeds(path: Path, folder: Path, change: Callable[[Array], None]) -> None:
    """Change the list of the file, in which every entry is a folder, for a folder's sake."""
    import tomlkit  # only a changed settings file needs it

    try:
        text = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(text)
        listed = document.setdefault("feeds", tomlkit.array().multiline(True))
        change(cast("Array", listed))  # what else `feeds` may be was a mistake in the settings
        changed = tomlkit.dumps(document)
        if not _reads_as(changed, document.unwrap()):
            raise SettingsError(f"feeds 请一行写一项，最后一项后面也加逗号，再来一次：{path}")
        replace_file(path, changed)
    except OSError as error:
        raise SettingsError(f"设置文件写不了：{path}（{error.strerror}）") from error
    except UnicodeEncodeError as error:
        raise SettingsError(f"文件夹名不是 UTF-8，写不进设置文件：{folder}") from error


def _reads_as(text: str, meant: dict[str, object]) -> bool:
    """Tell whether a text says what is meant: tomlkit may err in commas where comments stand."""
    try:
        return tomllib.loads(text) == meant
    except tomllib.TOMLDecodeError:
        return False
