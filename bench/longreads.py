"""An archive of long articles: one on every page of a list of short ones.

Who turns the list's pages comes upon the long ones, each once, and reads no neighbour of theirs.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from bench.posts import Story, hugo, page
from bench.prose import Prose

TURN = 16
"""Headlines that a key goes on by, on a screen of 36 lines."""

OPENING = "此处开篇"
"""What the body of every long article begins with, and nothing else has."""

_NEWEST, _APART = datetime(2025, 3, 1, 20, tzinfo=UTC), timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Long:
    """A long article: its characters, of which most take three bytes, and whether it is a page."""

    characters: int
    is_page: bool = False


HEAVY, MEDIUM, HUGE = Long(76_000), Long(50_000), Long(1_220_000, is_page=True)
"""200 KB, 50,000 characters, and a saved page of 3.8 MB."""

ORDER = (*[HEAVY] * 20, *[HUGE] * 6, MEDIUM)
"""What is come upon turn by turn."""

_SHORT = 1_200


def write_longreads(folder: Path) -> None:
    """Write the archive into a new folder, the newest articles first."""
    folder.mkdir(parents=True)
    prose = Prose(traditional=False)
    for number in range((len(ORDER) + 1) * TURN):
        rng = Random(f"longreads/{number}")
        turn, beside = divmod(number, TURN)
        long = ORDER[turn - 1] if turn and not beside else None
        story = _story(number, rng, prose, long)
        name, text = f"{number:04}.md", hugo(story, rng)
        if long and long.is_page:
            name, text = f"{number:04}.html", page(story, rng)
        (folder / name).write_text(text, encoding="utf-8")


def _story(number: int, rng: Random, prose: Prose, long: Long | None) -> Story:
    beat = prose.beat(rng)
    opening = [f"{OPENING}。"] if long else []
    return Story(
        number=number,
        title=prose.title(rng, beat),
        date=_NEWEST - number * _APART,
        source="longreads",
        name="长文",
        author=prose.person(rng),
        tags=(),
        url=f"https://www.example.com/longreads/{number:08}.html",
        paragraphs=opening + prose.paragraphs(rng, beat, long.characters if long else _SHORT),
    )
