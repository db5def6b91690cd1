"""Which errors of SQLite's say that an index is damaged, so that it is thrown away."""

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.filling import add

from ainews_tui.errors import IndexDamaged, IndexUnusable
from ainews_tui.store.index import Index
from ainews_tui.store.packing import Entry
from ainews_tui.store.translating import translated


def execute(index: Index, *statements: str) -> None:
    with index.connection() as connection:
        for statement in statements:
            connection.execute(statement).fetchall()


def test_errors_of_sqlite_become_ours(index: Index) -> None:
    # the connection that made the tables remembers more than the file holds
    index = Index(index.path.parent, index.feeds, index.zone, index.most)
    for statements in (
        ["DELETE FROM fts_data", "SELECT * FROM fts WHERE fts MATCH 'x'"],
        ["SELECT CAST(x'ff' AS TEXT)"],
    ):
        with pytest.raises(IndexDamaged):
            execute(index, *statements)
    with pytest.raises(IndexUnusable, match="索引不能用") as caught:
        execute(index, "PRAGMA query_only = ON", "DELETE FROM articles")
    assert type(caught.value) is IndexUnusable


MISTAKES = ["SELECT * FROM no_such_table", "INSERT INTO feeds VALUES (0, x'')"]


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_ours_is_no_damage(index: Index, mistake: str) -> None:
    with pytest.raises(IndexUnusable, match="索引不能用") as caught:
        execute(index, mistake)
    assert type(caught.value) is IndexUnusable


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_damage_where_the_file_proves_it(index: Index, mistake: str) -> None:
    execute(index, "DROP INDEX articles_url")
    with pytest.raises(IndexDamaged):
        execute(index, mistake)


def tell(path: Path, *statements: str) -> None:
    """Execute statements on an empty database, and tell their errors as of the one at a path."""
    with closing(sqlite3.connect(":memory:")) as connection, translated(path):
        for statement in statements:
            connection.execute(statement)


def test_a_file_that_cannot_be_looked_at_is_not_proved_to_be_damaged(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusable) as caught:
        tell(tmp_path / "missing", *MISTAKES)
    assert type(caught.value) is IndexUnusable
    assert not (tmp_path / "missing").exists()


def test_a_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"no database " * 1000)
    with pytest.raises(IndexDamaged):
        tell(tmp_path / "other", *MISTAKES)


def deflated(data: bytes) -> bytes:
    return zlib.compress(data)[2:-4]


@pytest.mark.parametrize(
    "packed", [b"not packed", b"", deflated(b"\xff"), deflated(b"\xff\xff\xff\xff")]
)
def test_a_body_that_cannot_be_unpacked_is_damage(
    index: Index, entry: Callable[..., Entry], packed: bytes
) -> None:
    add(index, entry(text="正文"))
    with index.connection() as connection:
        connection.execute("UPDATE bodies SET packed = ?", (packed,))
    with pytest.raises(IndexDamaged):
        add(index, entry(text="正文"))
