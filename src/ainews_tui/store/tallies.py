"""Counts kept beside the articles: of each day, each source, each tag and each topic.

They change in the transaction in which the articles do, so they are exact, and whoever asks for
all of them reads a few thousand small rows, whatever the index holds.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ainews_tui.store.rowids import day_of

UNDATED_DAY = 0
"""The day of undated articles; the ordinals of dates begin at 1."""

NO_SOURCE = ""
"""The code of articles without a source."""


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
    _drop_unused(connection, {*tally.tags, *tally.topics})


def replace_topics(connection: sqlite3.Connection, found: Mapping[int, Sequence[int]]) -> None:
    """Write the labels of their topics into the rows of these articles, in place of those there."""
    lost, gained = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
    told = list[tuple[str, int]]()
    for rowid, numbers in sorted(found.items()):
        query = "SELECT topics FROM articles WHERE rowid = ?"
        (text,) = connection.execute(query, (rowid,)).fetchone()
        before, after = set(labels_of(text)), set(numbers)
        for label in before - after:
            lost[label].append(rowid)
        for label in after - before:
            gained[label].append(rowid)
        if before != after:
            told.append((labels_text(sorted(after)), rowid))
    # in the order of the table, which takes half the time
    for statement, changed in (
        ("DELETE FROM topics WHERE label = ? AND article = ?", lost),
        ("INSERT INTO topics (label, article) VALUES (?, ?)", gained),
    ):
        for label, rowids in sorted(changed.items()):
            connection.executemany(statement, ((label, rowid) for rowid in rowids))
    connection.executemany("UPDATE articles SET topics = ? WHERE rowid = ?", told)
    counts = Counter({label: len(rowids) for label, rowids in gained.items()})
    counts.subtract({label: len(rowids) for label, rowids in lost.items()})
    _count_labels(connection, "topics", counts)
    _drop_unused(connection, counts)


def _count_labels(connection: sqlite3.Connection, column: str, counts: Mapping[int, int]) -> None:
    connection.executemany(
        f"UPDATE labels SET {column} = {column} + ?2 WHERE number = ?1", counts.items()
    )


def _drop_unused(connection: sqlite3.Connection, labels: Iterable[int]) -> None:
    connection.executemany(
        "DELETE FROM labels WHERE number = ? AND tags = 0 AND topics = 0",
        ((label,) for label in labels),
    )


def _tables(tally: Tally) -> tuple[tuple[str, str, Mapping[int, int] | Mapping[str, int]], ...]:
    return ("days", "day", tally.days), ("sources", "code", tally.sources)
