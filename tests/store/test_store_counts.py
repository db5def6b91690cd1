"""Tags and topics are counted as a search would find them."""

from collections.abc import Callable, Iterator

import pytest
from tests.store.filling import asked

from ainews_tui.query.tree import EVERYTHING, All, Any, From, Node, Not, Phrase, Tagged
from ainews_tui.store import counts as counts_module
from ainews_tui.store.articles import put
from ainews_tui.store.counts import Count, carried, source_counts
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.listing import count
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.search import clause_of
from ainews_tui.store.topics import mark_topics


@pytest.fixture
def connection(index: Index, entry: Callable[..., Entry]) -> Iterator[Connection]:
    with index.connection() as connection:
        with writing(connection):
            entries = (
                entry("a", tags=("云计算", "AI"), source="qq", text="芯片"),
                entry("b", tags=("雲計算",), source="qq"),
                entry("c", tags=("云计算", "Z"), source="sina", text="晶片"),
                entry("d", text="谷歌，芯片"),
            )
            put(connection, pack(entries))
            mark_topics(
                connection,
                [
                    asked("芯片", Any((Phrase("芯片"), Phrase("晶片")))),
                    asked("谷歌", Phrase("谷歌")),
                    asked("无", Phrase("无")),
                ],
            )
        yield connection


def counts(connection: Connection, table: str, node: Node) -> list[tuple[str, int]]:
    clause = clause_of(node, lambda name: [name])
    found = carried(connection, clause)
    names: tuple[Count, ...] = {"tags": found.tags, "topics": found.topics}[table]
    return [(one.name, one.number) for one in names]


def test_tags_that_a_search_takes_for_one_are_one(connection: Connection) -> None:
    assert counts(connection, "tags", EVERYTHING) == [("云计算", 3), ("AI", 1), ("Z", 1)]
    clause = clause_of(Tagged("雲計算"), lambda name: [name])
    assert count(connection, clause) == 3


def test_topics_are_counted(connection: Connection) -> None:
    assert counts(connection, "topics", EVERYTHING) == [("芯片", 3), ("谷歌", 1)]


def test_only_what_a_query_finds_is_counted(connection: Connection) -> None:
    assert counts(connection, "tags", From("qq")) == [("云计算", 2), ("AI", 1)]
    assert counts(connection, "tags", Phrase("晶片")) == [("Z", 1), ("云计算", 1)]
    assert counts(connection, "topics", Phrase("谷歌")) == [("芯片", 1), ("谷歌", 1)]
    assert counts(connection, "topics", Any(())) == []


def test_a_name_no_longer_carried_is_not_counted(
    connection: Connection, entry: Callable[..., Entry]
) -> None:
    with writing(connection):
        put(connection, pack([entry("a")]))
    assert ("AI", 1) not in counts(connection, "tags", EVERYTHING)


def test_sources_are_counted_in_whatever_case_they_are_written(
    connection: Connection, entry: Callable[..., Entry]
) -> None:
    with writing(connection):
        put(connection, pack([entry("e", source="QQ", text="芯片"), entry("f", source="Sina")]))

    def sources(node: Node) -> dict[str, int]:
        clause = clause_of(node, lambda name: [name])
        found = carried(connection, clause).sources
        assert found == source_counts(connection, clause)
        return {**found}

    assert sources(EVERYTHING) == {"QQ": 3, "Sina": 2, "": 1}
    assert sources(Phrase("芯片")) == {"QQ": 2, "": 1}
    assert sources(Any(())) == {}


def test_much_is_counted_part_by_part(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = All((Any((Phrase("芯片"), Not(Phrase("芯片")))),))
    whole = counts(connection, "tags", everything)
    monkeypatch.setattr(counts_module, "_ROWS", 1)
    assert counts(connection, "tags", everything) == whole == counts(connection, "tags", EVERYTHING)
