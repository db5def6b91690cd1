"""Looking at folders that the system may refuse, and writing files that are never half lost."""

import os
from pathlib import Path
from stat import S_IMODE


def is_folder(path: Path) -> bool:
    """Tell whether there is a folder; where the system does not even say so, there is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def can_be_listed(folder: Path) -> bool:
    """Tell whether this is a folder that the system lets us look into."""
    try:
        with os.scandir(folder):
            return True
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether there is a file; where the system does not even say so, there is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def replace_file(path: Path, text: str) -> None:
    """Write a file so that whoever reads it sees the old text or the new, never a half.

    A link is followed, and who may read the file stays; a new one is its owner's alone.
    Raises OSError, and UnicodeEncodeError for a text that is none.
    """
    import tempfile  # few runs of the program write a file

    real = Path(os.path.realpath(path))
    real.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=real.parent, prefix=f".{real.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        if real.exists():
            draft.chmod(S_IMODE(real.stat().st_mode))
        draft.replace(real)
    finally:
        draft.unlink(missing_ok=True)
