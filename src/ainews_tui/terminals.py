"""How the reader's terminals draw what others draw otherwise: each is asked, the answer kept here.

So the first picture, and what the command line prints, is laid out as the terminal draws it. A
file that makes no sense counts for nothing; it never stops the program.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ainews_tui.files import replace_file
from ainews_tui.settings import Ambiguous

_TOLD_BY = (
    "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_TERMINAL", "LC_TERMINAL_VERSION",
    "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "LC_ALL", "LC_CTYPE", "LANG",
)  # fmt: skip
"""The variables that tell terminals apart; some draw by the language they were started in."""

_MOST = 20
"""Terminals kept; of more, those that answered longest ago are forgotten."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How wide a terminal draws characters of ambiguous width: in texts, and those of frames."""

    texts: Ambiguous = Ambiguous.NARROW
    frames: Ambiguous = Ambiguous.NARROW


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal the program runs in, by its name, and the file that tells how it draws."""

    file: Path
    name: str

    @property
    def drawn(self) -> Drawn:
        """How it answered last; the defaults where it never did."""
        return _kept(self.file).get(self.name, Drawn())

    def keep(self, drawn: Drawn) -> None:
        """Keep its answer. Raises OSError where the file cannot be written."""
        others = [it for it in _kept(self.file).items() if it[0] != self.name]
        kept = {name: [*_words(it)] for name, it in [*others, (self.name, drawn)][-_MOST:]}
        replace_file(self.file, json.dumps(kept, indent=2) + "\n")


def terminal_name(environment: Mapping[str, str]) -> str:
    """Return what tells this terminal from others."""
    told = ((name, environment.get(name)) for name in _TOLD_BY)
    return " ".join(f"{name}={value}" for name, value in told if value)


def _words(drawn: Drawn) -> tuple[str, str]:
    return drawn.texts.value, drawn.frames.value


def _kept(file: Path) -> dict[str, Drawn]:
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return {
            name: Drawn(Ambiguous(texts), Ambiguous(frames))
            for name, (texts, frames) in told.items()
        }
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
