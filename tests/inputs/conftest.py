"""A folder of files as a reader may have it, and what the command line says of it."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ainews_tui.cli.main import run

Lay = Callable[[dict[str | bytes, str | bytes]], None]
Say = Callable[..., str]
Listing = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    folder = tmp_path.resolve() / "news"
    folder.mkdir()
    return folder


@pytest.fixture
def lay(folder: Path) -> Lay:
    """Put files of these names and bytes into the folder."""

    def lay(files: dict[str | bytes, str | bytes]) -> None:
        for name, file in files.items():
            path = Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(name)))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.encode() if isinstance(file, str) else file)

    return lay


@pytest.fixture
def say(folder: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Return what a command prints about the folder, ending with this status."""

    def say(*arguments: str, status: int = 0) -> str:
        assert run([*arguments, "--feed", str(folder)]) == status
        return capsys.readouterr().out

    return say


@pytest.fixture
def listed(say: Say) -> Listing:
    """Return what `ainews-tui list --json` tells of the folder, in its order."""

    def listed(*query: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in say("list", "--json", *query).split("\n") if line]

    return listed
