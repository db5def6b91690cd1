"""How many articles there are of each source, with each tag, on each topic.

Of all articles that is kept in the index. Of what a query finds it is counted here, in one pass
over the rows: half a second for 350,000 of a million articles, and no memory.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ainews_tui.store.search import Clause
from ainews_tui.store.tallies import NO_SOURCE

_ROWS = 5000
"""Rows that are held in memory at once."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles carry a name."""

    name: str
    number: int


@dataclass(frozen=True, slots=True)
class Carried:
    """How many articles a query finds of each source, by code, and with each tag and topic.

    Codes that differ in case only are one: of its spellings, the first in the alphabet.
    Articles without a source are counted under `NO_SOURCE`.
    """

    sources: Mapping[str, int]
    tags: tuple[Count, ...]
    topics: tuple[Count, ...]


def carried(connection: sqlite3.Connection, clause: Clause) -> Carried:
    """Count what the articles carry that a query finds, the most frequent name first.

    Spellings of a tag that a search takes for one are counted as the most frequent of them.
    """
    found = _kept(connection) if clause.is_everything else _found(connection, clause)
    sources, tags, topics = found
    return Carried(merged(sources), _named(connection, tags), _named(connection, topics))


def source_counts(connection: sqlite3.Connection, clause: Clause) -> dict[str, int]:
    """Count the sources of what a query finds, as `Carried.sources` does."""
    if clause.is_everything:
        return merged(_kept_sources(connection))
    query = f"SELECT a.source FROM {clause.tables} WHERE {clause.where}"
    rows = connection.execute(query, clause.parameters)
    return merged(Counter(source or NO_SOURCE for (source,) in rows))


def sort_counts(counts: Iterable[Count]) -> tuple[Count, ...]:
    """Return counts in the order they are shown in: by number, then by name."""
    return tuple(sorted(counts, key=lambda count: (-count.number, count.name)))


def merged(sources: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of sources with those codes put together that differ in case only."""
    names, numbers = dict[bytes, str](), defaultdict[bytes, int](int)
    for code in sorted(sources):
        # `bytes.lower` changes the letters of ASCII only, as SQLite's NOCASE does
        caseless = code.encode().lower()
        names.setdefault(caseless, code)
        numbers[caseless] += sources[code]
    return {names[caseless]: number for caseless, number in numbers.items()}


_Labels = Mapping[int, int]


def _kept(
    connection: sqlite3.Connection,
) -> tuple[Mapping[str, int], _Labels, _Labels]:
    tags, topics = (
        dict(connection.execute(f"SELECT number, {column} FROM labels WHERE {column} > 0"))
        for column in ("tags", "topics")
    )
    return _kept_sources(connection), tags, topics


def _kept_sources(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT code, articles FROM sources").fetchall())


def _found(
    connection: sqlite3.Connection, clause: Clause
) -> tuple[Mapping[str, int], _Labels, _Labels]:
    query = f"SELECT a.source, a.tags, a.topics FROM {clause.tables} WHERE {clause.where}"
    sources, tags, topics = Counter[str](), Counter[str](), Counter[str]()
    for rows in _in_parts(connection.execute(query, clause.parameters)):
        sources.update([source or NO_SOURCE for source, _, _ in rows])
        # splitting many rows at once takes a third of the time that splitting each takes
        tags.update(" ".join([row[1] for row in rows]).split())
        topics.update(" ".join([row[2] for row in rows]).split())
    return sources, _numbered(tags), _numbered(topics)


def _in_parts(rows: sqlite3.Cursor) -> Iterator[list[tuple[str, str, str]]]:
    while part := rows.fetchmany(_ROWS):
        yield part


def _numbered(labels: Mapping[str, int]) -> dict[int, int]:
    return {int(label): number for label, number in labels.items()}


def _named(connection: sqlite3.Connection, labels: _Labels) -> tuple[Count, ...]:
    rows = connection.execute(
        """SELECT number, folded, name FROM labels
        WHERE number IN (SELECT value FROM json_each(?))""",
        (json.dumps([*labels]),),
    )
    found = sorted((-labels[number], name, folded) for number, folded, name in rows)
    names, numbers = dict[str, str](), defaultdict[str, int](int)
    for less, name, folded in found:
        names.setdefault(folded, name)
        numbers[folded] -= less
    return sort_counts(Count(name, numbers[folded]) for folded, name in names.items())
