"""An archive of generated articles: the same folder, file for file, whenever the seed is the same.

Shapes, scripts, lengths and encodings come in the shares that real archives have: half of all
articles are below 1,500 characters, a few above 50,000; some files are empty, some are GB18030.
"""

import os
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from random import Random

from bench.posts import SHAPES, Story
from bench.prose import WORDS, Prose

_FIRST, _DAYS = datetime(2015, 1, 1, tzinfo=UTC), 4_000
_MEDIAN, _SPREAD = 7.32, 0.8
"""Of the logarithm of an article's characters."""

_SUFFIXES = (".md", ".md", ".markdown", ".html", ".txt")


_SHORT = (600, 1_000)
"""Characters of an article of an archive that is large by their number."""

_PART = 10_000
"""Articles that a process writes at once."""


def write_archive(folder: Path, count: int, seed: int = 1, *, short: bool = False) -> None:
    """Write so many articles into a new folder; the first ones are those of a smaller archive.

    Large archives are written by as many processes as there are cores. With `short`, all articles
    are short.
    """
    parts = [range(start, min(start + _PART, count)) for start in range(0, count, _PART)]
    write = partial(_write_part, folder, seed, short)
    if len(parts) < 2:
        for part in parts:
            write(part)
        return
    with ProcessPoolExecutor() as processes:
        list(processes.map(write, parts))


def _write_part(folder: Path, seed: int, short: bool, part: range) -> None:
    prose = _prose()
    made = set[Path]()
    for number in part:
        rng = Random(f"{seed}/{number}")
        story = _story(number, rng, prose, short)
        shapes, shares = zip(*SHAPES, strict=True)
        text = rng.choices(shapes, shares)[0](story, rng)
        file = folder / story.source / f"{story.date:%Y}" / _name(story, rng)
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(_dressed(text, rng))
        written = story.date.timestamp()
        os.utime(file, (written, written))


@cache
def _prose() -> dict[bool, Prose]:
    """Return prose in both scripts; a process makes it once."""
    return {traditional: Prose(traditional) for traditional in (False, True)}


def _story(number: int, rng: Random, prose: dict[bool, Prose], short: bool) -> Story:
    sources = WORDS["sources"]
    source = rng.choices(sources, [one["share"] for one in sources])[0]
    writer = prose[source.get("traditional", False)]
    beat = writer.beat(rng)
    characters = min(round(rng.lognormvariate(_MEDIAN, _SPREAD)), 100_000)
    if rng.random() < 0.002:
        characters *= 20
    if short:
        characters = rng.randint(*_SHORT)
    english = rng.random() < 0.02
    return Story(
        number=number,
        title=writer.title(rng, beat),
        # the later the more, as archives grow
        date=_FIRST + timedelta(days=_DAYS * rng.random() ** 0.5),
        source=source["code"],
        name=source["name"],
        author=writer.person(rng),
        tags=writer.tags(rng) if rng.random() < 0.3 else (),
        url=_address(number, rng, source["code"]),
        paragraphs=(
            writer.english(rng, characters) if english else writer.paragraphs(rng, beat, characters)
        ),
    )


def _address(number: int, rng: Random, source: str) -> str:
    # one in thirty is published twice
    shown = rng.randrange(number) if number and rng.random() < 0.03 else number
    return f"https://www.example.com/{source}/{shown:08}.html"


def _name(story: Story, rng: Random) -> str:
    suffix = rng.choice(_SUFFIXES)
    return f"{story.date:%Y-%m-%d}-{story.number:07}{suffix}"


def _dressed(text: str, rng: Random) -> bytes:
    kind = rng.random()
    if kind < 0.015:
        return b""
    if kind < 0.027:
        return text.encode("gb18030")
    if kind < 0.032:
        return text.replace("\n", "\r\n").encode()
    if kind < 0.034:
        return b"\xef\xbb\xbf" + text.encode()
    return text.encode()
