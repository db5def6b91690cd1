"""How the reader's terminals draw what others draw otherwise: each is asked, the answer kept here.

So the first picture, and what the command line prints, is laid out as the terminal draws it. A
file that makes no sense counts for nothing; it never stops the program.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ainews_tui.files import replace_file
from ainews_tui.settings import Ambiguous

_TOLD_BY = (
    "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "LC_TERMINAL", "LC_TERMINAL_VERSION",
    "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "LC_ALL", "LC_CTYPE", "LANG",
)  # fmt: skip
"""The variables that tell terminals apart; some draw by the language they were started in."""

_MOST = 20
"""Terminals kept; of more, those whose answers were written down longest ago are forgotten."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """How wide a terminal draws characters of ambiguous width: in texts, and those of frames."""

    texts: Ambiguous = Ambiguous.NARROW
    frames: Ambiguous = Ambiguous.NARROW


@dataclass(frozen=True, slots=True)
class Terminal:
    """The terminal the program runs in, by its name, and the file that keeps what it answers.

    `said` is how it draws texts by the settings, which outweigh its answer; they say nothing of
    frames.
    """

    file: Path
    name: str
    said: Ambiguous | None = None

    @property
    def drawn(self) -> Drawn:
        """How it draws, as far as that is known; the defaults where it never answered."""
        return self.drawing(self.answer or Drawn())

    @property
    def answer(self) -> Drawn | None:
        """What it answered last; None where it never did."""
        return _kept(self.file).get(self.name)

    def drawing(self, answer: Drawn) -> Drawn:
        """Return how it draws where it answers so."""
        return replace(answer, texts=self.said or answer.texts)

    def keep(self, answer: Drawn) -> None:
        """Keep its answer. Raises OSError where the file cannot be written."""
        others = [it for it in _kept(self.file).items() if it[0] != self.name]
        kept = {name: [*_words(it)] for name, it in [*others, (self.name, answer)][-_MOST:]}
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
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}
