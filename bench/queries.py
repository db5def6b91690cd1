"""Two hundred queries as readers type them: of one to eight characters, half of them filtered."""

from datetime import date
from random import Random

from ainews_tui.query.parsing import parse
from ainews_tui.query.tree import Node
from bench.prose import WORDS

NUMBER = 200
_CHARACTERS = "的中新人国大年月美芯电网云车"
_LONGEST = 8


def queries() -> list[Node]:
    """Return the same queries every time, common words and rare ones."""
    rng = Random("queries")
    return [meaning(_filtered(_words(rng), rng)) for _ in range(NUMBER)]


def meaning(text: str) -> Node:
    """Return what a query asks for, on a day that does not change."""
    return parse(text, date(2026, 1, 1)).node


def _words(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.1:
        return rng.choice(_CHARACTERS)
    names = [
        name
        for name in (WORDS["companies"] + WORDS["people"] + WORDS["things"]).split()
        if len(name) <= _LONGEST
    ]
    if kind < 0.7:
        return str(rng.choice(names))
    if kind < 0.85:  # what nobody wrote, or hardly anybody
        place, verb = (rng.choice(WORDS[name].split()) for name in ("places", "verbs"))
        return f"{place}{verb}"[:_LONGEST]
    return f"{rng.choice(names)} {rng.choice(names)}"


def _filtered(words: str, rng: Random) -> str:
    if rng.random() < 0.5:
        return words
    source = rng.choice([one["code"] for one in WORDS["sources"]])
    year = rng.randint(2016, 2025)
    tag = rng.choice(WORDS["tags"].split())
    filters = (f"source:{source}", f"date:{year}", f"date:{year}-03", f"tag:{tag}", "-芯片")
    return f"{words} {rng.choice(filters)}"
