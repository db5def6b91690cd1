"""Any query on any articles finds what a naive reading of them finds, in any order."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.naive import Kept, answers, codes
from tests.store.trees import DAYS, NAMES, WORDS, trees

from ainews_tui.article import Headline, Written
from ainews_tui.query.tree import Any, Kind, Node, Order, Phrase
from ainews_tui.store.articles import put
from ainews_tui.store.headlines import headlines
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.listing import count
from ainews_tui.store.orders import list_in_order
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.search import clause_of
from ainews_tui.store.topics import mark_topics

ZONE = ZoneInfo("Asia/Shanghai")
FEED = Path("/feed")
ON_CHIPS = Any((Phrase("芯片"), Phrase("晶片")))
CHIPS = ("Chip", clause_of(ON_CHIPS, codes))

TEXTS = st.lists(WORDS, max_size=3).map("\n".join)
SOURCES = st.none() | st.sampled_from(["qq", "QQ", "sina", "sina_us", "other"])
TIMES = st.sampled_from([time.min, time.max])
TAGS = st.lists(st.sampled_from(["AI", "云", "雲", "qq"]), max_size=2, unique=True).map(tuple)


@st.composite
def entries(draw: st.DrawFn) -> Entry:
    day = draw(st.none() | DAYS)
    text = draw(TEXTS)
    headline = Headline(
        id="",
        path=FEED / "a.md",
        title=draw(WORDS),
        date=datetime.combine(day, draw(TIMES), ZONE) if day else None,
        date_inferred=False,
        source=draw(SOURCES),
        author=draw(st.none() | NAMES),
        editor=None,
        tags=draw(TAGS),
        topics=(),
        url=None,
        summary=draw(st.none() | WORDS),
        written=draw(st.sampled_from(Written)),
        characters=len("".join(text.split())),
        cut=False,
        duplicate=False,
    )
    kinds = draw(st.frozensets(st.sampled_from(Kind), max_size=2))
    return Entry(headline, text, FEED, "a.md", 1, 0, kinds)


@contextmanager
def indexed(articles: list[Entry]) -> Iterator[tuple[Connection, list[Kept]]]:
    """Lend an index of the articles, and the articles newest first, as the index numbers them."""
    named = [
        replace(entry, headline=replace(entry.headline, id=str(number)), name=f"{number}.md")
        for number, entry in enumerate(articles)
    ]
    with (
        TemporaryDirectory() as folder,
        closing(Index(Path(folder), [Path("/feed")], ZONE, 1)) as it,
    ):
        it.open()
        with it.connection() as connection:
            with writing(connection):
                put(connection, pack(named))
                mark_topics(connection, [CHIPS])
            rows = connection.execute("SELECT id FROM articles ORDER BY rowid DESC").fetchall()
            yield connection, [kept(named[int(number)]) for (number,) in rows]


def kept(entry: Entry) -> Kept:
    return Kept(entry, ("Chip",) if answers(ON_CHIPS, Kept(entry)) else ())


def in_order(order: Order, found: list[Kept]) -> list[str]:
    """Return ids as they stand in an order, of articles newest first."""

    def code(one: Kept) -> str:
        return (one.entry.headline.source or "").lower()

    match order:
        case Order.LENGTH:
            found = sorted(found, key=lambda one: -one.entry.headline.characters)
        case Order.SOURCE:
            codes = [code(one) for one in found]
            # `qq` and `QQ` are one source, called by the first of both in the alphabet
            names = {
                of: min(o.entry.headline.source or "" for o in found if code(o) == of)
                for of in codes
            }
            found = sorted(
                found, key=lambda o: (not code(o), -codes.count(code(o)), names[code(o)])
            )
    return [one.entry.headline.id for one in found]


@settings(deadline=None, max_examples=40)
@given(st.lists(entries(), max_size=6), st.lists(trees(), min_size=8, max_size=8))
def test_any_query_finds_what_it_says(articles: list[Entry], queries: list[Node]) -> None:
    with indexed(articles) as (connection, newest_first):
        for node in queries:
            clause = clause_of(node, codes)
            expected = [one for one in newest_first if answers(node, one)]
            assert count(connection, clause) == len(expected)
            for order in Order:
                listing = list_in_order(connection, clause, order)
                rowids = listing.page(connection, 0, 100)
                ids = [headline.id for headline in headlines(connection, rowids, ZONE)]
                assert sum(group.count for group in listing.groups) == len(ids)
                assert [listing.position(connection, rowid) for rowid in rowids] == [
                    *range(len(ids))
                ]
                parts = list(listing.parts(connection, None, 2))
                assert [rowid for part in parts for rowid in part] == rowids
                first = [one for part in listing.parts(connection, 3, 2) for one in part]
                assert first == rowids[:3]
                if order is Order.RELEVANCE:
                    assert sorted(ids) == sorted(in_order(order, expected))
                else:
                    assert ids == in_order(order, expected)
