"""What is typed, and the tree it is read as."""

from datetime import date

import pytest

from ainews_tui.errors import QueryError
from ainews_tui.query.parsing import DEEPEST, MOST_WORDS, Query
from ainews_tui.query.parsing import parse as parse_query
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
    Order,
    Part,
    Phrase,
    Tagged,
    WrittenIn,
    phrases,
)

TODAY = date(2025, 2, 7)


def parse(text: str) -> Node:
    return parse_query(text, TODAY).node


def test_all_of_the_language_at_once() -> None:
    text = (
        '谷歌 "AI investment" -裁员 tag:DeepSeek (topic:Meta OR title:deep*) source:qq'
        " author:王惠子 script:hant has:table length:>2000 date:2025-02 sort:relevance"
    )
    node = All(
        (
            Phrase("谷歌"),
            Phrase("AI investment"),
            Not(Phrase("裁员")),
            Tagged("DeepSeek"),
            Any((About("Meta"), Phrase("deep", Part.TITLE, prefix=True))),
            From("qq"),
            By("王惠子"),
            WrittenIn("hant"),
            Has(Kind.TABLE),
            Length(2001),
            Dated(date(2025, 2, 1), date(2025, 2, 28)),
        )
    )
    dates = ("2025-02-01..2025-02-28",)
    assert parse_query(text, TODAY) == Query(node, Order.RELEVANCE, False, dates)


@pytest.mark.parametrize(
    "text",
    [
        *("", "  \t\n", "\u3000", "-", "－ --", '"', '""', "“”", "，", '"，。"', "-*", "*"),
        *("tag:", "date: ", "title:*", "author:，", "length:>", "length:..", "has:", "sort:"),
        *("OR", "NOT", "AND", "OR OR", "NOT OR", "- OR -", "(", "((", "()", "（）", "-(", "(-)"),
        *("title:(", "tag:()", "=", "＝", "= ", "sort:date", "(sort:date)", "-sort:date"),
    ],
)
def test_what_asks_for_nothing(text: str) -> None:
    assert parse(text) == EVERYTHING


A, B, C, D = map(Phrase, "abcd")


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("芯片", Phrase("芯片")),
        ("芯", Phrase("芯")),
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
        ("AI:", Phrase("AI:")),
        ("C:", Phrase("C:")),
        ("NASDAQ:AAPL", Phrase("NASDAQ:AAPL")),
        ("titel：//a", Phrase("titel：//a")),
        ("titel", Phrase("titel")),
        ('"titel:a"', Phrase("titel:a")),
        ("deep*", Phrase("deep", prefix=True)),
        ("deep＊", Phrase("deep", prefix=True)),
        ('"deep lea"*', Phrase("deep lea", prefix=True)),
        ("“deep lea”＊", Phrase("deep lea", prefix=True)),
        ("C++*", Phrase("C++*")),
        ("d*p", Phrase("d*p")),
        ("“a” *", A),
    ],
)
def test_words(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a OR b", Any((A, B))),
        ("a b OR c d", Any((All((A, B)), All((C, D))))),
        ("a OR b OR c", Any((A, B, C))),
        ("a AND b", All((A, B))),
        ("a or b", All((A, Phrase("or"), B))),
        ('a "OR" b', All((A, Phrase("OR"), B))),
        ("NOT a", Not(A)),
        ("NOT NOT a", A),
        ("NOT -a", A),
        ("a NOT b", All((A, Not(B)))),
        ("(a OR b) c", All((Any((A, B)), C))),
        ("（a OR b）c", All((Any((A, B)), C))),
        ("c(a OR b)d", All((C, Any((A, B)), D))),
        ("-(a OR b)", Not(Any((A, B)))),
        ("-（a b）", Not(All((A, B)))),
        ("-(-a)", Not(Not(A))),
        ("a (b)", All((A, B))),
        ("((a))", A),
        ("title:(a OR b) c", All((Any((Phrase("a", Part.TITLE), Phrase("b", Part.TITLE))), C))),
        ("tag:(a OR topic:b OR -c)", Any((Tagged("a"), About("b"), Not(Tagged("c"))))),
        ("-source:(a OR b)", Not(Any((From("a"), From("b"))))),
        ("has:(table picture)", All((Has(Kind.TABLE), Has(Kind.PICTURE)))),
    ],
)
def test_words_together(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("a OR", A),
        ("OR a", A),
        ("a OR OR b", Any((A, B))),
        ("a NOT", A),
        ("a -", A),
        ("a (b", All((A, B))),
        ("a (b OR", All((A, B))),
        ("(a OR (b", Any((A, B))),
        ("-(a", Not(A)),
        ("a ()", A),
        ("a () OR b", Any((A, B))),
        ("a tag:", A),
        ("a OR tag:", A),
        ("title:(a", Phrase("a", Part.TITLE)),
        ("title:“a b", Phrase("a b", Part.TITLE)),
        ("a length:>", A),
        ("a sort:", A),
    ],
)
def test_what_is_half_typed_means_something(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize(
    ("text", "node"),
    [
        ("title:芯片", Phrase("芯片", Part.TITLE)),
        ("body:deep*", Phrase("deep", Part.BODY, prefix=True)),
        ("tag:AI", Tagged("AI")),
        ("Tag：AI", Tagged("AI")),
        ('tag:"Apple Vision"', Tagged("Apple Vision")),
        ("topic:“资本 支出”", About("资本 支出")),
        ("topic:C++", About("C++")),
        ("tag:++", Tagged("++")),
        ("source:新浪美股", From("新浪美股")),
        ('source:" qq "', From("qq")),
        ("author：「王 惠子」", By("王 惠子")),
        ("-source:qq", Not(From("qq"))),
        ("NOT source:qq", Not(From("qq"))),
        ("tag: AI", Phrase("AI")),
        ("tag:date:2025", Tagged("date:2025")),
        ("tag:OR", Tagged("OR")),
        ("-has:图片", Not(Has(Kind.PICTURE))),
    ],
)
def test_fields(text: str, node: Node) -> None:
    assert parse(text) == node


@pytest.mark.parametrize("text", ["=软件 -app", " ＝ 软件 -app"])
def test_a_leading_equals_sign_makes_phrases_exact(text: str) -> None:
    query = parse_query(text, TODAY)
    assert query == Query(
        All((Phrase("软件", exact=True), Not(Phrase("app", exact=True)))), None, True
    )
    assert parse_query("软件 -app", TODAY, literal=True) == query
    assert parse("a=b") == Phrase("a=b")


def test_the_last_order_counts_wherever_it_stands() -> None:
    assert parse_query("sort:date (a OR sort:Length)", TODAY) == Query(A, Order.LENGTH)
    assert parse_query("sort:相关", TODAY).order is Order.RELEVANCE


def test_dates_are_told_as_they_were_understood() -> None:
    query = parse_query("date:上周 OR -date:今天 OR date:..2024 OR date:2025..", TODAY)
    assert query.dates == ("2025-01-27..2025-02-02", "2025-02-07", "..2024-12-31", "2025-01-01..")


@pytest.mark.parametrize(
    ("text", "wrong", "words"),
    [
        ("芯片 date:2025-13 出口", "2025-13", "不是日期"),
        ('-date:"2025 13" a', "2025 13", "不是日期"),
        ("date:2025-02..2025-01", "2025-02..2025-01", "晚于"),
        ("a has:video b", "video", "只有 table、picture、code、link"),
        ("script:klingon", "klingon", "只有 hans、hant、mixed"),
        ("sort:best", "best", "只有 date、source、relevance、length"),
        ("length:long", "long", "不是字数"),
        ("length:>-5", ">-5", "不是字数"),
        ("length:9..3", "9..3", "大于"),
        ("a titel:芯片", "titel:", "没有 titel: 这个字段，是不是 title:？"),
        ("-Sorce：新浪", "Sorce：", "没有 Sorce: 这个字段，是不是 source:？"),
        ("topics:(a OR b)", "topics:", "是不是 topic:？"),
        ('titl:"a b"', "titl:", "是不是 title:？"),
        ("tag:(a OR daet:7d)", "daet:", "是不是 date:？"),
        ("a) b", ")", "右括号"),
        ("(a）） b", "）", "右括号"),
        ("（" * (DEEPEST + 1), "（", "括号"),
        ("a " * MOST_WORDS + "bcd", "bcd", f"{MOST_WORDS} 个词"),
    ],
)
def test_a_mistake_is_pointed_at_in_words(text: str, wrong: str, words: str) -> None:
    with pytest.raises(QueryError, match=words) as caught:
        parse(text)
    assert text[caught.value.start : caught.value.end] == wrong


def test_the_last_word_and_the_last_parenthesis_allowed() -> None:
    assert parse("a " * MOST_WORDS) == All((A,) * MOST_WORDS)
    assert parse("(" * DEEPEST + "a") == A


def test_denied_phrases_are_not_marked() -> None:
    node = All((parse('人工 -智能 tag:AI "芯片"'), Any((Phrase("出口"), About("Meta")))))
    assert list(phrases(node)) == [Phrase("人工"), Phrase("芯片"), Phrase("出口")]
