"""The search language: what is typed and what it means."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.errors import QueryError
from ainews_tui.query.parsing import parse as parse_query
from ainews_tui.query.tree import (
    EVERYTHING,
    About,
    All,
    Any,
    Dated,
    From,
    Node,
    Not,
    Phrase,
    Tagged,
    phrases,
)

TODAY = date(2025, 2, 7)


def parse(text: str) -> Node:
    return parse_query(text, TODAY).node


def test_all_of_the_language_at_once() -> None:
    text = '谷歌 "AI investment" -裁员 tag:DeepSeek topic:Meta source:qq date:2025-02'
    assert parse(text) == All(
        (
            Phrase("谷歌"),
            Phrase("AI investment"),
            Not(Phrase("裁员")),
            Tagged("DeepSeek"),
            About("Meta"),
            From("qq"),
            Dated(date(2025, 2, 1), date(2025, 2, 28)),
        )
    )


@pytest.mark.parametrize(
    "text",
    ["", "  \t\n", "\u3000", "-", "－ --", '"', '""', "“”", "，", '"，。"', "-*", "tag:", "date: "],
)
def test_what_asks_for_nothing(text: str) -> None:
    assert parse(text) == EVERYTHING


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("芯片", Phrase("芯片")),
        ("芯片\u3000出口", All((Phrase("芯片"), Phrase("出口")))),
        ('"芯片 出口"', Phrase("芯片 出口")),
        ("“芯片 出口”", Phrase("芯片 出口")),
        ("「芯片 出口」", Phrase("芯片 出口")),
        ("『芯片』", Phrase("芯片")),
        ("＂芯片 出口＂", Phrase("芯片 出口")),
        ('"芯片 出口', Phrase("芯片 出口")),
        ('"芯片"出口', All((Phrase("芯片"), Phrase("出口")))),
        ('"”芯片"', Phrase("”芯片")),
        ('苹果"Pro', Phrase('苹果"Pro')),
        ("-芯片", Not(Phrase("芯片"))),
        ("－芯片", Not(Phrase("芯片"))),
        ("--芯片", Not(Phrase("芯片"))),
        ('-"芯片 出口"', Not(Phrase("芯片 出口"))),
        ("- 芯片", Phrase("芯片")),
        ("GPT-4", Phrase("GPT-4")),
        ("[AI]", Phrase("[AI]")),
        ("[/b]", Phrase("[/b]")),
        ("foo:bar", Phrase("foo:bar")),
        ("https://example.com/a", Phrase("https://example.com/a")),
        ("10:20", Phrase("10:20")),
        ("date", Phrase("date")),
        ("update:2025", Phrase("update:2025")),
    ],
)
def test_words(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("tag:AI", Tagged("AI")),
        ("Tag：AI", Tagged("AI")),
        ('tag:"Apple Vision"', Tagged("Apple Vision")),
        ("topic:“资本 支出”", About("资本 支出")),
        ("topic:C++", About("C++")),
        ("source:新浪美股", From("新浪美股")),
        ('source:" qq "', From("qq")),
        ("-source:qq", Not(From("qq"))),
        ("tag: AI", Phrase("AI")),
        ("tag:date:2025", Tagged("date:2025")),
    ],
)
def test_fields(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2025-02-07", date(2025, 2, 7), date(2025, 2, 7)),
        ("2025-2-7", date(2025, 2, 7), date(2025, 2, 7)),
        ("2025-02-01..2025-02-10", date(2025, 2, 1), date(2025, 2, 10)),
        ("2024-12..2025", date(2024, 12, 1), date(2025, 12, 31)),
        ("..2025-02", date.min, date(2025, 2, 28)),
        ("2025-02..", date(2025, 2, 1), date.max),
        ("２０２５－０２", date(2025, 2, 1), date(2025, 2, 28)),
    ],
)
def test_dates(value: str, first: date, last: date) -> None:
    assert parse(f"date:{value}") == Dated(first, last)
    assert parse(f"-date：{value}") == Not(Dated(first, last))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("芯片 date:2025-13 出口", "2025-13"),
        ("date:2025-00", "2025-00"),
        ("date:2025-02-00", "2025-02-00"),
        ("date:2025-02-30", "2025-02-30"),
        ("date:0000", "0000"),
        ("date:25", "25"),
        ("date:2025..x", "2025..x"),
        ("date:x..2025", "x..2025"),
        ('-date:"2025 02" a', "2025 02"),
    ],
)
def test_a_wrong_date_is_named_with_its_place(text: str, wrong: str) -> None:
    with pytest.raises(QueryError, match="不是日期") as caught:
        parse(text)
    assert text[caught.value.start : caught.value.end] == wrong
    assert wrong in str(caught.value)


def test_a_range_that_ends_before_it_begins() -> None:
    with pytest.raises(QueryError, match="晚于") as caught:
        parse("date:2025-02..2025-01")
    assert (caught.value.start, caught.value.end) == (5, 21)
    assert parse("date:2025-02..2025") == Dated(date(2025, 2, 1), date(2025, 12, 31))


@given(
    st.text()
    | st.text('-－=()（）"“”「」:： tagdeopicsurlnhORNT2025.*>[中，\n\u3000', max_size=40)
    | st.text("date:0123456789-.").map("date:".__add__)
)
def test_whatever_is_typed_means_something_or_is_pointed_at(text: str) -> None:
    found, (start, end) = read(text)
    assert 0 <= start <= end <= len(text)
    for phrase in phrases(found):
        assert phrase.text in text
        assert any(map(str.isalnum, phrase.text))


def read(text: str) -> tuple[Node, tuple[int, int]]:
    try:
        return parse(text), (0, 0)
    except QueryError as error:
        return EVERYTHING, (error.start, error.end)


@given(st.text().filter(lambda text: '"' not in text and any(map(str.isalnum, text))))
def test_any_text_can_be_searched_in_quotes(text: str) -> None:
    assert parse(f'"{text}"') == Phrase(text.strip())
    assert parse(f'-"{text}"') == Not(Phrase(text.strip()))


def test_denied_phrases_are_not_marked() -> None:
    node = All((parse('人工 -智能 tag:AI "芯片"'), Any((Phrase("出口"), About("Meta")))))
    assert list(phrases(node)) == [Phrase("人工"), Phrase("芯片"), Phrase("出口")]
