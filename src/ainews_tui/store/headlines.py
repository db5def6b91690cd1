"""Rows of the index as headlines."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from datetime import tzinfo
from os import fsdecode
from pathlib import Path
from typing import Any

from ainews_tui.article import Headline, Written
from ainews_tui.errors import IndexDamaged
from ainews_tui.store.columns import FIELDS
from ainews_tui.store.rowids import moment_of

_AMONG = "IN (SELECT value FROM json_each(?))"
_ARTICLES = f"""
    SELECT a.rowid, f.path, a.name,
        EXISTS (SELECT 1 FROM articles AS b WHERE b.url = a.url AND b.rowid <> a.rowid)
        OR EXISTS (
            SELECT 1 FROM articles AS b WHERE b.text_hash = a.text_hash AND b.rowid <> a.rowid
        ),
        {", ".join(f"a.{field}" for field in FIELDS)}
    FROM articles AS a JOIN feeds AS f ON f.number = a.feed
    WHERE a.rowid {_AMONG}
"""
_TAGS = f"""
    SELECT t.article, l.name FROM tags AS t JOIN labels AS l ON l.number = t.label
    WHERE t.article {_AMONG} ORDER BY t.article, t.position
"""
_TOPICS = f"""
    SELECT t.article, l.name FROM topics AS t JOIN labels AS l ON l.number = t.label
    WHERE t.article {_AMONG} ORDER BY t.article, l.name
"""


def headlines(
    connection: sqlite3.Connection, rowids: Sequence[int], zone: tzinfo
) -> tuple[Headline, ...]:
    """Return the headlines of these articles, in the order of their rowids as given."""
    wanted = json.dumps(rowids)
    tags = _names(connection, _TAGS, wanted)
    topics = _names(connection, _TOPICS, wanted)
    rows = connection.execute(_ARTICLES, (wanted,)).fetchall()
    try:
        found = {row[0]: _headline(row, tags[row[0]], topics[row[0]], zone) for row in rows}
        return tuple(found[rowid] for rowid in rowids)
    except (KeyError, ValueError, OverflowError) as error:
        raise IndexDamaged("索引已损坏，需要重建：有一行不是本程序写的") from error


def rowid_of_id(connection: sqlite3.Connection, article_id: str) -> int | None:
    """Return the rowid of an article; None where the index has none of this id."""
    row = connection.execute("SELECT rowid FROM articles WHERE id = ?", (article_id,)).fetchone()
    return row[0] if row else None


def _headline(row: tuple[Any, ...], tags: list[str], topics: list[str], zone: tzinfo) -> Headline:
    rowid, feed, name, duplicate, *values = row
    fields = dict(zip(FIELDS, values, strict=True))
    fields["written"] = Written(fields["written"])
    for field in ("date_inferred", "cut"):
        fields[field] = bool(fields[field])
    return Headline(
        **fields,
        path=Path(fsdecode(feed), fsdecode(name)),
        date=moment_of(rowid, zone),
        tags=tuple(tags),
        topics=tuple(topics),
        duplicate=bool(duplicate),
    )


def _names(connection: sqlite3.Connection, query: str, wanted: str) -> dict[int, list[str]]:
    found = defaultdict[int, list[str]](list)
    for rowid, name in connection.execute(query, (wanted,)):
        found[rowid].append(name)
    return found
