"""Counts kept beside the articles: of each day, each source, each tag and each topic.

They change in the transaction in which the articles do, so they are exact, and whoever asks for
all of them reads a few thousand small rows, whatever the index holds.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ainews_tui.store.rowids import day_of

UNDATED_DAY = 0
"""The day of undated articles; the ordinals of dates begin at 1."""

NO_SOURCE = ""
"""The code of articles without a source."""

_SLICE = 20_000
"""Articles whose topics are held in memory at once."""

# one step for each topic there is, and not for each article on one
_FOUND_TOPICS = """
    WITH RECURSIVE found (label) AS (
        SELECT min(label) FROM topics
        UNION ALL
        SELECT (SELECT min(label) FROM topics AS t WHERE t.label > found.label) FROM found
        WHERE label IS NOT NULL
    )
    SELECT label FROM found WHERE label IS NOT NULL
"""

_Among = tuple[str, tuple[int | str, ...]]


@dataclass(slots=True)
class Tally:
    """How many articles of each day, each code of a source, each label of a tag or topic."""

    days: Counter[int] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    tags: Counter[int] = field(default_factory=Counter)
    topics: Counter[int] = field(default_factory=Counter)

    def note(
        self, rowid: int, source: str | None, tags: Iterable[int], topics: Iterable[int] = ()
    ) -> None:
        """Note an article with the labels of its tags and topics."""
        self.days[day_of(rowid) or UNDATED_DAY] += 1
        self.sources[NO_SOURCE if source is None else source] += 1
        self.tags.update(tags)
        self.topics.update(topics)


def labels_text(labels: Iterable[int]) -> str:
    """Return the numbers of labels as an article's row holds them."""
    return " ".join(map(str, labels))


def labels_of(text: str) -> list[int]:
    """Return the numbers of labels in a row's text."""
    return [int(label) for label in text.split()]


def add(connection: sqlite3.Connection, tally: Tally) -> None:
    """Count articles that have been put in, which are on no topic yet."""
    for table, key, counts in _tables(tally):
        connection.executemany(
            f"""INSERT INTO {table} ({key}, articles) VALUES (?, ?)
            ON CONFLICT DO UPDATE SET articles = articles + excluded.articles""",
            counts.items(),
        )
    _count_labels(connection, "tags", tally.tags)


def subtract(connection: sqlite3.Connection, tally: Tally) -> None:
    """Count no longer articles that have been taken out; what none carries any more is dropped."""
    for table, key, counts in _tables(tally):
        connection.executemany(
            f"UPDATE {table} SET articles = articles - ?2 WHERE {key} = ?1", counts.items()
        )
        connection.execute(f"DELETE FROM {table} WHERE articles = 0")
    for column, labels in (("tags", tally.tags), ("topics", tally.topics)):
        _count_labels(connection, column, {label: -number for label, number in labels.items()})
    connection.executemany(
        "DELETE FROM labels WHERE number = ? AND tags = 0 AND topics = 0",
        ((label,) for label in {*tally.tags, *tally.topics}),
    )


def note_topics(connection: sqlite3.Connection, rowids: Iterable[int] | None) -> None:
    """Write the topics found into the rows of these articles, which know of none yet.

    Where `rowids` is None all topics have been found anew.
    """
    if rowids is None:
        connection.execute("UPDATE articles SET topics = '' WHERE topics <> ''")
        connection.execute("UPDATE labels SET topics = 0 WHERE topics > 0")
    topics = [label for (label,) in connection.execute(_FOUND_TOPICS)]
    for among in _all(connection) if rowids is None else _few(sorted(rowids)):
        _note_topics(connection, topics, among)
    if rowids is None:
        connection.execute("DELETE FROM labels WHERE tags = 0 AND topics = 0")


def _note_topics(connection: sqlite3.Connection, topics: Iterable[int], among: _Among) -> None:
    condition, values = among
    query = f"SELECT article FROM topics WHERE label = ? AND article {condition}"
    found = defaultdict[int, list[int]](list)
    counts = Counter[int]()
    for label in topics:
        for (rowid,) in connection.execute(query, (label, *values)):
            found[rowid].append(label)
            counts[label] += 1
    connection.executemany(
        "UPDATE articles SET topics = ? WHERE rowid = ?",
        ((labels_text(labels), rowid) for rowid, labels in sorted(found.items())),
    )
    _count_labels(connection, "topics", counts)


def _all(connection: sqlite3.Connection) -> Iterator[_Among]:
    """Yield conditions that together hold for all articles, each for a slice of them."""
    query = "SELECT rowid FROM articles WHERE rowid > ? ORDER BY rowid LIMIT 1 OFFSET ?"
    low = -(1 << 63)
    while row := connection.execute(query, (low, _SLICE)).fetchone():
        yield "BETWEEN ? AND ?", (low, row[0])
        low = row[0] + 1
    yield ">= ?", (low,)


def _few(rowids: list[int]) -> Iterator[_Among]:
    for start in range(0, len(rowids), _SLICE):
        wanted = json.dumps(rowids[start : start + _SLICE])
        yield "IN (SELECT value FROM json_each(?))", (wanted,)


def _count_labels(connection: sqlite3.Connection, column: str, counts: Mapping[int, int]) -> None:
    connection.executemany(
        f"UPDATE labels SET {column} = {column} + ?2 WHERE number = ?1", counts.items()
    )


def _tables(tally: Tally) -> tuple[tuple[str, str, Mapping[int, int] | Mapping[str, int]], ...]:
    return ("days", "day", tally.days), ("sources", "code", tally.sources)
