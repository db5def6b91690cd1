"""The command line as a program sees it: arguments in, what was printed out."""

import json
from dataclasses import dataclass

import pytest

from ainews_tui.cli.main import run


@dataclass(frozen=True)
class Printed:
    """What a run wrote to stdout and to stderr."""

    out: str
    err: str


@dataclass(frozen=True)
class CommandLine:
    """Runs one command line after another, each of which must end with the status expected."""

    captured: pytest.CaptureFixture[str]

    def run(self, *arguments: str, status: int = 0) -> Printed:
        """Run and return all that was written."""
        self.captured.readouterr()
        assert run(list(arguments)) == status
        return Printed(*self.captured.readouterr())

    def printed(self, *arguments: str, status: int = 0) -> str:
        """Run and return what was written to stdout."""
        return self.run(*arguments, status=status).out

    def complaint(self, *arguments: str, status: int) -> str:
        """Run and return what was written to stderr, where nothing was to stdout."""
        said = self.run(*arguments, status=status)
        assert said.out == ""
        return said.err

    def records(self, *arguments: str) -> list[dict[str, object]]:
        """Run and return the JSON objects that were written, one a line."""
        return [json.loads(line) for line in self.printed(*arguments).split("\n") if line]

    def ids(self) -> dict[str, str]:
        """Return the id of every article by its title."""
        return {str(told["title"]): str(told["id"]) for told in self.records("list", "--json")}
