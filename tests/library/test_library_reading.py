"""An article is opened from its file, as it is now, wherever the file is."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ainews_tui.document import plain_text
from ainews_tui.errors import ArticleNotFound
from ainews_tui.library.opening import Library
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.text.topics import Topic

Write = Callable[..., Path]


@pytest.fixture
def full(feed: Path, write: Write, open_feeds: Callable[..., Library]) -> Library:
    write("a.md", "芯片", title="甲", date="2025-02-08T09:00:00+00:00", url="https://a.cn/1")
    write("in/b.md", "别的", title="乙", url="https://a.cn/1")
    library = open_feeds(feed, topics=(Topic("芯片", "芯片"),), zone="Asia/Shanghai")
    library.refreshing.run()
    return library


def test_what_is_opened_has_the_headline_that_is_listed(full: Library) -> None:
    for headline in full.searching.all(EVERYTHING, Order.DATE, None):
        opened = full.reading.article(headline.id)
        assert opened.headline == headline
        assert opened.headline.duplicate
        assert full.reading.file(headline.path) == opened
    assert opened.headline.title == opened.article.title == "乙"
    assert plain_text(opened.article.document) == "别的"


def test_dates_are_in_the_zone_of_the_library(full: Library, feed: Path) -> None:
    date = full.reading.file(feed / "a.md").headline.date
    assert date is not None
    assert date.isoformat() == "2025-02-08T17:00:00+08:00"


def test_a_changed_file_is_read_as_it_is_now(full: Library, write: Write, feed: Path) -> None:
    write("a.md", "新的正文", title="新的标题")
    opened = full.reading.file(feed / "a.md")
    assert opened.headline.title == "新的标题"
    assert opened.headline.characters == 4
    # what only the index knows is what it knew
    assert opened.headline.topics == ("芯片",)


def test_a_file_of_no_feed_is_opened(full: Library, tmp_path: Path) -> None:
    path = tmp_path / "elsewhere.md"
    path.write_text("title: 丙\n\n芯片 一 二\n")
    headline = full.reading.file(path).headline
    assert (headline.title, headline.characters, headline.topics) == ("丙", 4, ())
    assert headline.path == path.resolve()
    assert len(headline.id) == 10
    assert not headline.duplicate


def test_a_relative_or_linked_path_leads_to_the_same_article(
    full: Library, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = full.reading.file(feed / "in" / "b.md").headline
    monkeypatch.chdir(feed / "in")
    (tmp_path / "link").symlink_to(feed)
    for path in ("b.md", "../in/b.md", tmp_path / "link" / "in" / "b.md"):
        assert full.reading.file(Path(path)).headline == listed


def test_an_article_in_a_linked_folder_is_opened_under_its_own_id(
    library: Library, feed: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "x.md").write_text("title: 丁\n\n")
    (feed / "linked").symlink_to(tmp_path / "elsewhere")
    library.refreshing.run()
    (headline,) = library.searching.all(EVERYTHING, Order.DATE, None)
    assert headline.path == feed / "linked" / "x.md"
    assert library.reading.article(headline.id).headline == headline


def test_what_is_not_there_is_said_in_a_sentence(full: Library, feed: Path) -> None:
    (headline, _) = full.searching.page(EVERYTHING, Order.DATE, 0, 2)
    (feed / "a.md").unlink()
    for unknown in ("aaaaaaaaaa", "\udc80"):
        with pytest.raises(ArticleNotFound, match="没有编号为"):
            full.reading.article(unknown)
    with pytest.raises(ArticleNotFound, match=r"读不了 .*a\.md：文件不存在"):
        full.reading.article(headline.id)
    with pytest.raises(ArticleNotFound, match="是文件夹"):
        full.reading.file(feed / "in")
    with pytest.raises(ArticleNotFound, match="文件不存在"):
        full.reading.raw(feed / "a.md")


def test_the_raw_file_is_decoded_and_harmless(full: Library, feed: Path) -> None:
    path = feed / "raw.md"
    path.write_bytes("标题\x1b[2J\r\n第二行 <b>".encode("gb18030"))
    assert full.reading.raw(path) == "标题\n第二行 <b>"


def test_a_file_whose_name_is_no_utf8_is_opened(library: Library, feed: Path) -> None:
    path = feed / os.fsdecode(b"\xd0\xc2.md")
    path.write_text("title: 甲\n\n正文")
    library.refreshing.run()
    (headline,) = library.searching.all(EVERYTHING, Order.DATE, None)
    assert library.reading.article(headline.id).headline == headline
    assert library.reading.raw(path) == "title: 甲\n\n正文"
