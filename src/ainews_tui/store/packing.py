"""An article made ready to be written: all that costs time and needs no index.

Folding, hashing and compressing are done here, on whatever process read the file, so that the
one that writes the index has nothing to do but insert.
"""

import hashlib
import zlib
from dataclasses import dataclass
from operator import attrgetter
from os import fsencode
from pathlib import Path

from ainews_tui.article import Headline
from ainews_tui.query.tree import Kind
from ainews_tui.store.columns import FIELDS, KIND_BITS, author_words
from ainews_tui.store.rowids import rowid_of
from ainews_tui.text.script.fold import fold, tokens

_ENCODING, _LEVEL = "gb18030", 1
"""Of a body: Chinese in two bytes a character, compressed by the fastest level, takes a tenth less
room than UTF-8 at the usual one, and two thirds of the time."""

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

    `rowid` is the one it should have; `row` holds the values of `COLUMNS`, `body` the text
    compressed, `words` the tokens of body, title and summary. `tags` are names and folded names,
    `author` is a name and its words.
    """

    id: str
    rowid: int
    feed: bytes
    row: tuple[str | bytes | int | None, ...]
    tags: tuple[tuple[str, str], ...]
    author: tuple[str, str] | None
    body: bytes
    words: tuple[str, str, str]


def pack(entry: Entry) -> Packed:
    """Return the entry as it is written."""
    headline = entry.headline
    day = headline.date.toordinal() if headline.date else None
    file = (fsencode(entry.name), entry.size, entry.modified_ns)
    holds = sum(KIND_BITS[kind] for kind in entry.kinds)
    author = headline.author
    return Packed(
        id=headline.id,
        rowid=rowid_of(headline.date, headline.id),
        feed=fsencode(entry.feed),
        row=(day, *file, _text_hash(entry.text), holds, *_values(headline)),
        tags=tuple((name, fold(name)) for name in headline.tags),
        author=(author, author_words(author)) if author is not None else None,
        body=zlib.compress(entry.text.encode(_ENCODING), _LEVEL),
        words=words(entry.text, headline.title, headline.summary),
    )


def unpack(body: bytes) -> str:
    """Return the text of a compressed body."""
    return zlib.decompress(body).decode(_ENCODING)


def words(text: str, title: str, summary: str | None) -> tuple[str, str, str]:
    """Return the tokens of body, title and summary, as the full-text index is told them."""
    return tokens(text), tokens(title), tokens(summary or "")


def _text_hash(text: str) -> int | None:
    """Return what two articles of the same text have in common, however it is spaced."""
    characters = "".join(text.split())
    if not characters:
        return None
    digest = hashlib.blake2b(characters.encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
