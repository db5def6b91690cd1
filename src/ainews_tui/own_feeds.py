"""The reader's own folders, as they stand in the settings file: added and struck on request.

The reader's comments and order are kept, which is why tomlkit writes the file.
"""

import os
from pathlib import Path

from ainews_tui.errors import SettingsError
from ainews_tui.files import replace_file
from ainews_tui.settings import load_settings


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
