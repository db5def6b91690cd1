"""The command line over a small feed."""

from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine


@pytest.fixture(autouse=True)
def feed(news: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of the small feed, which every command is given."""
    monkeypatch.setenv("AINEWS_TUI_FEED", str(news))
    return news


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """Return the command line."""
    return CommandLine(capsys)
