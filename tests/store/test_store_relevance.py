"""By relevance the better hit stands first, by length the longer article; the rest is the same."""

from collections.abc import Callable, Iterator
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.query.tree import EVERYTHING, Any, Node, Not, Order, Phrase, Tagged
from ainews_tui.store import relevance
from ainews_tui.store.articles import put
from ainews_tui.store.groups import Group
from ainews_tui.store.headlines import headlines
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.orders import Ordered, list_in_order
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.relevance import ByRelevance
from ainews_tui.store.search import clause_of

ZONE = ZoneInfo("Asia/Shanghai")
FILLING = "今天没有别的消息可以说了。" * 5
MakeEntry = Callable[..., Entry]
Fill = Callable[..., None]


@pytest.fixture
def connection(index: Index) -> Iterator[Connection]:
    with index.connection() as connection:
        yield connection


@pytest.fixture
def fill(connection: Connection) -> Fill:
    """Put articles into the index."""

    def fill(*articles: Entry) -> None:
        with writing(connection):
            put(connection, pack(articles))

    return fill


def listing_of(connection: Connection, node: Node, order: Order = Order.RELEVANCE) -> Ordered:
    return list_in_order(connection, clause_of(node, lambda name: [name]), order)


def ids(connection: Connection, listing: Ordered, start: int = 0, limit: int = 100) -> str:
    rowids = listing.page(connection, start, limit)
    return "".join(headline.id for headline in headlines(connection, rowids, ZONE))


def test_the_title_counts_more_than_the_summary_and_that_more_than_the_body(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(
        entry("b", title="题", summary="要", text=f"{FILLING}芯片"),
        entry("s", title="题", summary="芯片", text=f"{FILLING}要"),
        entry("t", title="芯片", summary="题", text=f"{FILLING}要"),
        entry("x", title="题", summary="要", text=FILLING),
    )
    listing = listing_of(connection, Phrase("芯片"))
    assert ids(connection, listing) == "tsb"
    assert isinstance(listing, ByRelevance)
    assert list(listing.scores) == sorted(listing.scores, reverse=True)
    assert [listing.score(position) for position in range(4)] == [*listing.scores, None]


def test_more_hits_in_a_shorter_text_count_more(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(
        entry("1", text=f"{FILLING}芯片"),
        entry("2", text=f"{FILLING}芯片，芯片"),
        entry("3", text="芯片"),
        *(entry(str(number), text=FILLING) for number in range(4, 9)),
    )
    assert ids(connection, listing_of(connection, Phrase("芯片"))) == "321"


def test_of_equal_hits_the_more_recent_counts_a_little_more(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(
        entry("n", "2025-02-07", text=f"{FILLING}芯片"),
        entry("y", "2024-02-07", text=f"{FILLING}芯片"),
        entry("o", "1998-02-07", text=f"{FILLING}芯片"),
        entry("t", "1999-02-07", title="芯片"),
        entry("u", None, text=f"{FILLING}芯片"),
        *(entry(str(number), text=FILLING) for number in range(9)),
    )
    listing = listing_of(connection, Phrase("芯片"))
    assert ids(connection, listing) == "tnyou"
    assert isinstance(listing, ByRelevance)
    newest, year, *_, undated = listing.scores[1:]
    assert newest == pytest.approx(undated * 1.3)
    assert year == pytest.approx(undated * 1.15, rel=1e-3)


def test_where_words_are_one_way_among_others_what_has_them_stands_first(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(
        entry("a", "2025-02-03", text="芯片"),
        entry("b", "2025-02-04", tags=("AI",)),
        entry("c", "2025-02-05", text="芯片，芯片", tags=("AI",)),
        entry("d", "2025-02-06", text="别的"),
        *(entry(str(number), text=FILLING) for number in range(6)),
    )
    either = Any((Phrase("芯片"), Tagged("AI")))
    assert ids(connection, listing_of(connection, either)) == "cab"


def test_without_words_all_stand_by_date(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(*(entry(str(day), f"2025-02-0{day}", text="芯片") for day in range(1, 6)))
    for node in (EVERYTHING, Not(Phrase("云"))):
        listing = listing_of(connection, node)
        assert isinstance(listing, ByRelevance)
        assert listing.groups == (Group(None, 5, 0),)
        assert ids(connection, listing) == "54321"
        assert (listing.score(0), listing.unranked) == (None, 0)


def test_only_the_newest_hits_are_ranked_and_the_others_follow_by_date(
    connection: Connection, fill: Fill, entry: MakeEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relevance, "MOST_RANKED", 3)
    fill(
        entry("1", "2025-02-01", title="芯片", text="芯片"),
        entry("2", "2025-02-02", title="芯片"),
        entry("3", "2025-02-03", title="芯片"),
        entry("4", "2025-02-04", text=f"{FILLING}芯片"),
        entry("5", "2025-02-05", text=f"{FILLING}芯片"),
        entry("0", None, title="芯片"),
    )
    listing = listing_of(connection, Phrase("芯片"))
    assert isinstance(listing, ByRelevance)
    assert listing.unranked == 3
    assert ids(connection, listing) == "354210"
    for start in range(7):
        assert ids(connection, listing, start, 2) == "354210"[start : start + 2]
        parts = [one for part in listing.parts(connection, start, 2) for one in part]
        assert parts == listing.page(connection, 0, start)
    rowids = listing.page(connection, 0, 6)
    assert [listing.position(connection, rowid) for rowid in rowids] == [*range(6)]
    assert listing.position(connection, rowids[0] + 1) is None
    assert listing.position(connection, rowids[-1] - 1) is None


def test_hits_that_are_all_ranked_are_not_counted_once_more(
    connection: Connection, fill: Fill, entry: MakeEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(entry("1", text="芯片"), entry("2", text="芯片"))
    monkeypatch.delattr(relevance, "count")
    assert listing_of(connection, Phrase("芯片")).groups == (Group(None, 2, 0),)
    assert listing_of(connection, Phrase("晶圆")).groups == ()


def test_by_length_the_longest_comes_first_then_the_newest(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    fill(
        entry("a", "2025-02-01", text="芯片" * 3),
        entry("b", "2025-02-02", text="芯片" * 5),
        entry("c", "2025-02-03", text="芯片" * 3),
        entry("d", None, text="芯片" * 9),
        entry("e", "2025-02-04", text="云"),
    )
    listing = listing_of(connection, EVERYTHING, Order.LENGTH)
    assert listing.groups == (Group(None, 5, 0),)
    assert ids(connection, listing) == "dbcae"
    assert ids(connection, listing, 1, 2) == "bc"
    assert ids(connection, listing_of(connection, Phrase("芯片"), Order.LENGTH)) == "dbca"


def test_all_by_length_are_read_from_an_index_not_sorted(
    connection: Connection, fill: Fill, entry: MakeEntry
) -> None:
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT a.rowid FROM articles AS a WHERE 1"
        " ORDER BY a.characters DESC, a.rowid DESC LIMIT 50 OFFSET 10"
    ).fetchall()
    assert "articles_text_facts" in plan[0][3]


@pytest.mark.parametrize("order", [Order.LENGTH, Order.RELEVANCE])
def test_a_whole_list_is_sorted_once_however_many_parts_it_has(
    order: Order,
    connection: Connection,
    fill: Fill,
    entry: MakeEntry,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(relevance, "MOST_RANKED", 1)
    fill(*(entry(str(number), text="芯片") for number in range(9)))
    listing = listing_of(connection, Phrase("芯片"), order)
    asked = list[str]()
    connection.set_trace_callback(asked.append)
    assert len([*listing.parts(connection, None, 2)]) == 5
    connection.set_trace_callback(None)
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 1


def test_the_newest_hits_come_from_the_full_text_index_without_a_sort(
    connection: Connection,
) -> None:
    for node in (Phrase("芯片"), Any((Phrase("芯片"), Phrase("晶片"))), Phrase("dee", prefix=True)):
        clause = clause_of(node, lambda name: [name])
        plan = connection.execute(
            f"EXPLAIN QUERY PLAN SELECT {clause.row} FROM {clause.bare} WHERE {clause.where}"
            " ORDER BY 1 DESC LIMIT 50",
            clause.parameters,
        ).fetchall()
        assert not [row for row in plan if "TEMP B-TREE" in row[3]]
