"""Rows of the index as headlines."""

import json
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from os import fsdecode
from pathlib import Path
from typing import Any

from ainews_tui.article import Headline, Written
from ainews_tui.errors import IndexDamaged
from ainews_tui.store.columns import FIELDS
from ainews_tui.store.rowids import moment_after, moment_of
from ainews_tui.store.tallies import labels_of

_AMONG = "IN (SELECT value FROM json_each(?))"
_ARTICLES = f"""
    SELECT a.rowid, f.path, a.name,
        EXISTS (SELECT 1 FROM articles AS b WHERE b.url = a.url AND b.rowid <> a.rowid)
        OR EXISTS (
            SELECT 1 FROM articles AS b WHERE b.text_hash = a.text_hash AND b.rowid <> a.rowid
        ),
        a.tags, a.topics, a.seconds, {", ".join(f"a.{field}" for field in FIELDS)}
    FROM articles AS a JOIN feeds AS f ON f.number = a.feed
    WHERE a.rowid {_AMONG}
"""
_NAMES = f"SELECT number, name FROM labels WHERE number {_AMONG}"


def headlines(
    connection: sqlite3.Connection, rowids: Sequence[int], zone: tzinfo
) -> tuple[Headline, ...]:
    """Return the headlines of these articles, in the order of their rowids as given."""
    rows = connection.execute(_ARTICLES, (json.dumps(rowids),)).fetchall()
    try:
        names = _names(connection, rows)
        found = {row[0]: _headline(row, names, zone) for row in rows}
        return tuple(found[rowid] for rowid in rowids)
    except (KeyError, ValueError, OverflowError) as error:
        raise IndexDamaged("索引已损坏，需要重建：有一行不是本程序写的") from error


def rowid_of_id(connection: sqlite3.Connection, article_id: str) -> int | None:
    """Return the rowid of an article; None where the index has none of this id."""
    row = connection.execute("SELECT rowid FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row[0] if row else None


def _headline(row: tuple[Any, ...], names: Mapping[int, str], zone: tzinfo) -> Headline:
    rowid, feed, name, duplicate, tags, topics, seconds, *values = row
    fields = dict(zip(FIELDS, values, strict=True))
    fields["written"] = Written(fields["written"])
    for field in ("date_inferred", "cut"):
        fields[field] = bool(fields[field])
    return Headline(
        **fields,
        path=Path(fsdecode(feed), fsdecode(name)),
        date=moment_of(rowid, zone) if seconds is None else moment_after(seconds, zone),
        tags=tuple(names[label] for label in labels_of(tags)),
        topics=tuple(sorted(names[label] for label in labels_of(topics))),
        duplicate=bool(duplicate),
    )


def _names(connection: sqlite3.Connection, rows: list[tuple[Any, ...]]) -> dict[int, str]:
    """Return the names of the labels in these rows."""
    labels = {label for row in rows for text in row[4:6] for label in labels_of(text)}
    return dict(connection.execute(_NAMES, (json.dumps(list(labels)),)).fetchall())
