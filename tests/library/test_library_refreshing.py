"""What a refresh reads, keeps and drops, whatever has happened to the files."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ainews_tui import feed as feed_module
from ainews_tui.article import Headline
from ainews_tui.errors import ArticleNotFound, IndexDamaged, IndexLocked
from ainews_tui.feed import Failure
from ainews_tui.library import refreshing as refreshing_module
from ainews_tui.library.opening import Library
from ainews_tui.library.refreshing import Report
from ainews_tui.query.tree import EVERYTHING, Order, Phrase
from ainews_tui.store import index as index_module
from ainews_tui.store.index import writing

Write = Callable[..., Path]
Open = Callable[..., Library]


def listed(library: Library) -> list[Headline]:
    return list(library.searching.all(EVERYTHING, Order.DATE, None))


def titles(library: Library) -> list[str]:
    return [headline.title for headline in listed(library)]


def hits(library: Library, word: str) -> int:
    return library.searching.count(Phrase(word))


def age(path: Path, seconds: int = 10) -> None:
    """Make a file look as if it had been written so much earlier."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns - seconds * 10**9))


def test_new_files_are_read_once(library: Library, write: Write) -> None:
    write("a.md", "谷歌", title="甲", date="2025-02-07")
    write("deep/b.txt", title="乙", date="2025-02-08")
    assert library.refreshing.run() == Report(read=2, unchanged=0, gone=0, failed=0)
    assert titles(library) == ["乙", "甲"]
    assert hits(library, "谷歌") == 1
    write("c.md", title="丙")
    assert library.refreshing.run() == Report(read=1, unchanged=2, gone=0, failed=0, new=1)
    assert library.refreshing.run() == Report(read=0, unchanged=3, gone=0, failed=0)
    assert titles(library) == ["乙", "甲", "丙"]


def test_a_file_of_another_size_or_time_is_read_again(library: Library, write: Write) -> None:
    path = write("a.md", "旧的说法", title="甲", date="2025-02-07")
    age(path)
    library.refreshing.run()
    before = listed(library)
    write("a.md", "新的说法", title="乙", date="2025-03-01")
    assert library.refreshing.run() == Report(read=1, unchanged=0, gone=0, failed=0)
    assert titles(library) == ["乙"]
    assert (hits(library, "旧的说法"), hits(library, "新的说法")) == (0, 1)
    assert listed(library)[0].id == before[0].id


def test_vanished_files_leave_the_index(library: Library, write: Write) -> None:
    write("a.md", "谷歌", title="甲")
    path = write("b.md", "微软", title="乙")
    library.refreshing.run()
    path.unlink()
    assert library.refreshing.run() == Report(read=0, unchanged=1, gone=1, failed=0)
    assert titles(library) == ["甲"]
    assert (hits(library, "谷歌"), hits(library, "微软")) == (1, 0)


def test_the_last_file_may_vanish_too(library: Library, write: Write) -> None:
    path = write("a.md", "谷歌")
    library.refreshing.run()
    path.unlink()
    assert library.refreshing.run() == Report(read=0, unchanged=0, gone=1, failed=0)
    assert titles(library) == []
    assert not library.is_new


def test_a_renamed_file_is_another_article(library: Library, write: Write) -> None:
    path = write("a.md", "谷歌", title="甲")
    library.refreshing.run()
    (before,) = listed(library)
    path.rename(path.with_name("b.md"))
    assert library.refreshing.run() == Report(read=1, unchanged=0, gone=1, failed=0, new=1)
    (after,) = listed(library)
    assert after.id != before.id
    assert after.path.name == "b.md"
    assert hits(library, "谷歌") == 1


def test_a_file_whose_name_is_no_utf8_is_read(library: Library, feed: Path) -> None:
    name = os.fsdecode("新闻\n".encode("gb18030") + b".md")
    (feed / name).write_text("title: 甲\n\n谷歌", encoding="utf-8")
    assert library.refreshing.run().read == 1
    (headline,) = listed(library)
    assert headline.path == feed / name
    assert library.refreshing.run().unchanged == 1


def refuse(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    read = feed_module.read

    def refusing(asked: Path, most: int) -> tuple[bytes, bool]:
        if asked == path:
            raise PermissionError(13, "Permission denied")
        return read(asked, most)

    monkeypatch.setattr("ainews_tui.library.parsing.read", refusing)


def test_a_refused_file_is_a_failure_until_it_can_be_read(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", title="甲")
    path = write("b.md", title="乙")
    with monkeypatch.context() as patch:
        refuse(patch, path)
        for _ in range(2):
            assert library.refreshing.run().failed == 1
            assert library.searching.failures() == (Failure(path, "没有权限"),)
        assert titles(library) == ["甲"]
    assert library.refreshing.run() == Report(read=1, unchanged=1, gone=0, failed=0, new=1)
    assert library.searching.failures() == ()


def test_a_changed_file_that_is_refused_keeps_its_article(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.md", title="甲")
    library.refreshing.run()
    write("a.md", title="乙乙")
    with monkeypatch.context() as patch:
        refuse(patch, path)
        assert library.refreshing.run() == Report(read=0, unchanged=0, gone=0, failed=1)
    assert titles(library) == ["甲"]
    library.refreshing.run()
    assert titles(library) == ["乙乙"]


def test_a_file_that_vanishes_while_it_is_read_is_no_failure(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write("a.md")

    def vanish(asked: Path, most: int) -> tuple[bytes, bool]:
        path.unlink()
        return feed_module.read(asked, most)

    monkeypatch.setattr("ainews_tui.library.parsing.read", vanish)
    assert library.refreshing.run() == Report(read=0, unchanged=0, gone=0, failed=0)


def test_a_refused_folder_keeps_its_articles(
    library: Library, write: Write, feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("in/a.md", title="甲")
    write("b.md", title="乙")
    library.refreshing.run()
    scandir = os.scandir

    def refusing(folder: Path) -> object:
        if folder == feed / "in":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    assert library.refreshing.run() == Report(read=0, unchanged=1, gone=0, failed=1)
    assert library.searching.failures() == (Failure(feed / "in", "没有权限"),)
    assert sorted(titles(library)) == ["乙", "甲"]


def test_a_feed_that_is_not_there_keeps_its_articles(
    feed: Path, write: Write, open_feeds: Open, tmp_path: Path
) -> None:
    other = tmp_path.resolve() / "other"
    other.mkdir()
    library = open_feeds(feed, other)
    write("a.md", title="甲")
    library.refreshing.run()
    feed.rename(tmp_path / "unmounted")
    (other / "b.md").write_text("title: 乙\n\n")
    assert library.refreshing.run() == Report(read=1, unchanged=0, gone=0, failed=1, new=1)
    assert library.searching.failures() == (Failure(feed, "没有这个文件夹"),)
    assert sorted(titles(library)) == ["乙", "甲"]
    (tmp_path / "unmounted").rename(feed)
    assert library.refreshing.run() == Report(read=0, unchanged=2, gone=0, failed=0)


def test_two_files_of_one_id_cost_a_failure_and_no_more(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", title="甲")
    path = write("b.md", title="乙")
    monkeypatch.setattr(feed_module, "identify", lambda feed, name: "aaaaaaaaaa")
    assert library.refreshing.run().failed == 1
    assert library.searching.failures()[0].path == path


def test_an_index_found_damaged_is_built_anew(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", title="甲")
    library.refreshing.run()
    with library.index.connection() as connection:
        connection.execute("DROP TABLE bodies")
    write("a.md", title="乙乙")
    assert library.refreshing.run() == Report(read=1, unchanged=0, gone=0, failed=0)
    assert titles(library) == ["乙乙"]


def test_damage_that_comes_back_is_reported(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*arguments: object) -> None:
        raise IndexDamaged("索引已损坏")

    write("a.md")
    monkeypatch.setattr(refreshing_module, "put", damaged)
    with pytest.raises(IndexDamaged):
        library.refreshing.run()


def test_an_index_that_is_being_written_is_reported_not_waited_for_without_end(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch, open_feeds: Open, feed: Path
) -> None:
    write("a.md")
    monkeypatch.setattr(index_module, "PATIENCE", 0.05)
    other = open_feeds(feed)
    with other.index.connection() as connection, writing(connection):
        fresh = open_feeds(feed)
        with pytest.raises(IndexLocked, match="另一个程序"):
            fresh.refreshing.run()
    assert fresh.refreshing.run().read == 1


def test_a_picture_under_an_articles_name_is_told(library: Library, feed: Path) -> None:
    picture = feed / "picture.md"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)
    library.refreshing.run()
    assert library.searching.failures() == (Failure(picture, "不是文本文件"),)
    with pytest.raises(ArticleNotFound, match="：不是文本文件"):
        library.reading.file(picture)
