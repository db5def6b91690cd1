"""Articles made ready to be written: all that costs time and needs no index.

Folding, hashing and compressing are done here, on whatever process read the files, so that the
one that writes the index has nothing to do but insert.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from os import fsencode
from pathlib import Path

from ainews_tui.article import Headline
from ainews_tui.query.tree import Kind
from ainews_tui.store.blocks import Place, blocks
from ainews_tui.store.columns import FIELDS, KIND_BITS, author_words
from ainews_tui.store.rowids import rowid_of, seconds_of
from ainews_tui.text.script.fold import fold, tokens

SHORTEST_TEXT = 20
"""Characters of a text from which on another article of the same is its duplicate."""

_values = attrgetter(*FIELDS)


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as it is put into the index; `text` is its clean body as plain text.

    `feed`, `name`, `size` and `modified_ns` are those of its file, `kinds` what its body holds.
    The headline's date is in the index's zone; its topics, `duplicate` and snippet are found out
    later.
    """

    headline: Headline
    text: str
    feed: Path
    name: str
    size: int
    modified_ns: int
    kinds: frozenset[Kind] = frozenset()


@dataclass(frozen=True, slots=True)
class Packed:
    """An entry as it is written.

    `rowid` is the one it should have, `seconds` its date for where it cannot have it; `row` holds
    the values of `COLUMNS`, `body` the place of its text in a block, `words` the tokens of body,
    title and summary. `tags` are names and folded names, `author` is a name and its words.
    """

    id: str
    rowid: int
    seconds: int | None
    feed: bytes
    source: str | None
    row: tuple[str | bytes | int | None, ...]
    tags: tuple[tuple[str, str], ...]
    author: tuple[str, str] | None
    body: Place
    words: tuple[str, str, str]


def pack(entries: Sequence[Entry]) -> list[Packed]:
    """Return entries as they are written, their bodies compressed together."""
    bodies = blocks(entry.text for entry in entries)
    return [_packed(entry, body) for entry, body in zip(entries, bodies, strict=True)]


def words(text: str, title: str, summary: str | None) -> tuple[str, str, str]:
    """Return the tokens of body, title and summary, as the full-text index is told them."""
    return tokens(text), tokens(title), tokens(summary or "")


def _packed(entry: Entry, body: Place) -> Packed:
    headline = entry.headline
    file = (fsencode(entry.name), entry.size, entry.modified_ns)
    holds = sum(KIND_BITS[kind] for kind in entry.kinds)
    author = headline.author
    return Packed(
        id=headline.id,
        rowid=rowid_of(headline.date, headline.id),
        seconds=seconds_of(headline.date) if headline.date else None,
        feed=fsencode(entry.feed),
        source=headline.source,
        row=(*file, _text_hash(entry.text), holds, *_values(headline)),
        tags=tuple((name, fold(name)) for name in headline.tags),
        author=(author, author_words(author)) if author is not None else None,
        body=body,
        words=words(entry.text, headline.title, headline.summary),
    )


def _text_hash(text: str) -> int | None:
    """Return what two articles of the same text have in common, however it is spaced.

    None for a short one: “详情请看视频” stands in files that have nothing to do with each other.
    """
    characters = "".join(text.split())
    if len(characters) < SHORTEST_TEXT:
        return None
    digest = hashlib.blake2b(characters.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
