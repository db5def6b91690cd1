"""What is put into the index comes out as it was, and nothing of what is taken out remains."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.store.filling import asked

from ainews_tui.article import Headline, Written
from ainews_tui.errors import IndexDamaged
from ainews_tui.query.tree import Phrase
from ainews_tui.store.articles import put, remove
from ainews_tui.store.blocks import text_in
from ainews_tui.store.bodies import body
from ainews_tui.store.headlines import headlines, rowid_of_id
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.packing import Entry, pack
from ainews_tui.store.rowids import day_of
from ainews_tui.store.topics import mark_topics
from ainews_tui.text.script.fold import tokens

Make = Callable[..., Entry]

DAY = datetime(2025, 2, 7, tzinfo=UTC).toordinal()
TABLES = ("articles", "bodies", "tags", "topics")


def store(index: Index, *entries: Entry) -> list[int]:
    with index.connection() as connection, writing(connection):
        return put(connection, pack(entries))


def found(index: Index, word: str) -> list[int]:
    with index.reading() as connection:
        rows = connection.execute(
            "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid", (f'"{tokens(word)}"',)
        )
        return [rowid for (rowid,) in rows]


def sizes(index: Index) -> dict[str, int]:
    with index.reading() as connection:
        return {table: number(connection, f"SELECT count(*) FROM {table}") for table in TABLES}


def number(connection: Connection, query: str) -> int:
    (value,) = connection.execute(query).fetchone()
    return int(value)


def read_back(index: Index, article_id: str) -> Headline:
    with index.reading() as connection:
        rowid = rowid_of_id(connection, article_id)
        assert rowid is not None
        return headlines(connection, [rowid], index.zone)[0]


def test_a_headline_comes_back_as_it_was(index: Index, zone: ZoneInfo) -> None:
    headline = Headline(
        id="abcdefghij",
        path=Path("/feed/新闻/a.md"),
        title="标题 with “quotes” 'n' \\ %",
        date=datetime(2025, 2, 8, 10, 20, 30, tzinfo=zone),
        date_inferred=True,
        source="日本経済新聞",
        author="王惠子",
        editor="于健",
        tags=("云计算", "AI", "Z", "A"),
        topics=(),
        url="https://example.com/a?b=c",
        summary="摘要",
        written=Written.HANT,
        characters=1234,
        cut=True,
        duplicate=False,
    )
    store(index, Entry(headline, "正文", Path("/feed"), "新闻/a.md", 1, 2))
    assert repr(read_back(index, "abcdefghij")) == repr(headline)


def test_what_is_absent_comes_back_as_absent(index: Index, entry: Make) -> None:
    article = entry(date=None)
    store(index, article)
    assert read_back(index, "a") == article.headline


def test_a_date_comes_back_in_the_zone_of_the_index(index: Index, entry: Make) -> None:
    store(index, entry(date="2025-02-08T02:20:30+00:00"))
    date = read_back(index, "a").date
    assert date is not None
    assert date.isoformat() == "2025-02-08T10:20:30+08:00"
    assert date.tzinfo is index.zone


def test_a_name_that_is_no_utf8_comes_back(index: Index, entry: Make) -> None:
    name = b"\xd0\xc2.md".decode("utf-8", "surrogateescape")
    store(index, replace(entry(), name=name))
    assert read_back(index, "a").path == Path("/feed") / name


def test_title_summary_and_body_are_found(index: Index, entry: Make) -> None:
    (rowid,) = store(index, entry(title="标题里", summary="摘要里", text="正文里"))
    for word in ("标题", "摘要", "正文"):
        assert found(index, word) == [rowid]
    # the last word of one and the first of the next do not stand together
    assert found(index, "里摘") == []


def test_a_body_is_kept_for_snippets(index: Index, entry: Make) -> None:
    (rowid,) = store(index, entry(text="正文\n第二段"))
    with index.reading() as connection:
        assert body(connection, rowid) == "正文\n第二段"


def test_removed_articles_leave_every_table_and_the_full_text_index(
    index: Index, entry: Make
) -> None:
    gone = entry("gone", title="甲", summary="乙", text="丙丁", tags=("AI",))
    stays = entry("stays", title="甲", summary="乙", text="丙丁", tags=("AI",))
    store(index, gone, stays)
    with index.connection() as connection, writing(connection):
        rowid = rowid_of_id(connection, "gone")
        kept = rowid_of_id(connection, "stays")
        assert rowid is not None
        mark_topics(connection, [asked("丙", Phrase("丙"))])
        assert number(connection, "SELECT count(*) FROM topics") == 2
        remove(connection, [rowid])
    assert sizes(index) == {"articles": 1, "bodies": 1, "tags": 1, "topics": 1}
    for word in ("甲", "乙", "丙丁"):
        assert found(index, word) == [kept]


def test_no_word_of_removed_articles_remains(index: Index, entry: Make) -> None:
    rowids = store(index, *(entry(str(n), text=f"第{n}篇文章，谷歌搜尋") for n in range(50)))
    with index.connection() as connection, writing(connection):
        connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab (main, fts, row)")
        assert number(connection, "SELECT count(*) FROM words") > 50
        remove(connection, rowids)
        assert connection.execute("SELECT term FROM words").fetchall() == []


def test_a_changed_article_takes_the_place_of_the_old_one(index: Index, entry: Make) -> None:
    store(index, entry(date="2025-02-07", title="旧标题", text="旧的说法", tags=("旧",)))
    (rowid,) = store(index, entry(date="2025-03-01", title="新标题", text="新的说法"))
    assert sizes(index) == {"articles": 1, "bodies": 1, "tags": 0, "topics": 0}
    assert found(index, "旧") == []
    assert found(index, "新的说法") == [rowid]
    assert read_back(index, "a").title == "新标题"


@pytest.mark.parametrize(
    "date", [None, "2025-02-07", "2025-02-07T12:00", "2025-02-07T00:00:01", "2025-02-07T23:59:59"]
)
def test_articles_of_the_same_second_all_have_their_row_and_date(
    index: Index, entry: Make, date: str | None
) -> None:
    entries = [entry(str(n), date, text=f"编号{n}") for n in range(300)]
    rowids = store(index, *entries[:200]) + store(index, *entries[200:])
    assert len(set(rowids)) == 300
    assert {day_of(rowid) for rowid in rowids} == {DAY if date else None}
    assert found(index, "编号") == sorted(rowids)
    for one in entries:
        assert read_back(index, one.headline.id) == one.headline


def test_where_articles_get_their_row_does_not_depend_on_transactions(
    index: Index, entry: Make, tmp_path: Path
) -> None:
    entries = [entry(str(n), "2025-02-07T12:00") for n in range(100)]
    store(index, *entries)
    other = Index(tmp_path / "other", [Path("/feed")], index.zone, 1)
    other.open()
    for start in range(0, 100, 7):
        store(other, *entries[start : start + 7])
    for one in entries:
        assert row_of(index, one) == row_of(other, one)
    other.close()


def row_of(index: Index, one: Entry) -> int | None:
    with index.reading() as connection:
        return rowid_of_id(connection, one.headline.id)


def test_rows_are_newest_first_in_whatever_order_they_came(index: Index, entry: Make) -> None:
    store(index, entry("b", "2025-02-07"), entry("none", None), entry("c", "2025-02-09"))
    store(index, entry("a", "2025-02-05"), entry("d", "2025-02-08"))
    with index.reading() as connection:
        rows = connection.execute("SELECT id FROM articles ORDER BY rowid DESC")
        assert [article_id for (article_id,) in rows] == ["c", "d", "b", "a", "none"]


@pytest.mark.parametrize(
    ("one", "other", "duplicate"),
    [
        ({"url": "https://a.cn/1"}, {"url": "https://a.cn/1"}, True),
        ({"url": "https://a.cn/1"}, {"url": "https://a.cn/2"}, False),
        ({"text": "同样的话" * 5}, {"text": "同样的话" * 5}, True),
        ({"text": "同样的话" * 5}, {"text": " 同样\n的话 " * 5}, True),
        ({"text": "同样的话" * 5}, {"text": "不同的话" * 5}, False),
        # what is so short stands in many files; nothing is no text, and no address no address
        ({"text": "同样的话" * 4}, {"text": "同样的话" * 4}, False),
        ({"text": ""}, {"text": " \n"}, False),
        ({"url": None}, {"url": None}, False),
    ],
)
def test_the_same_address_or_text_marks_duplicates(
    index: Index, entry: Make, one: dict[str, str], other: dict[str, str], duplicate: bool
) -> None:
    store(index, entry("one", **one), entry("other", **other))
    assert read_back(index, "one").duplicate is duplicate
    assert read_back(index, "other").duplicate is duplicate


def test_an_article_changed_is_no_duplicate_of_itself(index: Index, entry: Make) -> None:
    store(index, entry(text="话", url="https://a.cn/1"))
    store(index, entry(text="话", url="https://a.cn/1"))
    assert not read_back(index, "a").duplicate


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET written = 'hanz'",
        "UPDATE articles SET rowid = 1 << 60",
        "DELETE FROM articles",
        "DELETE FROM bodies",
    ],
)
def test_a_row_that_was_never_written_is_damage(index: Index, entry: Make, damage: str) -> None:
    (rowid,) = store(index, entry(text="正文"))
    with index.connection() as connection:
        connection.execute(damage)
        (now,) = connection.execute("SELECT max(rowid) FROM articles").fetchone()
        with pytest.raises(IndexDamaged):
            read_all(connection, now or rowid)


def read_all(connection: Connection, rowid: int) -> None:
    headlines(connection, [rowid], ZoneInfo("UTC"))
    body(connection, rowid)


def test_the_full_text_index_is_written_in_rising_order_of_rowids(
    index: Index, entry: Make
) -> None:
    days = [None, *(f"2025-02-{day:02}" for day in (9, 3, 7, 1, 5))]
    entries = [entry(str(number), day) for number, day in enumerate(days)]
    statements: list[str] = []
    with index.connection() as connection:
        connection.set_trace_callback(statements.append)
        with writing(connection):
            rowids = put(connection, pack(entries))
        with writing(connection):
            put(connection, pack(entries[::-1]))
        connection.set_trace_callback(None)
    assert rowids == sorted(rowids)
    values = [one.split("VALUES")[1] for one in statements if one.startswith("INSERT INTO fts ")]
    written = [int(rowid) for value in values for rowid in re.findall(r"-?\d{9,}", value)]
    assert written == rowids * 3


def test_the_words_of_a_transaction_are_one_segment(index: Index, entry: Make) -> None:
    store(
        index,
        *(
            entry(str(n), text="".join(chr(0x4E00 + (n * 31 + k * k) % 9000) for k in range(2000)))
            for n in range(150)
        ),
    )
    with index.reading() as connection:
        assert number(connection, "SELECT sum(length(block)) FROM fts_data") > 1 << 19
        assert number(connection, "SELECT count(DISTINCT segid) FROM fts_idx") == 1


def test_headlines_come_in_the_order_asked_for(index: Index, entry: Make) -> None:
    days = [datetime(2025, 1, 1, tzinfo=UTC) + timedelta(days=n) for n in range(5)]
    rowids = store(index, *(entry(str(n), day.isoformat()) for n, day in enumerate(days)))
    with index.reading() as connection:
        asked = [rowids[3], rowids[0], rowids[4]]
        found = headlines(connection, asked, index.zone)
        assert [headline.id for headline in found] == ["3", "0", "4"]
        assert headlines(connection, [], index.zone) == ()
        assert rowid_of_id(connection, "unknown") is None


def test_a_body_of_any_character_is_unpacked_as_it_was(entry: Make) -> None:
    text = "".join(map(chr, (*range(0xD800), *range(0xE000, 0x110000))))
    (packed,) = pack([entry("a", text=text)])
    where = packed.body
    assert text_in(where.block.packed, where.start, where.length) == text
