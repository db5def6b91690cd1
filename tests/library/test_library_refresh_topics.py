"""A refresh finds the topics of what is new, and of everything when topics change."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ainews_tui.article import Headline
from ainews_tui.library import refreshing as refreshing_module
from ainews_tui.library.opening import Library
from ainews_tui.library.refreshing import Report
from ainews_tui.query.tree import EVERYTHING, About, Order
from ainews_tui.text.topics import Topic

Write = Callable[..., Path]
Open = Callable[..., Library]

CHIPS = Topic("芯片", ("芯片", "晶片"))


def listed(library: Library) -> list[Headline]:
    return list(library.searching.all(EVERYTHING, Order.DATE, None))


def test_topics_are_found_for_what_is_new(feed: Path, write: Write, open_feeds: Open) -> None:
    library = open_feeds(feed, topics=(CHIPS,))
    write("a.md", "晶片")
    write("b.md", "谷歌")
    library.refreshing.run()
    assert [count.number for count in library.searching.topics()] == [1]
    write("b.md", "谷歌的芯片")
    write("c.md", "芯片")
    library.refreshing.run()
    assert library.searching.count(About("芯片")) == 3
    assert all(headline.topics == ("芯片",) for headline in listed(library))


def test_topics_are_looked_for_in_new_articles_only(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_feeds(feed, topics=(CHIPS,))
    marked: list[int | None] = []
    monkeypatch.setattr(
        refreshing_module,
        "mark_topics",
        lambda connection, topics, rowids: marked.append(None if rowids is None else len(rowids)),
    )
    for name in ("a.md", "b.md", "b.md"):
        write(name)
        library.refreshing.run()
    assert marked == [None, 1, 1]


def test_new_topics_are_found_in_all_articles(feed: Path, write: Write, open_feeds: Open) -> None:
    write("a.md", "芯片和谷歌")
    open_feeds(feed, topics=(CHIPS,)).refreshing.run()
    library = open_feeds(feed, topics=(Topic("谷歌", ("谷歌",)),))
    assert library.refreshing.run() == Report(read=0, unchanged=1, gone=0, failed=0)
    assert listed(library)[0].topics == ("谷歌",)


def test_topics_that_a_cancelled_refresh_did_not_come_to_are_found_by_the_next(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    library = open_feeds(feed, topics=(CHIPS,))
    library.refreshing.run()
    write("a.md", "芯片")
    # asked once in the walk, and once when the article has been read
    answers = iter([False, True])
    library.refreshing.run(is_cancelled=lambda: next(answers))
    assert listed(library)[0].topics == ()
    library.refreshing.run()
    assert listed(library)[0].topics == ("芯片",)
