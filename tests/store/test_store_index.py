"""Every way an index file can be unfit."""

import os
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.store.filling import add, count

from ainews_tui.errors import IndexDamaged, IndexLocked, IndexUnusable
from ainews_tui.store import index as index_module
from ainews_tui.store import schema
from ainews_tui.store.index import Index, index_file
from ainews_tui.store.packing import Entry
from ainews_tui.store.turns import turn

FEED = Path("/feed")


def reopen(
    index: Index, feeds: tuple[Path, ...] = (FEED,), zone: str = "Asia/Shanghai", most: int = 1
) -> None:
    """Open the index's file as another start of the program would."""
    again = Index(index.path.parent, feeds, ZoneInfo(zone), most)
    again.path = index.path
    try:
        again.open()
    finally:
        again.close()


def test_every_set_of_feeds_has_its_own_file(tmp_path: Path) -> None:
    one, two = Path("/one"), Path("/two")
    assert index_file(tmp_path, [one, two]) == index_file(tmp_path, [two, one])
    files = {index_file(tmp_path, feeds).name for feeds in ([one], [two], [one, two])}
    assert len(files) == 3
    assert all(name.startswith("index-") and name.endswith(".sqlite") for name in files)


def test_looking_at_a_file_changes_nothing(index: Index) -> None:
    index.verify()
    index.close()
    for content in (b"", b"no database " * 1000):
        index.path.write_bytes(content)
        again = Index(index.path.parent, index.feeds, index.zone, index.most)
        with pytest.raises(IndexDamaged):
            again.verify()
        again.close()
        assert index.path.read_bytes() == content
    index.path.unlink()
    with pytest.raises(IndexUnusable, match="还没有索引"):
        Index(index.path.parent, index.feeds, index.zone, index.most).verify()
    assert not index.path.exists()


def test_an_index_stays_when_it_is_opened_again(index: Index, entry: Callable[..., Entry]) -> None:
    add(index, entry())
    index.close()
    reopen(index)
    with sqlite3.connect(index.path) as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    connection.close()


def damage_garbage(path: Path) -> None:
    path.write_bytes(b"this is no database " * 1000)


def damage_truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def damage_older(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def damage_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE articles (something_else)")
    connection.close()


def damage_without_facts(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("DROP TABLE facts")
    connection.close()


@pytest.mark.parametrize(
    "damage",
    [damage_garbage, damage_truncated, damage_older, damage_foreign, damage_without_facts],
)
def test_a_file_that_is_no_index_is_told_apart(
    index: Index, damage: Callable[[Path], None]
) -> None:
    index.close()
    damage(index.path)
    with pytest.raises(IndexDamaged):
        reopen(index)


def test_an_index_of_another_zone_program_or_feed_is_told_apart(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    index.close()
    with pytest.raises(IndexDamaged, match="别的设置"):
        reopen(index, zone="UTC")
    with pytest.raises(IndexDamaged, match="别的设置"):
        reopen(index, most=2)
    with pytest.raises(IndexDamaged, match="别的文件夹"):
        reopen(index, feeds=(Path("/other"),))
    monkeypatch.setattr(schema, "__version__", "0.0.0")
    with pytest.raises(IndexDamaged, match="版本"):
        reopen(index)


def test_a_discarded_index_is_empty_and_works(index: Index, entry: Callable[..., Entry]) -> None:
    add(index, entry())
    index.discard()
    assert count(index) == 0
    add(index, entry())
    assert count(index) == 1


def test_who_reads_while_the_index_is_discarded_reads_on_and_then_sees_the_new_one(
    index: Index, entry: Callable[..., Entry]
) -> None:
    add(index, entry())
    with index.reading() as connection:
        index.discard()
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    assert count(index) == 0


def test_an_index_that_another_program_threw_away_is_read_no_more(
    index: Index, entry: Callable[..., Entry]
) -> None:
    other = Index(index.path.parent, index.feeds, index.zone, index.most)
    with index.reading(), index.reading():
        pass  # two connections are idle now
    other.discard()
    add(other, entry())
    with index.reading() as one, index.reading() as two:
        counts = [it.execute("SELECT count(*) FROM articles").fetchone() for it in (one, two)]
    assert counts == [(1,), (1,)]
    other.close()


def test_an_index_that_another_program_holds_is_reported(
    index: Index, entry: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    index.close()
    monkeypatch.setattr(index_module, "PATIENCE", 0.05)
    other = sqlite3.connect(index.path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(IndexLocked, match="另一个程序"):
            reopen(index)
    finally:
        other.close()
    reopen(index)


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path, zone: ZoneInfo) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(IndexUnusable, match="建不了"):
        Index(tmp_path / "file" / "cache", [FEED], zone, 1).open()
    with pytest.raises(IndexUnusable, match="打不开"):
        count(Index(tmp_path / "file", [FEED], zone, 1))


def test_a_file_that_cannot_be_deleted_is_reported(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(IndexUnusable, match="删不掉"):
        index.discard()


def test_a_file_is_laid_out_and_written_as_was_measured(index: Index) -> None:
    with index.connection() as connection:

        def value(query: str) -> object:
            (value,) = connection.execute(query).fetchone()
            return value

        assert value("PRAGMA page_size") == 16384
        assert value("PRAGMA journal_mode") == "wal"
        assert value("PRAGMA synchronous") == 1  # NORMAL
        assert value("PRAGMA cache_size") == -4096
        assert value("SELECT v FROM fts_config WHERE k = 'pgsz'") == 16000
        assert value("SELECT v FROM fts_config WHERE k = 'automerge'") == 8
        assert value("SELECT v FROM fts_config WHERE k = 'hashsize'") == 16 << 20


def test_two_starts_at_once_make_one_index(tmp_path: Path, zone: ZoneInfo) -> None:
    indexes = [Index(tmp_path, [FEED], zone, 1) for _ in range(4)]
    failed = []

    def start(index: Index) -> None:
        try:
            index.open()
        except IndexUnusable as error:
            failed.append(error)

    threads = [threading.Thread(target=start, args=(index,)) for index in indexes]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert [count(index) for index in indexes] == [0, 0, 0, 0]
    for index in indexes:
        index.close()


def test_what_another_start_has_renewed_is_not_thrown_away_again(
    index: Index, entry: Callable[..., Entry], tmp_path: Path, zone: ZoneInfo
) -> None:
    late = Index(index.path.parent, index.feeds, index.zone, index.most)
    index.close()
    damage_garbage(index.path)
    good = Index(tmp_path / "renewed", index.feeds, zone, index.most)
    good.open()
    add(good, entry())
    good.close()
    with turn(late.path.with_suffix(".making")):
        thread = threading.Thread(target=late.open_or_renew)
        thread.start()
        good.path.rename(late.path)
    thread.join()
    assert count(late) == 1
    late.close()
    damage_garbage(late.path)
    again = Index(index.path.parent, index.feeds, index.zone, index.most)
    again.open_or_renew()
    assert count(again) == 0
    again.close()


def test_who_writes_much_has_a_large_cache_for_so_long(index: Index) -> None:
    with index.filling() as connection:
        assert connection.execute("PRAGMA cache_size").fetchone() == (-32768,)
    with index.connection() as again:
        assert again is connection
        assert again.execute("PRAGMA cache_size").fetchone() == (-4096,)
