"""What an article is and what a list row shows of it.

Texts here are one-line and safe to print (see `text.safe`), always in the original script:
conversion happens on the way to the screen and is never stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a list of headlines needs no body
    from ainews_tui.document import Document


class Written(StrEnum):
    """The script a text is written in, by counting characters that belong to one script only."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"
    NONE = "none"


class Script(StrEnum):
    """The script the reader wants (BCP 47: zh-Hans, zh-Hant, zh-Hant-TW, zh-Hant-HK)."""

    ORIGINAL = "original"
    HANS = "hans"
    HANT = "hant"
    TW = "tw"
    HK = "hk"


TRADITIONAL = (Script.TW, Script.HK, Script.HANT)
"""The kinds of Traditional a reader may choose from, the usual one first."""


@dataclass(frozen=True, slots=True)
class Display:
    """How the reader wants texts shown; `regional` also changes words (软件 to 軟體)."""

    script: Script = Script.ORIGINAL
    regional: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as its file tells it: one file, one article.

    `date` is aware, in the zone it was written in (or the configured one); `date_inferred` says
    that it came from the file's name or a line of the body. `source` is the publisher's code
    name as written. `tags` leaves out those that merely repeat the source's code.
    """

    title: str
    date: datetime | None
    date_inferred: bool
    source: str | None
    author: str | None
    editor: str | None
    tags: tuple[str, ...]
    url: str | None
    summary: str | None
    written: Written
    document: Document


Extent = tuple[int, int]
"""Start and end offset in a text, end excluded."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of the body around a hit; `hits` are offsets into `text`."""

    text: str
    hits: tuple[Extent, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list row, `list --json` and a byline need: an article without its body.

    `path` is absolute. `characters` counts the clean body's characters that are not white
    space. `cut` says that the file is too large and only its head was read. `duplicate` says that
    another article has the same address or the same text.
    `snippet` is there where a search found words, `score` where a list is by relevance: the higher,
    the better.
    """

    id: str
    path: Path
    title: str
    date: datetime | None
    date_inferred: bool
    source: str | None
    author: str | None
    editor: str | None
    tags: tuple[str, ...]
    topics: tuple[str, ...]
    url: str | None
    summary: str | None
    written: Written
    characters: int
    cut: bool
    duplicate: bool
    snippet: Snippet | None = None
    score: float | None = None
