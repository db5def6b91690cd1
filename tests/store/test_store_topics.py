"""Topics are found through the full-text index, for all articles or for new ones."""

from collections.abc import Callable

from ainews_tui.store.articles import put
from ainews_tui.store.index import Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.topics import fingerprint, mark_topics
from ainews_tui.text.topics import Topic

CHIPS = Topic("芯片", ("芯片", "晶片"))
META = Topic("Meta", ("Meta", "脸书"))
NOTHING = Topic("标点", ("，",))


def marks(index: Index) -> set[tuple[str, str]]:
    with index.reading() as connection:
        rows = connection.execute(
            """SELECT a.id, l.name FROM topics AS t
            JOIN articles AS a ON a.rowid = t.article JOIN labels AS l ON l.number = t.label"""
        )
        return set(rows.fetchall())


def mark(index: Index, topics: tuple[Topic, ...], rowids: list[int] | None) -> None:
    with index.connection() as connection, writing(connection):
        mark_topics(connection, topics, rowids)


def add(index: Index, *entries: Entry) -> list[int]:
    with index.connection() as connection, writing(connection):
        return put(connection, pack(entries))


def test_any_spelling_puts_an_article_on_a_topic(index: Index, entry: Callable[..., Entry]) -> None:
    add(
        index,
        entry("hans", text="国产芯片"),
        entry("hant", title="國產晶片"),
        entry("both", summary="META 的芯片"),
        entry("neither", text="芯，片，metaverse"),
    )
    mark(index, (CHIPS, META, NOTHING), None)
    assert marks(index) == {
        ("hans", "芯片"),
        ("hant", "芯片"),
        ("both", "芯片"),
        ("both", "Meta"),
    }


def test_only_the_articles_named_are_marked(index: Index, entry: Callable[..., Entry]) -> None:
    old = [entry(str(day), f"2025-02-{day:02}", text="芯片") for day in (1, 5, 9)]
    add(index, *old, entry("undated", None, text="芯片"))
    fresh = add(index, entry("3", "2025-02-03", text="芯片"), entry("7", "2025-02-07", text="Meta"))
    mark(index, (CHIPS, META), fresh)
    assert marks(index) == {("3", "芯片"), ("7", "Meta")}
    mark(index, (CHIPS, META), [])
    assert len(marks(index)) == 2
    # a second time in the same way
    mark(index, (CHIPS,), add(index, entry("8", "2025-02-08", text="芯片")))
    assert ("8", "芯片") in marks(index)


def test_marking_all_forgets_what_was_marked(index: Index, entry: Callable[..., Entry]) -> None:
    add(index, entry(text="芯片 Meta"))
    mark(index, (CHIPS, META), None)
    mark(index, (Topic("脸书", ("Meta",)),), None)
    assert marks(index) == {("a", "脸书")}


def test_any_change_of_a_topic_shows_in_the_fingerprint() -> None:
    prints = {
        fingerprint(topics)
        for topics in (
            (),
            (CHIPS,),
            (CHIPS, META),
            (META, CHIPS),
            (Topic("芯片", ("芯片",)),),
            (Topic("chip", ("芯片", "晶片")),),
        )
    }
    assert len(prints) == 6
    assert fingerprint((CHIPS,)) == fingerprint((Topic("芯片", ("芯片", "晶片")),))
