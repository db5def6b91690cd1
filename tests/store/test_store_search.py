"""A query finds what it says, whatever was typed; held against a naive reading of it."""

import sqlite3
from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.naive import Kept, answers, codes
from tests.store.trees import trees

from ainews_tui.article import Written
from ainews_tui.query.tree import (
    EVERYTHING,
    About,
    All,
    Any,
    By,
    Dated,
    From,
    Has,
    Kind,
    Length,
    Node,
    Not,
    Part,
    Phrase,
    Tagged,
    WrittenIn,
)
from ainews_tui.store.articles import put
from ainews_tui.store.index import Index, writing
from ainews_tui.store.listing import count
from ainews_tui.store.matching import expression
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.search import clause_of
from ainews_tui.store.topics import mark_topics

ZONE = ZoneInfo("Asia/Shanghai")
CHIPS = ("Chip", clause_of(Any((Phrase("芯片"), Phrase("晶片"))), codes))


def found(index: Index, node: Node) -> list[str]:
    """Return the ids of what a query finds, newest first."""
    clause = clause_of(node, codes)
    with index.reading() as connection:
        rows = connection.execute(
            f"SELECT a.id FROM {clause.tables} WHERE {clause.where} ORDER BY {clause.row} DESC",
            clause.parameters,
        )
        ids = [article_id for (article_id,) in rows]
        assert count(connection, clause) == len(ids)
        return ids


@pytest.fixture
def kept(index: Index, entry: Callable[..., Entry]) -> list[Kept]:
    """A few articles, in the index and out of it, newest first."""
    entries = [
        entry(
            "8",
            "2025-02-08T23:59:59",
            title="谷歌搜尋",
            text="AI，芯片",
            source="sina",
            author="王惠子，李明",
        ),
        entry(
            "7",
            "2025-02-08",
            title="谷歌",
            text="搜寻",
            source="QQ",
            tags=("AI", "云"),
            written=Written.HANT,
        ),
        entry(
            "6",
            "2025-02-07T23:59:59",
            text="芯，片 AI chips",
            source="qq",
            tags=("雲",),
            kinds=frozenset({Kind.TABLE, Kind.LINK}),
        ),
        entry(
            "5",
            "2025-02-07",
            summary="晶片與AI",
            text="芯片",
            source="sina_us",
            author="李明輝",
            kinds=frozenset({Kind.PICTURE}),
        ),
        entry("4", "2025-01-31T12:00", title='[/b] *"x"', text="a AND b OR NOT c", tags=("qq",)),
        entry("3", "2025-01-31", text="芯片 AI 芯片", tags=("qq", "AI")),
        entry("2", None, title="谷歌芯片", source="sina"),
    ]
    with index.connection() as connection, writing(connection):
        put(connection, pack(entries))
        mark_topics(connection, [CHIPS])
    return [
        Kept(
            entry,
            ("Chip",) if answers(Any((Phrase("芯片"), Phrase("晶片"))), Kept(entry)) else (),
        )
        for entry in entries
    ]


EXAMPLES = [
    (EVERYTHING, "8765432"),
    (Any(()), ""),
    (Phrase("谷歌搜寻"), "8"),
    (Phrase("谷歌搜尋"), "8"),
    (Phrase("ai"), "8653"),
    (Phrase("ＡＩ"), "8653"),
    (Phrase("AI chips"), "6"),
    (Phrase("芯片"), "8532"),
    (Phrase("芯，片"), "6"),
    # the comma, at a phrase's end, asks for nothing
    (Phrase("芯片，"), "8532"),
    (Phrase("，"), "8765432"),
    (Phrase(""), "8765432"),
    (Not(Phrase("")), ""),
    (Phrase('"'), "8765432"),
    (Phrase("*"), "8765432"),
    (Phrase('"x"'), "4"),
    (Phrase("a AND b"), "4"),
    (Phrase("b AND a"), ""),
    (Phrase("NOT c"), "4"),
    (Phrase("title : 谷歌"), ""),
    (Phrase("谷 NEAR 歌"), ""),
    (Phrase("\0'); DROP TABLE articles; --"), ""),
    (Phrase("\udc80"), "8765432"),
    (All((Phrase("AI"), Phrase("芯片"))), "853"),
    (All((Phrase("AI"), Not(Phrase("芯片")))), "6"),
    (All((Phrase("芯片"), Not(Phrase("AI")), Not(Phrase("搜寻")))), "2"),
    (Not(Phrase("AI")), "742"),
    (Not(Not(Phrase("AI"))), "8653"),
    (All((Not(Phrase("AI")), Not(Phrase("谷歌")))), "4"),
    (Any((Phrase("搜寻"), Phrase("chips"))), "876"),
    (Any((Phrase("chips"), Tagged("AI"))), "763"),
    (All((Any((Phrase("AI"), Phrase("谷歌"))), Not(Any((Phrase("芯片"), Tagged("云")))))), ""),
    (Tagged("ai"), "73"),
    (Tagged("云"), "76"),
    (Tagged("雲"), "76"),
    (Tagged("qq"), "7643"),
    (Tagged("no such"), ""),
    (Not(Tagged("qq")), "852"),
    (About("Chip"), "8532"),
    (About("chip"), "8532"),
    (About("ＣＨＩＰ"), "8532"),
    (About("芯片"), ""),
    (From("新浪"), "852"),
    (From("腾讯"), "76"),
    (From("qq"), "76"),
    (Not(From("qq")), "85432"),
    (Not(From("新浪")), "7643"),
    (Dated(date(2025, 2, 7), date(2025, 2, 7)), "65"),
    (Dated(date(2025, 1, 31), date(2025, 2, 7)), "6543"),
    (Dated(date.min, date.max), "876543"),
    (Not(Dated(date.min, date.max)), "2"),
    (All((Phrase("芯片"), Dated(date(2025, 2, 1), date(2025, 2, 28)))), "85"),
    (All((Phrase("芯片"), From("新浪"), Not(Tagged("AI")))), "852"),
    (Phrase("谷歌", Part.TITLE), "872"),
    (Phrase("芯片", Part.TITLE), "2"),
    (Phrase("芯片", Part.BODY), "853"),
    (Phrase("ai", Part.BODY), "863"),
    (Phrase("ch", prefix=True), "6"),
    (Phrase("AI ch", prefix=True), "6"),
    (Phrase("chips", prefix=True), "6"),
    (Phrase("谷", prefix=True), "872"),
    (Phrase("ch", Part.TITLE, prefix=True), ""),
    (Not(Phrase("谷歌", Part.TITLE)), "6543"),
    (All((Phrase("芯片", Part.BODY), Not(Phrase("谷歌", Part.TITLE)))), "53"),
    (By("李明"), "85"),
    (By("王惠子"), "8"),
    (By("惠子，李"), "8"),
    (By("惠子李"), ""),
    (By("李明辉"), "5"),
    (By("，"), "8765432"),
    (Not(By("李明")), "76432"),
    (WrittenIn("hant"), "7"),
    (Not(WrittenIn("hant")), "865432"),
    (Has(Kind.TABLE), "6"),
    (Has(Kind.LINK), "6"),
    (Has(Kind.PICTURE), "5"),
    (Not(Has(Kind.CODE)), "8765432"),
    (Not(Has(Kind.TABLE)), "875432"),
    (Any((Has(Kind.PICTURE), Phrase("搜寻"))), "875"),
    (Length(3, 9), "83"),
    (Length(10), "64"),
    (Length(0, 0), "2"),
    (Length(1, -1), ""),
    (All((All((Phrase("AI"),)), All((Not(Phrase("谷歌")), From("qq"))))), "6"),
]


@pytest.mark.parametrize(("node", "ids"), EXAMPLES, ids=str)
def test_what_a_query_finds(index: Index, kept: list[Kept], node: Node, ids: str) -> None:
    assert "".join(found(index, node)) == ids
    assert [one.entry.headline.id for one in kept if answers(node, one)] == list(ids)


@given(st.text())
def test_nothing_typed_is_syntax(text: str) -> None:
    words = expression(Phrase(text))
    if words is None:
        return
    assert words[0] == words[-1] == '"'
    assert not set(words[1:-1]) & set("\"*^:+-(){}\0'")
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE fts USING fts5 (title)")
    connection.execute("SELECT * FROM fts WHERE fts MATCH ?", (words,))
    connection.close()


@given(trees())
def test_what_is_typed_never_stands_in_the_sql(node: Node) -> None:
    clause = clause_of(node, codes)
    sql = f"{clause.tables} {clause.bare} {clause.row} {clause.where}"
    assert sql.isascii()
    assert '"' not in sql
    assert sql.count("?") == len(clause.parameters)


def test_words_alone_are_one_expression_of_the_full_text_index() -> None:
    node = All((Phrase("谷歌"), Any((Phrase("AI"), Phrase("x"))), Not(Phrase("芯片"))))
    clause = clause_of(node, codes)
    assert clause.bare == "fts"
    (match,) = clause.parameters
    assert match == '(("谷 歌" AND ("ai" OR "x")) NOT "芯 片")'


def test_only_what_asks_for_nothing_is_everything() -> None:
    everything: list[Node] = [EVERYTHING, Phrase("，"), All((All(()), Phrase("")))]
    assert all(clause_of(node, codes).is_everything for node in everything)
    less: list[Node] = [Any(()), Not(EVERYTHING), Phrase("x"), Dated(date.min, date.max)]
    assert not any(clause_of(node, codes).is_everything for node in less)


@pytest.mark.parametrize("leaf", [Phrase("谷歌"), Not(Phrase("谷歌"))])
def test_a_query_may_be_very_long(index: Index, kept: list[Kept], leaf: Node) -> None:
    assert found(index, All((leaf,) * 3000)) == found(index, leaf)
    assert found(index, Any((leaf,) * 100)) == found(index, leaf)


def test_a_phrase_may_be_very_long(index: Index, kept: list[Kept]) -> None:
    assert found(index, Phrase("谷歌" * 5000)) == []


def test_invalid_text_in_a_name_is_only_not_found(index: Index, kept: list[Kept]) -> None:
    for node in (Tagged("\udc80"), About("\udc80"), From("\udc80")):
        assert found(index, node) == []
