"""Phrases are found where the index finds them, in the text as written."""

import sqlite3
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.article import Extent
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script import finding
from ainews_tui.text.script.fold import BREAK, tokens

TRICKY = '人工智能頭头ＡaIizé\u0301\u200b1 \u3000\t\n，。.-"*の한ß🔥\ue000\x00'


def find(words: Iterable[str], text: str) -> tuple[Extent, ...]:
    return finding.find(map(Phrase, words), text)


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("智能", "人工智能的智能", ["智能", "智能"]),
        ("搜寻", "谷歌搜尋", ["搜尋"]),
        ("計畫", "今年的计划", ["计划"]),
        ("人工智能", "人工 智能", ["人工 智能"]),
        ("人工 智能", "人工智能", ["人工智能"]),
        ("人工智能", "人工，智能", []),
        ("人工智能", "人工\n智能", []),
        ("人工智能", "人\u200b工智能", ["人\u200b工智能"]),
        ("ai", "ＡＩ、AI、Ai", ["ＡＩ", "AI", "Ai"]),
        ("AI", "OpenAI的AI芯片，AI2", ["AI"]),
        ("OpenAI发布", "OpenAI 发布", ["OpenAI 发布"]),
        ("open ai", "OpenAI, open  ai", ["open  ai"]),
        ("resume", "Re\u0301sume\u0301.", ["Re\u0301sume\u0301"]),
        ("ete", "Ete\u0301", ["Ete\u0301"]),
        ("GPT-4.5", "gpt 4 5 / GPT–4 . 5", ["GPT–4 . 5"]),
        ("公司，发布", "公司。\n\n“发布”", ["公司。\n\n“发布"]),
        ("C++", "用 C 语言", ["C"]),
        ("“AI”", "AI", ["AI"]),
        ("的的", "的的的", ["的的"]),
        ("，", "，，", []),
        ("", "人", []),
        ("[AI] (.*)", "看 [ai] (.*) x", ["ai"]),
    ],
)
def test_find(phrase: str, text: str, hits: list[str]) -> None:
    assert [text[start:end] for start, end in find([phrase], text)] == hits


def test_places_of_several_phrases_are_in_order_and_join_where_they_overlap() -> None:
    assert find(["能的", "人工", "工智", "智能"], "人工智能的") == ((0, 5),)
    assert find(["智能", "人工"], "人工智能") == ((0, 2), (2, 4))
    assert find(["人工智能", "工"], "人工智能") == ((0, 4),)
    assert find([], "人工") == ()


@pytest.fixture(scope="module", params=["ascii", "unicode61 remove_diacritics 0"])
def index(request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.execute(f'CREATE VIRTUAL TABLE texts USING fts5(text, tokenize="{request.param}")')
    yield database
    database.close()


@given(text=st.text(TRICKY, max_size=30), phrase=st.text(TRICKY, max_size=4))
def test_find_agrees_with_the_index(index: sqlite3.Connection, text: str, phrase: str) -> None:
    wanted = tokens(phrase).strip(f" {BREAK}")
    places = find([phrase], text)
    index.execute("DELETE FROM texts")
    index.execute("INSERT INTO texts VALUES (?)", (tokens(text),))
    rows = index.execute("SELECT 1 FROM texts WHERE texts MATCH ?", (f'"{wanted}"',))
    assert bool(places) == bool(rows.fetchone())
    for start, end in places:
        assert tokens(text[start:end]).split() == wanted.split()


@given(text=st.text(TRICKY), phrases=st.lists(st.text(TRICKY, max_size=3)))
def test_places_lie_in_the_text_in_order(text: str, phrases: list[str]) -> None:
    ends = [end for place in find(phrases, text) for end in place]
    assert ends == sorted(ends)
    assert not ends or (ends[0] >= 0 and ends[-1] <= len(text))


def test_finding_takes_linear_time() -> None:
    """A square of these lengths would take hours."""
    text = "人，" + " " * 300_000 + "人工" + "，" * 300_000 + " " * 300_000 + "a" * 300_000
    assert find(["人，智", "工，，智", "人工人", "a b", "aa"], text) == ()
