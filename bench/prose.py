"""Endless news in either script: words of `words.toml`, drawn by rank, and clauses of `seeds/`.

What is drawn depends on nothing but the random numbers given. An article keeps to a few companies
and subjects of its own, as news does, so a word is in some articles often and in most not at all.
"""

import re
import tomllib
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random

from ainews_tui.article import Script, Written
from ainews_tui.paths import bundled_feed
from ainews_tui.text.script.convert import convert

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))

_CLAUSE = re.compile("[\u4e00-\u9fff][\u4e00-\u9fffA-Za-z0-9.%]{5,30}(?=[，。；])")
_PREDICATES, _CLAUSES = 6_000, 12_000
"""Made once and drawn from: a file is put together of pieces of about ten characters."""


class Ranked:
    """Words of which one is drawn the more often the nearer the front it stands."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def draw(self, rng: Random) -> str:
        """Return one word."""
        return rng.choices(self._words, cum_weights=self._weights)[0]


@dataclass(frozen=True, slots=True)
class Beat:
    """What one article keeps coming back to: who acts in it, and what it is about."""

    heroes: tuple[str, ...]
    subjects: tuple[str, ...]


class Prose:
    """Titles and paragraphs in one script."""

    def __init__(self, traditional: bool) -> None:
        script = Script.HANT if traditional else Script.HANS

        def told(text: str) -> str:
            return convert(text, script, written=Written.HANS)

        rng = Random("prose")
        self._lists = {
            name: Ranked(told(words).split())
            for name, words in WORDS.items()
            if isinstance(words, str)
        }
        self._surnames = told(WORDS["surnames"])
        self._given = told(WORDS["given"])
        self._trades = told(WORDS["trades"]).split()
        self._than = told("同比增长 环比下降 约为 达到 上升 减少了").split()
        self._said = told("说")
        self._units = told("亿美元 亿元 万台 万人 个百分点 家").split()
        self._predicates = [self._predicate(rng) for _ in range(_PREDICATES)]
        clauses = [self._clause(rng) for _ in range(_CLAUSES)]
        self._clauses = clauses + [convert(clause, script) for clause in _seed_clauses()] * 3

    def beat(self, rng: Random) -> Beat:
        """Return what an article is about; half of them have a hero never heard of elsewhere."""
        heroes = (
            self._lists["companies"].draw(rng),
            self._lists["people"].draw(rng),
            self.person(rng) if rng.random() < 0.5 else self._company(rng),
        )
        return Beat(heroes, tuple(self._lists["things"].draw(rng) for _ in range(3)))

    def person(self, rng: Random) -> str:
        """Return the name of somebody."""
        return rng.choice(self._surnames) + "".join(rng.sample(self._given, rng.choice((1, 2, 2))))

    def title(self, rng: Random, beat: Beat) -> str:
        """Return a headline of about 15 to 35 characters."""
        first = f"{rng.choice(beat.heroes)}{rng.choice(self._predicates)}"
        marks = ("，", "：", " ", "？")
        return f"{first}{rng.choice(marks)}{rng.choice(beat.subjects)}{self._ending(rng)}"

    def paragraphs(self, rng: Random, beat: Beat, characters: int) -> list[str]:
        """Return paragraphs of so many characters in all, or a few more."""
        paragraphs, left = list[str](), characters
        while left > 0:
            paragraph = "".join(self.sentence(rng, beat) for _ in range(rng.randint(1, 5)))
            paragraphs.append(paragraph)
            left -= len(paragraph)
        return paragraphs

    def sentence(self, rng: Random, beat: Beat) -> str:
        """Return a sentence of two to four clauses with its full stop."""
        opening = f"{self._lists['openings'].draw(rng)}，" if rng.random() < 0.2 else ""
        begun = f"{opening}{rng.choice(beat.heroes)}{rng.choice(self._predicates)}"
        others = rng.choices(self._clauses, k=rng.randint(1, 3))
        if rng.random() < 0.3:
            others[0] = f"{rng.choice(beat.subjects)}{self._number(rng)}"
        if rng.random() < 0.15:
            return f"“{'，'.join(others)}，”{rng.choice(beat.heroes)}{self._said}。"
        return f"{'，'.join((begun, *others))}。"

    def tags(self, rng: Random) -> tuple[str, ...]:
        """Return one to three tags."""
        return tuple({self._lists["tags"].draw(rng): None for _ in range(rng.randint(1, 3))})

    def english(self, rng: Random, characters: int) -> list[str]:
        """Return English paragraphs, since an archive has a few articles in it."""
        words = self._lists["english"]
        lines = characters // 240 + 1
        return [
            " ".join(words.draw(rng) for _ in range(45)).capitalize() + "." for _ in range(lines)
        ]

    def _predicate(self, rng: Random) -> str:
        draw = self._lists
        quality = draw["qualities"].draw(rng) if rng.random() < 0.4 else ""
        place = f"在{draw['places'].draw(rng)}" if rng.random() < 0.1 else ""
        return f"{place}{draw['verbs'].draw(rng)}{quality}{draw['matters'].draw(rng)}"

    def _clause(self, rng: Random) -> str:
        draw = self._lists
        kind = rng.random()
        if kind < 0.5:
            return f"{draw['groups'].draw(rng)}{self._predicate(rng)}"
        if kind < 0.65:
            return f"{draw['matters'].draw(rng)}和{draw['matters'].draw(rng)}{self._ending(rng)}"
        if kind < 0.92:
            return f"{draw['matters'].draw(rng)}{self._number(rng)}"
        if kind < 0.96:
            return f"{draw['places'].draw(rng)}的{draw['things'].draw(rng)}{self._ending(rng)}"
        return (
            f"{draw['companies'].draw(rng)}也在{draw['verbs'].draw(rng)}{draw['matters'].draw(rng)}"
        )

    def _ending(self, rng: Random) -> str:
        return self._lists["endings"].draw(rng)

    def _number(self, rng: Random) -> str:
        value = round(rng.lognormvariate(4, 2), rng.choice((0, 1, 2)))
        return f"{rng.choice(self._than)}{value:g}{rng.choice(self._units)}"

    def _company(self, rng: Random) -> str:
        return "".join(rng.sample(self._given, 2)) + rng.choice(self._trades)


def _seed_clauses() -> list[str]:
    seeds = (path for path in bundled_feed().rglob("*") if path.is_file())
    return [clause for seed in sorted(seeds) for clause in _CLAUSE.findall(seed.read_text("utf-8"))]
