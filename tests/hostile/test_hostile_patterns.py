"""The rules of boilerplate take time linear in a line's length, whatever the line is."""

import re

import pytest
from tests.hostile.stepping import Steps

from ainews_tui.text.boilerplate.rules import Kind, Rule, boilerplate_data, load_rules

RULES = [
    (rule, entry["example"])
    for rule, entry in zip(load_rules(), boilerplate_data()["rule"], strict=True)
]
RUN = 40  # characters; what is limited in a pattern is mostly limited below
SPACES = (" ", "\u3000")


def steps(pattern: str, text: str, *, whole: bool) -> int:
    counted = Steps(pattern)
    found = counted.fullmatch(text) if whole else counted.search(text)
    assert found == bool(re.fullmatch(pattern, text) if whole else re.search(pattern, text))
    return counted.number


def pumped(example: str, at: int, run: str) -> str:
    """Return an example with a long run in it, and an end that spoils it."""
    return f"{example[:at]}{run}{example[at:]}\x00"


@pytest.mark.parametrize(
    ("pattern", "text", "counted"),
    [
        ("ab", "ab", 2),
        ("a*b", "aaab", 5),
        ("a*+b", "aaac", 5),
        ("a{1,2}?b", "aab", 4),
        ("(?:a|bc)d", "bcd", 4),
        ("(?<=a)b(?!c)", "b", 0),
        (r"[^\w\d]\Z", "，", 1),
    ],
)
def test_the_counter_tries_what_an_engine_tries(pattern: str, text: str, counted: int) -> None:
    assert steps(pattern, text, whole=True) == counted


@pytest.mark.parametrize("pattern", ["a*a*b", "(?:a|aa)+b", "[ a]*(?:b)?[ a]*c"])
def test_slow_patterns_are_found_out(pattern: str) -> None:
    once, twice = (steps(pattern, "a" * length, whole=True) for length in (10, 20))
    assert twice > 3 * once


@pytest.mark.parametrize(("rule", "example"), RULES, ids=[rule.name for rule, _ in RULES])
def test_a_run_of_twice_the_length_takes_twice_the_steps(rule: Rule, example: str) -> None:
    whole = rule.kind is not Kind.INLINE
    for at, own in enumerate(example):
        for character in {own, *SPACES}:
            once, twice = (
                steps(rule.pattern, pumped(example, at, character * length), whole=whole)
                for length in (RUN, 2 * RUN)
            )
            assert twice <= 2.5 * once + 10 * RUN, (at, character)
