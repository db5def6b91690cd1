"""Writes into the boilerplate rules how many articles of each source they touched.

    python -m tools.touched ../shared/articles ../shared/seeds

Every file below the folders is read. A rule that touched none loses its count; why it is there
all the same must then be written by hand, as `untouched`.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from ainews_tui.text.parse import read

RULES = Path(__file__).parents[1] / "src/ainews_tui/data/boilerplate.toml"
NO_SOURCE = "unknown"

Touched = Mapping[str, Mapping[str, int]]
"""Articles by rule and by source."""

_ENTRY = re.compile(r"(?m)^\[\[rule\]\]\n(?:.+\n)+")
_NAME = re.compile(r'(?m)^name = "(.+)"$')
_COUNT = re.compile(r"(?m)^touched = .*\n")
_TABLE = re.compile(r"(?m)^\[touched\]\n(?:.*\n)*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


def count(files: Iterable[Path]) -> Touched:
    """Return how many of the files each rule touched."""
    touched: dict[str, Counter[str]] = defaultdict(Counter)
    for file in files:
        article = read(file.read_bytes())
        for rule in article.cleaned.cut_by:
            touched[rule][article.source or NO_SOURCE] += 1
    return touched


def rewritten(rules: str, touched: Touched) -> str:
    """Return the text of the data file with these counts; those not of a rule at its end."""
    names = set(_NAME.findall(rules))
    rules = _ENTRY.sub(lambda entry: _counted(entry[0], touched), rules)
    others = [f"{_key(name)} = {_line(touched[name])}" for name in sorted(set(touched) - names)]
    return _TABLE.sub("", rules) + "\n".join(["[touched]", *others, ""])


def _counted(entry: str, touched: Touched) -> str:
    name = _NAME.search(entry)
    counts = touched.get(name[1]) if name else None
    return _COUNT.sub("", entry) + (f"touched = {_line(counts)}\n" if counts else "")


def _line(counts: Mapping[str, int]) -> str:
    return "{ " + ", ".join(f"{_key(name)} = {counts[name]}" for name in sorted(counts)) + " }"


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else f'"{name}"'


if __name__ == "__main__":
    found = (file for folder in sys.argv[1:] for file in Path(folder).rglob("*") if file.is_file())
    RULES.write_text(rewritten(RULES.read_text(encoding="utf-8"), count(found)), encoding="utf-8")
