"""The rules of boilerplate take time linear in a line's length, whatever the line is."""

import re

import pytest
from tests.hostile.stepping import steps

from ainews_tui.text.boilerplate.rules import Kind, Rule, boilerplate_data, load_rules

RULES = [
    (rule, entry["example"])
    for rule, entry in zip(load_rules(), boilerplate_data()["rule"], strict=True)
]
RUN = 40  # characters; what is limited in a pattern is mostly limited below
SPACES = (" ", "\u3000")


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
        (r"(?i)[^A]\b(B)\1$", "-bb", 3),
        ("(?m)^a$\n^.", "a\nb", 3),
        (r"(?s)\Aa.b", "a\nb", 3),
    ],
)
def test_the_counter_tries_what_an_engine_tries(pattern: str, text: str, counted: int) -> None:
    assert steps(re.compile(pattern), text, "fullmatch") == counted


def test_the_counter_goes_on_behind_what_it_found() -> None:
    assert steps(re.compile("a+"), "aaab", "search") == 6
    assert steps(re.compile("a+"), "aaab", "match") == 4


@pytest.mark.parametrize("pattern", ["a*a*b", "(?:a|aa)+b", "[ a]*(?:b)?[ a]*c"])
def test_slow_patterns_are_found_out(pattern: str) -> None:
    slow = re.compile(pattern)
    once, twice = (steps(slow, "a" * length, "fullmatch") for length in (10, 20))
    assert twice > 3 * once


@pytest.mark.parametrize(("rule", "example"), RULES, ids=[rule.name for rule, _ in RULES])
def test_a_run_of_twice_the_length_takes_twice_the_steps(rule: Rule, example: str) -> None:
    pattern = re.compile(rule.pattern)
    how = "search" if rule.kind is Kind.INLINE else "fullmatch"
    for at, own in enumerate(example):
        for character in {own, *SPACES}:
            once, twice = (
                steps(pattern, pumped(example, at, character * length), how)
                for length in (RUN, 2 * RUN)
            )
            assert twice <= 2.5 * once + 10 * RUN, (at, character)
