"""A refresh finds the topics of what is new, and of everything when topics change."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from ainews_tui.article import Headline
from ainews_tui.errors import SettingsError
from ainews_tui.library import marking
from ainews_tui.library.expanding import Expanding
from ainews_tui.library.opening import Library
from ainews_tui.library.refreshing import Report
from ainews_tui.query.tree import EVERYTHING, About, Order, Phrase
from ainews_tui.store.index import Connection
from ainews_tui.store.topics import Asked, mark_topics
from ainews_tui.text.sources import Names, Source, Sources
from ainews_tui.text.topics import Topic

Write = Callable[..., Path]
Open = Callable[..., Library]

CHIPS = Topic("芯片", "芯片")


def listed(library: Library) -> list[Headline]:
    return list(library.searching.all(EVERYTHING, Order.DATE, None))


def marks_noted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that says from now on in how many articles topics are found at a time."""
    marked: list[int] = []

    def noting(connection: Connection, asked: Sequence[Asked]) -> int:
        marked.append(mark_topics(connection, asked))
        return marked[-1]

    monkeypatch.setattr(marking, "mark_topics", noting)
    return marked


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
    marked = marks_noted(monkeypatch)
    for number, name in enumerate(("a.md", "b.md", "b.md")):
        write(name, "字" * number)
        library.refreshing.run()
    assert marked == [1, 1, 1]


def test_new_topics_are_found_in_all_articles(feed: Path, write: Write, open_feeds: Open) -> None:
    write("a.md", "芯片和谷歌")
    open_feeds(feed, topics=(CHIPS,)).refreshing.run()
    library = open_feeds(feed, topics=(Topic("谷歌", "谷歌"),))
    assert library.refreshing.run() == Report(0, 1, 0, 0, topics_anew=True)
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


def test_a_refresh_cancelled_costs_the_topics_of_nothing_else(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", "芯片")
    library = open_feeds(feed, topics=(CHIPS,))
    library.refreshing.run()
    write("b.md", "芯片")
    answers = iter([False, True])
    library.refreshing.run(is_cancelled=lambda: next(answers))
    marked = marks_noted(monkeypatch)
    library.refreshing.run()
    assert marked == [1]
    assert [headline.topics for headline in listed(library)] == [("芯片",), ("芯片",)]


def test_topics_are_found_anew_in_slices_between_which_one_may_leave(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marking, "mark_topics", partial(mark_topics, most=2))
    for number in range(5):
        write(f"{number}.md", "芯片和谷歌", date=f"2025-02-0{number + 1}")
    open_feeds(feed, topics=(CHIPS,)).refreshing.run()
    library = open_feeds(feed, topics=(Topic("谷歌", "谷歌"),))
    # asked in the walk, which finds one folder unchanged, and before each slice
    answers = iter([False, False, True])
    library.refreshing.run(is_cancelled=lambda: next(answers))
    told = [headline.topics for headline in listed(library)]
    assert told == [("谷歌",)] * 2 + [("芯片",)] * 3
    assert library.refreshing.run().topics_anew
    assert {headline.topics for headline in listed(library)} == {("谷歌",)}
    assert [count.name for count in library.searching.topics()] == ["谷歌"]


def test_what_has_not_changed_is_not_looked_for_again(
    feed: Path, write: Write, open_feeds: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md", "芯片")
    open_feeds(feed, topics=(CHIPS,)).refreshing.run()
    library = open_feeds(feed, topics=(CHIPS,))
    with monkeypatch.context() as patched:
        patched.setattr(Expanding, "expanded", None)  # no names are understood for it
        patched.setattr(marking, "mark_topics", None)
        assert not library.refreshing.run().topics_anew
    assert listed(library)[0].topics == ("芯片",)


def test_a_topic_is_looked_for_under_other_names(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", "輝達")
    write("b.md", "Nvidia")
    write("c.md", "英伟达游戏")
    library = open_feeds(feed, topics=(Topic("英伟达", "英伟达 -游戏"),))
    library.refreshing.run()
    assert {headline.path.name for headline in listed(library) if headline.topics} == {
        "a.md",
        "b.md",
    }
    exact = open_feeds(feed, topics=(Topic("英伟达", "=英伟达"),))
    exact.refreshing.run()
    assert [headline.path.name for headline in listed(exact) if headline.topics] == ["c.md"]


def test_new_names_are_found_in_all_articles(
    tmp_path: Path, feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", "样本社")
    names = tmp_path / "names.toml"
    topic = Topic("样社", "样社")
    library = open_feeds(feed, topics=(topic,), names=names)
    library.refreshing.run()
    assert listed(library)[0].topics == ()
    names.write_text('a = [ { cn = "样社", tw = "樣本社" } ]', encoding="utf-8")
    library = open_feeds(feed, topics=(topic,), names=names)
    assert library.refreshing.run().topics_anew
    assert listed(library)[0].topics == ("样社",)


def test_names_written_while_the_library_is_open_count_at_once(
    tmp_path: Path, feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", "样本社")
    names = tmp_path / "names.toml"
    library = open_feeds(feed, topics=(Topic("样社", "样社"),), names=names)
    library.refreshing.run()
    assert library.searching.count(Phrase("样社")) == 0
    names.write_text('a = [ { cn = "样社", tw = "樣本社" } ]', encoding="utf-8")
    assert library.refreshing.run().topics_anew
    assert listed(library)[0].topics == ("样社",)
    assert library.searching.count(Phrase("样社")) == 1


def test_a_mistake_in_the_readers_names_costs_the_topics_alone(
    tmp_path: Path, feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", "芯片")
    names = tmp_path / "names.toml"
    names.write_text("a = [ 1 ]", encoding="utf-8")
    library = open_feeds(feed, topics=(CHIPS,), names=names)
    with pytest.raises(SettingsError, match="词表有错"):
        library.refreshing.run()
    assert not library.is_new
    assert listed(library)[0].topics == ()
    names.unlink()
    library = open_feeds(feed, topics=(CHIPS,), names=names)
    library.refreshing.run()
    assert listed(library)[0].topics == ("芯片",)


def test_a_source_is_found_by_its_name_in_topics_too(
    feed: Path, write: Write, open_feeds: Open
) -> None:
    write("a.md", "芯片", source="qq")
    topics = (Topic("腾讯网的", "Source:騰訊網"),)
    open_feeds(feed, topics=topics, names=None).refreshing.run()
    library = open_feeds(feed, topics=topics)
    assert not library.refreshing.run().topics_anew
    assert listed(library)[0].topics == ("腾讯网的",)
    renamed = replace(library.topics, sources=Sources({"qq": Source(Names("企鹅", "企鵝"), ())}))
    assert renamed.edition() != library.topics.edition()
