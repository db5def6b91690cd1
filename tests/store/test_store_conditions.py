"""What a search costs is bounded: one look for many names, few parentheses, no search too deep."""

from datetime import date
from functools import reduce

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ainews_tui.query.parsing import DEEPEST, LONGEST_PHRASE, MOST_WORDS, parse
from ainews_tui.query.tree import About, All, Any, By, Dated, From, Node, Not, Phrase, Tagged
from ainews_tui.store.index import Index
from ainews_tui.store.listing import count
from ainews_tui.store.search import Clause, clause_of


def clause(node: Node) -> Clause:
    return clause_of(node, lambda name: [name])


def typed(text: str) -> Clause:
    return clause(parse(text, date(2025, 2, 7)).node)


@pytest.mark.parametrize("kind", [Tagged, About, From, By])
def test_any_of_many_names_is_one_look(kind: type[Tagged | About | From | By]) -> None:
    names = tuple(kind(f"名{number}") for number in range(50))
    one, many = clause(names[0]), clause(Any(names))
    assert many.where.count("SELECT") == one.where.count("SELECT")
    assert len(many.parameters) == 50 * len(one.parameters)
    denied = clause(All(tuple(map(Not, names))))
    assert denied.where == f"NOT {many.where}"


def test_words_among_alternatives_are_one_look() -> None:
    words = tuple(Phrase(f"词{number}") for number in range(9))
    either = clause(Any((*words, Tagged("AI"), *words)))
    assert either.where.count("MATCH") == 1


def test_alternatives_that_say_the_same_are_one() -> None:
    day = Dated(date(2025, 2, 7), date(2025, 2, 7))
    assert clause(Any((day, day))).where == clause(day).where


@pytest.mark.parametrize(
    "text",
    [
        " OR ".join(f"word{number}" for number in range(MOST_WORDS)),
        " OR ".join(f"-tag:{number}" for number in range(MOST_WORDS)),
        " ".join(f"-tag:{number} has:table" for number in range(MOST_WORDS // 2)),
        f'"{"长" * LONGEST_PHRASE}"',
    ],
)
def test_the_longest_searches_there_may_be_are_answered(index: Index, text: str) -> None:
    with index.reading() as connection:
        assert count(connection, typed(text)) == 0


LEVELS = st.sampled_from(
    [
        "-(a OR b c …)",
        "(a OR …)",
        "b NOT (tag:a OR source:b tag:c …)",
        "-(a OR tag:b c NOT … OR d)",
        "(title:a -tag:b) OR -(… -c has:table)",
    ]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(st.lists(LEVELS, min_size=DEEPEST, max_size=DEEPEST), st.sampled_from(["x", "tag:x"]))
def test_the_deepest_searches_there_may_be_are_answered(
    index: Index, levels: list[str], leaf: str
) -> None:
    text = reduce(lambda inner, level: level.replace("…", inner), levels, leaf)
    with index.reading() as connection:
        assert count(connection, typed(text)) == 0
