"""Topics are found through the index, for all articles or for new ones."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest
from tests.store.filling import asked

from ainews_tui.query.tree import (
    EVERYTHING,
    All,
    Any,
    Dated,
    From,
    Length,
    Node,
    Not,
    Part,
    Phrase,
    Tagged,
)
from ainews_tui.store.articles import put, remove
from ainews_tui.store.index import Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.topics import SLICE, Asked, has_unmarked, mark_topics, unmark_all

CHIPS = asked("芯片", Any((Phrase("芯片"), Phrase("晶片"))))
META = asked("Meta", Any((Phrase("Meta"), Phrase("脸书"))))


def marks(index: Index) -> set[tuple[str, str]]:
    with index.reading() as connection:
        rows = connection.execute(
            """SELECT a.id, l.name FROM topics AS t
            JOIN articles AS a ON a.rowid = t.article JOIN labels AS l ON l.number = t.label"""
        )
        return set(rows.fetchall())


def mark(index: Index, topics: Sequence[Asked], most: int = SLICE) -> int:
    with index.connection() as connection, writing(connection):
        return mark_topics(connection, topics, most)


def mark_anew(index: Index, topics: Sequence[Asked]) -> None:
    with index.connection() as connection, writing(connection):
        unmark_all(connection)
        mark_topics(connection, topics)


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
    mark(index, (CHIPS, META))
    assert marks(index) == {
        ("hans", "芯片"),
        ("hant", "芯片"),
        ("both", "芯片"),
        ("both", "Meta"),
    }


APPLE = Phrase("苹果")


@pytest.mark.parametrize(
    ("node", "on"),
    [
        (All((APPLE, Not(Phrase("苹果汁")))), "ad"),
        (Not(APPLE), "ce"),
        (Phrase("苹果", Part.TITLE), "d"),
        (Phrase("app", prefix=True), "e"),
        (Any((From("qq"), Tagged("水果"))), "bc"),
        (All((APPLE, Not(From("qq")))), "abd"),
        (All((APPLE, Dated(date(2025, 2, 7), date(2025, 2, 7)))), "abd"),
        (All((APPLE, Length(low=4))), "b"),
        (EVERYTHING, "abcde"),
    ],
)
def test_a_topic_may_be_any_query(
    index: Index, entry: Callable[..., Entry], node: Node, on: str
) -> None:
    entries = [
        entry("a", text="苹果"),
        entry("b", text="苹果苹果汁", tags=("水果",)),
        entry("c", text="梨", source="qq"),
        entry("d", title="苹果"),
        entry("e", "2025-02-08", text="Apple"),
    ]
    add(index, *entries)
    mark(index, [asked("苹果", node)])
    assert "".join(sorted(article for article, _ in marks(index))) == on
    mark_anew(index, [])
    assert marks(index) == set()
    mark_anew(index, [asked("苹果", node)])
    assert "".join(sorted(article for article, _ in marks(index))) == on, "old articles alike"


@pytest.mark.parametrize("node", [Phrase("芯片"), Not(Phrase("谷歌")), EVERYTHING])
def test_only_unmarked_articles_are_marked(
    index: Index, entry: Callable[..., Entry], node: Node
) -> None:
    topic = asked("芯片", node)
    old = [entry(str(day), f"2025-02-{day:02}", text="芯片") for day in (1, 5, 9)]
    add(index, *old, entry("undated", None, text="芯片"))
    mark(index, ())
    add(index, entry("3", "2025-02-03", text="芯片"), entry("7", "2025-02-07", text="Meta"))
    assert mark(index, (topic, META)) == 2
    assert marks(index) - {("7", "芯片")} == {("3", "芯片"), ("7", "Meta")}
    before = marks(index)
    assert mark(index, (topic, META)) == 0
    assert marks(index) == before
    # a second time in the same way
    add(index, entry("8", "2025-02-08", text="芯片"))
    mark(index, (topic,))
    assert marks(index) == {*before, ("8", "芯片")}


def test_marking_all_forgets_what_was_marked(index: Index, entry: Callable[..., Entry]) -> None:
    add(index, entry(text="芯片 Meta"))
    mark(index, (CHIPS, META))
    mark_anew(index, (asked("脸书", Phrase("Meta")),))
    assert marks(index) == {("a", "脸书")}


def test_the_newest_are_marked_first_and_the_others_keep_what_they_had(
    index: Index, entry: Callable[..., Entry]
) -> None:
    add(index, *(entry(str(day), f"2025-02-{day:02}", text="芯片 Meta") for day in (1, 2, 3)))
    mark(index, (CHIPS,))
    with index.connection() as connection, writing(connection):
        unmark_all(connection)
    mark(index, (META,), 1)
    assert marks(index) == {("3", "Meta"), ("2", "芯片"), ("1", "芯片")}
    mark(index, (META,), 2)
    assert marks(index) == {(article, "Meta") for article in "123"}


def test_what_is_put_in_twice_is_marked_once_and_what_is_gone_is_not(
    index: Index, entry: Callable[..., Entry]
) -> None:
    """As two readers do who notice the same files."""
    add(index, entry("a", text="芯片"))
    mark(index, (CHIPS,))
    (rowid,) = add(index, entry("a", text="芯片"))
    mark(index, (CHIPS,))
    assert marks(index) == {("a", "芯片")}
    add(index, entry("a", text="芯片"))
    with index.connection() as connection, writing(connection):
        remove(connection, [rowid])
        assert not has_unmarked(connection)
    assert mark(index, (CHIPS,)) == 0
