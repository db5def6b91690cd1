"""Groups, pages and positions of a listing are three views of one order."""

from collections.abc import Callable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ainews_tui.errors import IndexDamaged
from ainews_tui.query.tree import (
    EVERYTHING,
    All,
    Any,
    Dated,
    From,
    Node,
    Not,
    Order,
    Phrase,
    Tagged,
)
from ainews_tui.store.articles import put
from ainews_tui.store.groups import Group
from ainews_tui.store.headlines import headlines, rowid_of_id
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.listing import Listing, count, list_articles
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.search import clause_of

ZONE = ZoneInfo("Asia/Shanghai")

# id, date, source, text
ROWS = [
    ("a", "2025-02-08T21:00", "qq", "芯片"),
    ("b", "2025-02-08T00:00", "sina", "芯片"),
    ("c", "2025-02-07T23:59", "qq", "谷歌"),
    ("d", "2025-02-07T08:00", None, "芯片"),
    ("e", "2025-02-05T12:00", "cnyes", "芯片"),
    ("f", "2025-02-05T11:00", "sina", "谷歌"),
    ("g", "2025-02-05T10:00", "QQ", "芯片"),
    ("h", None, "cnyes", "芯片"),
    ("i", "0800-01-01T00:00", None, "芯片"),
]


@pytest.fixture
def connection(index: Index, entry: Callable[..., Entry]) -> Iterator[Connection]:
    with index.connection() as connection:
        with writing(connection):
            rows = [entry(name, day, source=source, text=text) for name, day, source, text in ROWS]
            put(connection, pack(rows))
        yield connection


def listing_of(connection: Connection, node: Node, order: Order) -> Listing:
    return list_articles(connection, clause_of(node, lambda name: [name]), order)


def ids(connection: Connection, listing: Listing, start: int, limit: int) -> str:
    rowids = listing.page(connection, start, limit)
    return "".join(headline.id for headline in headlines(connection, rowids, ZONE))


def test_days_are_newest_first_and_undated_last(connection: Connection) -> None:
    listing = listing_of(connection, EVERYTHING, Order.DATE)
    assert listing.groups == (
        Group("2025-02-08", 2, 0),
        Group("2025-02-07", 2, 2),
        Group("2025-02-05", 3, 4),
        Group("0800-01-01", 1, 7),
        Group(None, 1, 8),
    )
    assert ids(connection, listing, 0, 100) == "abcdefgih"


def test_sources_are_by_count_then_code_and_none_last(connection: Connection) -> None:
    listing = listing_of(connection, EVERYTHING, Order.SOURCE)
    # `QQ` and `qq` are one source; of its spellings the first in the alphabet is told
    assert listing.groups == (
        Group("QQ", 3, 0),
        Group("cnyes", 2, 3),
        Group("sina", 2, 5),
        Group(None, 2, 7),
    )
    assert ids(connection, listing, 0, 100) == "acgehbfdi"


def test_a_query_restricts_groups_and_pages(connection: Connection) -> None:
    listing = listing_of(connection, Phrase("芯片"), Order.DATE)
    assert [(group.key, group.count) for group in listing.groups] == [
        ("2025-02-08", 2),
        ("2025-02-07", 1),
        ("2025-02-05", 2),
        ("0800-01-01", 1),
        (None, 1),
    ]
    assert ids(connection, listing, 0, 100) == "abdegih"
    listing = listing_of(connection, Phrase("芯片"), Order.SOURCE)
    assert [group.key for group in listing.groups] == ["QQ", "cnyes", "sina", None]
    assert ids(connection, listing, 0, 100) == "agehbdi"


def test_a_listing_of_nothing(connection: Connection) -> None:
    for order in Order:
        listing = listing_of(connection, Any(()), order)
        assert listing.groups == ()
        assert listing.page(connection, 0, 10) == []
        assert listing.position(connection, rowid_of_id(connection, "a") or 0) is None


def test_beyond_the_end_there_is_nothing(connection: Connection) -> None:
    for order in Order:
        listing = listing_of(connection, EVERYTHING, order)
        assert listing.page(connection, 9, 10) == []
        assert listing.page(connection, 1000, 10) == []
        assert len(listing.page(connection, 8, 10)) == 1


NODES: list[Node] = [
    EVERYTHING,
    Phrase("芯片"),
    Not(Phrase("芯片")),
    From("qq"),
    Not(From("sina")),
    Tagged("cnyes"),
    Any((From("qq"), From("cnyes"))),
    All((Phrase("芯片"), Not(From("qq")))),
    Dated(date(2025, 2, 5), date(2025, 2, 7)),
    All((Phrase("芯片"), Dated(date(2025, 2, 5), date(2025, 2, 7)))),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    node=st.sampled_from(NODES),
    order=st.sampled_from(Order),
    start=st.integers(0, 10),
    limit=st.integers(1, 10),
)
def test_groups_pages_and_positions_agree(
    connection: Connection, node: Node, order: Order, start: int, limit: int
) -> None:
    listing = listing_of(connection, node, order)
    whole = listing.page(connection, 0, 100)
    assert len(whole) == sum(group.count for group in listing.groups)
    assert len(whole) == count(connection, listing.clause)
    assert listing.page(connection, start, limit) == whole[start : start + limit]
    for place, rowid in enumerate(whole):
        assert listing.position(connection, rowid) == place
    for group in listing.groups:
        inside = headlines(connection, whole[group.start : group.start + group.count], ZONE)
        assert {
            key_of(headline.date and headline.date.date(), headline.source, order)
            for headline in inside
        } == {group.key and group.key.lower()}
    others = {rowid_of_id(connection, name) for name, *_ in ROWS} - {*whole}
    assert all(listing.position(connection, rowid or 0) is None for rowid in others)


def key_of(day: date | None, source: str | None, order: Order) -> str | None:
    if order is Order.DATE:
        return day.isoformat() if day else None
    return source and source.lower()


def test_a_page_across_many_sources_is_in_their_order(
    index: Index, entry: Callable[..., Entry]
) -> None:
    sources = [f"s{number:02}" for number in range(40)]
    with index.connection() as connection:
        with writing(connection):
            put(
                connection,
                pack([entry(source, source=source, text="词") for source in sources]),
            )
            put(connection, pack([entry("last", source=None, text="词")]))
        for node in (EVERYTHING, Phrase("词")):
            listing = listing_of(connection, node, Order.SOURCE)
            rowids = listing.page(connection, 5, 100)
            found = [headline.id for headline in headlines(connection, rowids, ZONE)]
            assert found == [*sources[5:], "last"]


@pytest.mark.parametrize("garbled", [-5, 2**62])
def test_a_day_that_is_none_is_damage(connection: Connection, garbled: int) -> None:
    connection.execute(
        "UPDATE days SET day = ? WHERE day = (SELECT max(day) FROM days)", (garbled,)
    )
    clause = clause_of(EVERYTHING, lambda name: {name})
    with pytest.raises(IndexDamaged):
        list_articles(connection, clause, Order.DATE)
