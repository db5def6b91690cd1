"""Every question the interfaces ask, answered from an index of a few articles."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from threading import Event
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.errors import Cancelled
from ainews_tui.library.opening import Library, open_library
from ainews_tui.library.searching import Count, Group
from ainews_tui.query.tree import (
    EVERYTHING,
    All,
    Any,
    From,
    Has,
    Kind,
    Not,
    Order,
    Phrase,
    Tagged,
)
from ainews_tui.store import index as index_module
from ainews_tui.store import orders
from ainews_tui.text.sources import load_sources
from ainews_tui.text.topics import Topic

Write = Callable[..., Path]


@pytest.fixture
def full(feed: Path, write: Write, open_feeds: Callable[..., Library]) -> Library:
    """Three articles of two sources and one of none."""
    write("a.md", "谷歌发布芯片。", title="甲", date="2025-02-08T09:00", source="qq", tags="AI 云")
    write("b.md", "谷歌，谷歌。", title="乙", date="2025-02-08T08:00", source="myblog", tags="AI")
    write("c.md", "微软。", title="谷歌丙", date="2025-02-07", source="qq")
    write("d.md", "微软。", title="丁")
    library = open_feeds(feed, topics=(Topic("芯片", "芯片"), Topic("谷歌", "谷歌")))
    library.refreshing.run()
    return library


def titles(library: Library, *, order: Order = Order.DATE, limit: int | None = None) -> list[str]:
    return [headline.title for headline in library.searching.all(EVERYTHING, order, limit)]


def test_counting(full: Library) -> None:
    assert full.searching.count(EVERYTHING) == 4
    assert full.searching.count(Phrase("谷歌")) == 3
    assert full.searching.count(Not(Phrase("谷歌"))) == 1


def test_a_source_is_found_by_code_and_by_either_name(full: Library) -> None:
    for name in ("qq", "腾讯网", "騰訊網", "QQ"):
        assert full.searching.count(From(name)) == 2
    assert full.searching.count(From("myblog")) == 1
    assert full.searching.count(From("nobody")) == 0


def test_groups(full: Library) -> None:
    assert full.searching.groups(EVERYTHING, Order.DATE) == (
        Group("2025-02-08", 2, 0),
        Group("2025-02-07", 1, 2),
        Group(None, 1, 3),
    )
    assert full.searching.groups(Phrase("谷歌"), Order.SOURCE) == (
        Group("qq", 2, 0),
        Group("myblog", 1, 2),
    )


def test_pages_and_positions(full: Library) -> None:
    searching = full.searching
    page = searching.page(EVERYTHING, Order.DATE, 1, 2)
    assert [headline.title for headline in page] == ["乙", "谷歌丙"]
    assert all(headline.snippet is None for headline in page)
    assert [searching.position(one.id, EVERYTHING, Order.DATE) for one in page] == [1, 2]
    assert [searching.position(one.id, EVERYTHING, Order.SOURCE) for one in page] == [2, 1]
    assert searching.position(page[0].id, Tagged("云"), Order.DATE) is None
    assert searching.position("unknown", EVERYTHING, Order.DATE) is None
    assert searching.position("\udc80", EVERYTHING, Order.DATE) is None


def test_hits_come_with_a_snippet_of_the_body(full: Library) -> None:
    node = All((Phrase("谷歌"), Not(Phrase("无"))))
    snippets = [one.snippet for one in full.searching.page(node, Order.DATE, 0, 10)]
    told = [snippet and (snippet.text, snippet.hits) for snippet in snippets]
    # the last has the word in its title only
    assert told == [("谷歌发布芯片。", ((0, 2),)), ("谷歌，谷歌。", ((0, 2), (3, 5))), None]


def test_all_is_the_whole_list_or_its_beginning(full: Library) -> None:
    assert titles(full) == ["甲", "乙", "谷歌丙", "丁"]
    assert titles(full, order=Order.SOURCE) == ["甲", "谷歌丙", "乙", "丁"]
    assert titles(full, limit=2) == ["甲", "乙"]
    assert titles(full, limit=0) == []
    assert titles(full, limit=100) == ["甲", "乙", "谷歌丙", "丁"]


def test_all_is_made_of_many_pages(full: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ainews_tui.library.searching._PAGE", 1)
    assert titles(full) == ["甲", "乙", "谷歌丙", "丁"]
    assert titles(full, limit=3) == ["甲", "乙", "谷歌丙"]


def test_all_stays_one_list_while_a_refresh_runs(
    full: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ainews_tui.library.searching._PAGE", 1)
    found = full.searching.all(EVERYTHING, Order.DATE, None)
    first = next(found)
    write("new.md", title="新", date="2025-02-09")
    full.refreshing.run()
    assert [first.title, *(one.title for one in found)] == ["甲", "乙", "谷歌丙", "丁"]
    assert titles(full)[0] == "新"


def test_a_headline_has_its_topics(full: Library) -> None:
    (first,) = full.searching.page(EVERYTHING, Order.DATE, 0, 1)
    assert first.topics == ("芯片", "谷歌")


def test_counts_of_sources_tags_and_topics(full: Library) -> None:
    searching = full.searching
    assert searching.sources() == (Count("qq", 2), Count("myblog", 1))
    assert searching.tags() == (Count("AI", 2), Count("云", 1))
    assert searching.topics() == (Count("谷歌", 3), Count("芯片", 1))
    assert searching.sources(Tagged("AI")) == (Count("myblog", 1), Count("qq", 1))
    assert searching.tags(From("腾讯网")) == (Count("AI", 1), Count("云", 1))
    assert searching.topics(From("myblog")) == (Count("谷歌", 1),)


def test_a_publisher_is_counted_once_however_it_is_written(full: Library, write: Write) -> None:
    write("e.md", "短讯。", title="戊", source="腾讯网")
    full.refreshing.run()
    assert full.searching.sources() == (Count("qq", 3), Count("myblog", 1))
    assert full.searching.count(From("qq")) == 3


def test_groups_are_counted_once_until_the_index_changes(
    full: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = 0
    list_in_order = orders.list_in_order

    def counting(*arguments: object) -> object:
        nonlocal counted
        counted += 1
        return list_in_order(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("ainews_tui.library.searching.list_in_order", counting)
    full.searching.page(EVERYTHING, Order.DATE, 0, 1)
    assert counted == 0
    for start in range(4):
        full.searching.page(EVERYTHING, Order.DATE, start, 1)
    assert counted == 1
    write("new.md", title="新", date="2025-02-09")
    full.refreshing.run()
    first, second = full.searching.page(EVERYTHING, Order.SOURCE, 0, 2)
    assert {first.title, second.title, counted} == {"甲", "谷歌丙", 2}
    assert full.searching.groups(EVERYTHING, Order.DATE)[0].key == "2025-02-09"


def test_what_was_counted_is_forgotten_with_the_index(full: Library, feed: Path) -> None:
    assert len(full.searching.groups(EVERYTHING, Order.DATE)) == 3
    for path in feed.iterdir():
        path.write_text("title: 戊\n\n")
    full.index.discard()
    full.refreshing.run()
    assert full.searching.groups(EVERYTHING, Order.DATE) == (Group(None, 4, 0),)


def test_an_empty_index_answers_too(library: Library) -> None:
    searching = library.searching
    assert searching.count(EVERYTHING) == 0
    for order in Order:
        assert searching.groups(EVERYTHING, order) == ()
        assert searching.page(EVERYTHING, order, 0, 10) == ()
        assert list(searching.all(EVERYTHING, order, None)) == []
    assert searching.sources() == searching.tags() == searching.topics() == ()
    assert searching.failures() == ()


def test_by_relevance_and_length_a_list_is_one_group_and_has_positions(full: Library) -> None:
    searching = full.searching
    for order in (Order.RELEVANCE, Order.LENGTH):
        assert searching.groups(Phrase("谷歌"), order) == (Group(None, 3, 0),)
        page = searching.page(Phrase("谷歌"), order, 0, 10)
        places = [searching.position(headline.id, Phrase("谷歌"), order) for headline in page]
        assert places == [0, 1, 2]
        assert searching.page(Phrase("谷歌"), order, 1, 1) == page[1:2]
        assert searching.unranked(Phrase("谷歌"), order) == 0
        assert all((headline.score is None) == (order is Order.LENGTH) for headline in page)
    longest_first = searching.page(Phrase("谷歌"), Order.LENGTH, 0, 9)
    assert [headline.title for headline in longest_first] == ["甲", "乙", "谷歌丙"]
    assert searching.page(Phrase("谷歌"), Order.RELEVANCE, 0, 1)[0].title == "谷歌丙"


def test_hits_that_are_not_ranked_are_counted(
    full: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ainews_tui.store.relevance.MOST_RANKED", 1)
    assert full.searching.unranked(Phrase("谷歌"), Order.RELEVANCE) == 2
    assert full.searching.unranked(EVERYTHING, Order.RELEVANCE) == 0


def test_a_list_by_date_counts_nothing_even_where_it_is_asked_what_is_ranked(
    full: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("ainews_tui.library.searching.list_in_order")
    assert len(list(full.searching.all(Phrase("谷歌"), Order.DATE, None))) == 3
    assert full.searching.unranked(Phrase("谷歌"), Order.DATE) == 0


def test_what_bodies_hold_is_found(feed: Path, write: Write, tmp_path: Path) -> None:
    write("table.md", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |", title="表")
    write("link.md", "见[这里](https://example.com/x)。", title="链")
    library = open_library([feed], ZoneInfo("UTC"), load_sources({}), tmp_path / "real")
    with closing(library):
        library.refreshing.run()
        found = {kind: library.searching.count(Has(kind)) for kind in Kind}
    assert found == {Kind.TABLE: 1, Kind.PICTURE: 0, Kind.CODE: 0, Kind.LINK: 1}


def test_who_gives_up_is_told_so_and_no_one_else(full: Library) -> None:
    given_up = Event()
    impatient = full.searching.until(given_up.is_set)
    assert impatient.count(Phrase("谷歌")) == 3
    given_up.set()
    for ask in (
        lambda: impatient.count(Phrase("谷歌")),
        lambda: impatient.groups(EVERYTHING, Order.DATE),
        lambda: impatient.page(EVERYTHING, Order.DATE, 0, 1),
        lambda: list(impatient.all(EVERYTHING, Order.DATE, None)),
        impatient.tags,
        impatient.topics,
        impatient.sources,
    ):
        with pytest.raises(Cancelled):
            ask()
    assert full.searching.count(Phrase("谷歌")) == 3


def test_of_many_names_that_no_article_has_a_few_are_told(full: Library) -> None:
    tags = tuple(Tagged(f"月球{number}") for number in range(100))
    assert [told.sought for told in full.searching.missing(Any(tags))] == list(tags[:3])


def test_which_names_no_article_has_is_asked_until_it_is_given_up(full: Library) -> None:
    asked = list[None]()

    def given_up() -> bool:
        asked.append(None)
        return len(asked) > 5  # each name asks once or twice

    tags = Any(tuple(map(Tagged, ("AI", "ai", "Ai", "aI", "ＡＩ", "ａｉ"))))
    assert full.searching.missing(tags) == ()
    with pytest.raises(Cancelled):
        full.searching.until(given_up).missing(tags)


def test_what_is_shown_at_the_start_costs_no_more_for_more_articles(
    library: Library, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_module, "STEPS", 10)
    costs = list[int]()
    for first, last in ((0, 40), (40, 400)):
        for number in range(first, last):
            day = f"2025-02-0{number % 4 + 1}T{number % 24:02}:00"
            write(f"{number}.md", date=day, source="qq", tags="AI", title="标题")
        library.refreshing.run()
        costs.append(steps_of_a_start(library))
    assert library.searching.count(EVERYTHING) == 400
    # ten times the articles
    assert costs[1] < 2 * costs[0], costs


def steps_of_a_start(library: Library) -> int:
    """Return how many times ten steps of SQLite's machine the first picture and its counts take."""
    asked = list[None]()

    def go_on() -> bool:
        asked.append(None)
        return False

    searching = library.searching.until(go_on)
    searching.groups(EVERYTHING, Order.DATE)
    searching.page(EVERYTHING, Order.DATE, 0, 20)
    searching.count(EVERYTHING)
    searching.sources()
    searching.tags()
    searching.topics()
    return len(asked)
