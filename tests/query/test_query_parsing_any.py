"""Whatever is typed is understood or refused in words, in time linear in its length."""

from datetime import date
from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.hostile.counting import calls

from ainews_tui.errors import QueryError
from ainews_tui.query.parsing import DEEPEST
from ainews_tui.query.parsing import parse as parse_query
from ainews_tui.query.terms import as_typed
from ainews_tui.query.tree import (
    EVERYTHING,
    All,
    Any,
    Dated,
    Has,
    Kind,
    Length,
    Node,
    Not,
    Part,
    Phrase,
    Tagged,
    phrases,
)
from ainews_tui.text.safe import safe_line

TODAY = date(2025, 2, 7)


def parse(text: str) -> Node:
    return parse_query(text, TODAY).node


PARTS = [
    *'-－=＝()（）"“”「」『』:：*＊ \u3000\n,，。',
    *"OR NOT AND title body tag date has length",
]
PIECES = st.sampled_from(
    [*PARTS, "OR", "NOT", "title:", "date:", "length:", "has:", "tag:(", "芯片"]
)


@given(
    st.text()
    | st.lists(PIECES, max_size=30).map("".join)
    | st.text("0123456789-.一二十月年日上周今去dwmy", max_size=8).map("date:".__add__)
    | st.text("0123456789.,<>=", max_size=8).map("length:".__add__)
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


@pytest.mark.parametrize(
    "piece", ["a", "-", "(", ")", '"', "title:", "OR ", "*", " ", "，", "= ", "-(a "]
)
def test_a_long_text_is_read_in_the_time_of_a_short_one_or_refused(
    piece: str,
) -> None:
    short, long = (calls(partial(read, piece * size)) for size in (500, 2_000))
    assert long <= 6 * short


@given(st.text().filter(lambda text: '"' not in text and any(map(str.isalnum, text))))
def test_any_text_can_be_searched_in_quotes(text: str) -> None:
    assert parse(f'"{text}"') == Phrase(text.strip())
    assert parse(f'-"{text}"') == Not(Phrase(text.strip()))


WORDS = st.text("abc中，-*.", min_size=1).filter(lambda text: any(map(str.isalnum, text)))
LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(Phrase, WORDS, st.none() | st.sampled_from(Part), st.booleans()),
    st.builds(Tagged, WORDS),
    st.builds(Has, st.sampled_from(Kind)),
    st.builds(Length, st.integers(0, 99), st.integers(99, 999)),
    st.builds(Dated, st.dates(max_value=TODAY), st.dates(min_value=TODAY)),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, min_size=2, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, min_size=2, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


def written(node: Node) -> str:
    """Write a tree as it could have been typed."""
    match node:
        case Phrase(text, field, prefix):
            return f'{f"{field}:" if field else ""}"{text}"{"*" if prefix else ""}'
        case Tagged(name):
            return f'tag:"{name}"'
        case Has(kind):
            return f"has:{kind}"
        case Length(low, high):
            return f"length:{low}..{high}"
        case Dated(first, last):
            return f"date:{first}..{last}"
        case Not(inner):
            return f"-({written(inner)})"
        case All(nodes):
            return f"({' '.join(map(written, nodes))})"
        case Any(nodes):
            return f"({' OR '.join(map(written, nodes))})"
    raise AssertionError(node)


@given(TREES)
def test_what_is_written_down_is_read_as_it_was(node: Node) -> None:
    text = written(node)
    assume(text.count("(") <= DEEPEST)
    assert parse(text) == node


@given(st.text(min_size=1) | st.lists(PIECES, min_size=1, max_size=9).map("".join))
def test_a_name_as_it_is_typed_is_that_name_and_nothing_else(text: str) -> None:
    assume(name := safe_line(text))
    typed = as_typed(name)
    assert typed or all(mark in name for mark in '"＂”」』')
    if typed:
        assert parse(f"芯片 tag:{typed} 出口") == All(
            (Phrase("芯片"), Tagged(name), Phrase("出口"))
        )
