"""Every place on the disk that the program uses, except the article files themselves."""

from pathlib import Path

import platformdirs

NAME = "ainews-tui"

_PACKAGE = Path(__file__).parent


def settings_file() -> Path:
    """Return the file the reader writes settings in; it may not exist."""
    return Path(platformdirs.user_config_dir(NAME)) / "settings.toml"


def names_file() -> Path:
    """Return the file of the reader's own names and terms; it may not exist."""
    return Path(platformdirs.user_config_dir(NAME)) / "names.toml"


def glossary_file() -> Path:
    """Return the file of the reader's own words; it may not exist."""
    return Path(platformdirs.user_config_dir(NAME)) / "glossary.txt"


def choices_file() -> Path:
    """Return the file that remembers script, order and theme; it may not exist."""
    return Path(platformdirs.user_data_dir(NAME)) / "choices.json"


def terminals_file() -> Path:
    """Return the file that remembers how terminals draw; it may not exist."""
    return Path(platformdirs.user_state_dir(NAME)) / "terminals.json"


def history_file() -> Path:
    """Return the file that remembers searches; it may not exist."""
    return Path(platformdirs.user_data_dir(NAME)) / "searches.txt"


def index_folder() -> Path:
    """Return the folder of the disposable index files; it may not exist."""
    return Path(platformdirs.user_cache_dir(NAME))


def bundled_feed() -> Path:
    """Return the feed that comes with the program: in the package, or beside it in a checkout."""
    installed = _PACKAGE / "seeds"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "seeds"


def data_text(name: str) -> str:
    """Return one of the package's own data files (`sources.toml`, `topics.toml`, …)."""
    return (_PACKAGE / "data" / name).read_text(encoding="utf-8")
