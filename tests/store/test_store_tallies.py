"""The counts kept beside the articles are those that counting the articles gives."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.filling import asked

from ainews_tui.query.tree import Phrase
from ainews_tui.store.articles import put, remove
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.rowids import day_of
from ainews_tui.store.tallies import NO_SOURCE, UNDATED_DAY, labels_of
from ainews_tui.store.topics import mark_topics, unmark_all

Make = Callable[..., Entry]

TOPICS = [asked("芯片", Phrase("芯片")), asked("AI", Phrase("人工智能"))]

# an article: its number, day, source, tags and text
ARTICLES = st.tuples(
    st.integers(0, 8),
    st.sampled_from([None, "2025-02-07", "2025-02-07T12:00", "2025-02-08"]),
    st.sampled_from([None, "qq", "QQ", "sina"]),
    st.sampled_from([(), ("AI",), ("云", "AI"), ("芯片",)]),
    st.sampled_from(["芯片", "人工智能", "芯片，人工智能", "别的"]),
)
STEPS = st.lists(
    st.tuples(st.lists(ARTICLES, max_size=4), st.sets(st.integers(0, 8)), st.booleans()),
    max_size=4,
)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(STEPS)
def test_whatever_comes_and_goes_the_counts_are_those_of_the_articles(
    entry: Make, zone: ZoneInfo, steps: list[tuple[list[tuple[int, ...]], set[int], bool]]
) -> None:
    with TemporaryDirectory() as folder:
        index = Index(Path(folder), [Path("/feed")], zone, 1)
        index.open()
        with index.connection() as connection:
            for articles, doomed, anew in steps:
                step(connection, entry, articles, doomed, anew)
                assert kept(connection) == counted(connection)
        index.close()


def step(
    connection: Connection,
    entry: Make,
    articles: list[tuple[int, ...]],
    doomed: set[int],
    anew: bool,
) -> None:
    """Put articles in, take others out, and find the topics of the new ones, or all anew."""
    fresh = {
        number: entry(str(number), day, source=source, tags=tags, text=text)
        for number, day, source, tags, text in articles
    }
    with writing(connection):
        put(connection, pack([*fresh.values()]))
        mark_topics(connection, TOPICS[:1] if anew else TOPICS)
        if anew:
            unmark_all(connection)
            mark_topics(connection, TOPICS, 3)
        gone = [
            rowid
            for rowid, article_id in connection.execute("SELECT rowid, id FROM articles")
            if int(article_id) in doomed
        ]
        remove(connection, gone)


def kept(connection: Connection) -> dict[str, dict[object, int]]:
    labels = connection.execute("SELECT name, tags, topics FROM labels").fetchall()
    # of tags that nobody carries any more there would be ever more
    assert all(tags or topics for _, tags, topics in labels)
    return {
        "days": dict(connection.execute("SELECT day, articles FROM days").fetchall()),
        "sources": dict(connection.execute("SELECT code, articles FROM sources").fetchall()),
        "tags": {name: tags for name, tags, _ in labels if tags},
        "topics": {name: topics for name, _, topics in labels if topics},
    }


def counted(connection: Connection) -> dict[str, dict[object, int]]:
    rows = connection.execute("SELECT rowid, source, tags, topics FROM articles").fetchall()
    names = dict(connection.execute("SELECT number, name FROM labels").fetchall())
    found = {
        "tags": Counter(names[label] for row in rows for label in labels_of(row[2])),
        "topics": Counter(names[label] for row in rows for label in labels_of(row[3])),
    }
    for table, numbers in found.items():
        query = f"SELECT l.name FROM {table} AS t JOIN labels AS l ON l.number = t.label"
        assert Counter(name for (name,) in connection.execute(query)) == numbers
    return {
        "days": Counter(day_of(row[0]) or UNDATED_DAY for row in rows),
        "sources": Counter(row[1] or NO_SOURCE for row in rows),
        **found,
    }


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_topics_of_many_articles_are_found_slice_by_slice(
    index: Index, entry: Make, size: int
) -> None:
    with index.connection() as connection, writing(connection):
        texts = ("芯片", "人工智能", "别的")
        days = ("2025-02-07", "2025-02-08", None)
        entries = [entry(str(n), days[n % 3], text=texts[n % 2]) for n in range(7)]
        put(connection, pack(entries))
        slices = []
        while marked := mark_topics(connection, TOPICS, size):
            slices.append(marked)
            assert kept(connection) == counted(connection)
        assert sum(slices) == 7
        assert max(slices) == size
        assert kept(connection)["topics"] == {"芯片": 4, "AI": 3}
        unmark_all(connection)
        while mark_topics(connection, TOPICS[1:], size):
            assert kept(connection) == counted(connection)
        assert kept(connection)["topics"] == {"AI": 3}
