"""Every rule of boilerplate is held to its own example."""

import re
from importlib import import_module
from typing import Any

import pytest

from ainews_tui.text.boilerplate.rules import (
    ANYWHERE,
    Kind,
    Rule,
    Rulebook,
    Where,
    boilerplate_data,
    load_rules,
)

parser = import_module("re._parser")
codes = import_module("re._constants")

ENTRIES: list[dict[str, Any]] = boilerplate_data()["rule"]
RULES = list(zip(load_rules(), ENTRIES, strict=True))
FIELDS = {"author", "editor", "date", "source", "url"}
HEAD, TAIL = (Where.HEAD,), (Where.TAIL,)


def matched(rule: Rule, text: str) -> bool:
    """Say whether the rule would cut something of the text."""
    if rule.kind is Kind.INLINE:
        return any(needle in text for needle in rule.needles) and bool(
            re.search(rule.pattern, text)
        )
    return bool(re.fullmatch(rule.pattern, text))


@pytest.mark.parametrize(("rule", "entry"), RULES, ids=[rule.name for rule, _ in RULES])
class TestEveryRule:
    def test_matches_its_example(self, rule: Rule, entry: dict[str, Any]) -> None:
        assert matched(rule, entry["example"])

    def test_matches_nothing_of_what_it_is_unlike(self, rule: Rule, entry: dict[str, Any]) -> None:
        assert [text for text in entry.get("unlike", ()) if matched(rule, text)] == []

    def test_is_found_for_its_example(self, rule: Rule, entry: dict[str, Any]) -> None:
        book = Rulebook(next(iter(rule.sources), None))
        if rule.kind is Kind.INLINE:
            assert rule in [hit.rule for hit in book.inside(entry["example"], ANYWHERE)]
        else:
            hit = book.whole(rule.kind, entry["example"], ANYWHERE)
            assert hit is not None
            assert hit.rule is rule, "an earlier rule takes its place"

    def test_tells_only_what_an_article_has(self, rule: Rule, entry: dict[str, Any]) -> None:
        assert set(re.compile(rule.pattern).groupindex) <= FIELDS

    def test_looks_for_what_it_needs(self, rule: Rule, entry: dict[str, Any]) -> None:
        assert bool(rule.needles) == (rule.kind is Kind.INLINE)
        assert rule.where is None or rule.kind in (Kind.LINE, Kind.INLINE)
        assert not rule.tags or rule.kind is Kind.SECTION

    def test_repeats_nothing_that_repeats(self, rule: Rule, entry: dict[str, Any]) -> None:
        assert not repeats_repetition(parser.parse(rule.pattern))


def repeats_repetition(pattern: Any, *, inside: bool = False) -> bool:
    """Say whether a pattern has a repetition of unfixed length within another."""
    for code, content in pattern:
        repeated = code in (codes.MAX_REPEAT, codes.MIN_REPEAT) and content[1] > 1
        unfixed = repeated and content[0] != content[1]
        if unfixed and inside:
            return True
        for part in content if isinstance(content, list | tuple) else ():
            for branch in part if isinstance(part, list) else [part]:
                if isinstance(branch, parser.SubPattern) and repeats_repetition(
                    branch, inside=inside or repeated
                ):
                    return True
    return False


@pytest.mark.parametrize(
    ("pattern", "slow"),
    [("a+b{2,3}c", False), ("(?:ab?){3}", False), ("(?:a+)+", True), ("(?:x|(?:ab*)*)", True)],
)
def test_slow_patterns_are_told_from_others(pattern: str, slow: bool) -> None:
    assert repeats_repetition(parser.parse(pattern)) == slow


def test_names_of_rules_are_their_own() -> None:
    names = [rule.name for rule in load_rules()]
    assert len(set(names)) == len(names)


def test_a_rule_of_one_source_holds_for_no_other() -> None:
    line = "2026年8月22日"
    assert Rulebook("hkej").whole(Kind.LINE, line, HEAD)
    assert not Rulebook("qq").whole(Kind.LINE, line, HEAD)
    assert not Rulebook("some_paper").whole(Kind.LINE, line, HEAD)
    assert not Rulebook(None).whole(Kind.LINE, line, HEAD)


def test_a_rule_for_the_head_does_not_look_at_the_tail() -> None:
    assert not Rulebook("hkej").whole(Kind.LINE, "2026年8月22日", TAIL)
    assert not Rulebook("hkej").whole(Kind.LINE, "2026年8月22日", ())


def test_a_rule_that_tells_the_source_is_for_texts_without_one() -> None:
    line = "（文章来源：某某社）"
    hit = Rulebook(None).whole(Kind.LINE, line, TAIL)
    assert hit is not None
    assert hit.match["source"] == "某某社"
    assert not Rulebook("some_paper").whole(Kind.LINE, line, TAIL)


def test_every_match_in_a_line_is_found() -> None:
    advertisement = "https://www.hibor.com.cn【慧博投研资讯】"
    hits = Rulebook("hibor").inside(f"甲。{advertisement}乙。{advertisement}", ())
    assert [hit.match.start() for hit in hits] == [2, 4 + len(advertisement)]


def test_credits_and_bylines_have_no_word_twice() -> None:
    roles = [role for roles in boilerplate_data()["credits"].values() for role in roles]
    words = boilerplate_data()["byline"]["unlike"]
    assert len(set(roles)) == len(roles)
    assert len(set(words)) == len(words)
    assert all(re.fullmatch(r"\w+", word) for word in roles + words)
