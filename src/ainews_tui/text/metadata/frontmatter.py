"""What stands before a body: the writer's fields, set off from the text by two fences.

Nothing is lost: what turns out to be no front matter stays in the body, a rule included.
"""

import re
from collections.abc import Mapping

from ainews_tui.text.metadata.fields import FrontMatter, Mapped, Value
from ainews_tui.text.metadata.known_keys import KEYS
from ainews_tui.text.metadata.plain_lines import read_lines, read_toml_lines
from ainews_tui.text.metadata.typed import read_json, read_toml
from ainews_tui.text.metadata.yaml_events import read_yaml

_LONGEST = 65_536  # characters that are parsed; real ones have under 2,000
_HOLDERS = ("params", "extra", "taxonomies")  # of Hugo and Zola: fields one level deeper
_OPENING = re.compile(r"\s*(---|\+\+\+) *\n")
_CLOSING = {
    "---": re.compile(r"^--- *$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+ *$", re.MULTILINE),
}
_NOTATIONS = {"---": (read_yaml, read_lines), "+++": (read_toml, read_toml_lines)}


def split(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter, empty where there is none, and the body without blank head lines."""
    opening = _OPENING.match(text)
    if opening is None:
        return _split_json(text)
    fence, start = opening[1], opening.end()
    closing = _CLOSING[fence].search(text, start)
    if closing is None:
        return FrontMatter(), text
    values = _read(fence, text[start : closing.start()])
    if values is None:
        return FrontMatter(), text
    return _front_matter(values), text[closing.end() :].lstrip("\n")


def _read(fence: str, block: str) -> Mapping[str, Value] | None:
    """Return the fields between two fences; None where they fence something else."""
    if not block.strip():
        return {}
    read, read_plain = _NOTATIONS[fence]
    values = read(block) if len(block) <= _LONGEST else None
    if values is None:  # lines of a text may look like fields: one must be known
        values = read_plain(block)
        return values if any(_key(key) in KEYS for key in values) else None
    return values


def _split_json(text: str) -> tuple[FrontMatter, str]:
    head = text[:_LONGEST].lstrip()
    found = read_json(head) if head.startswith("{") else None
    if found is None:
        return FrontMatter(), text
    values, end = found
    return _front_matter(values), text.lstrip()[end:].lstrip("\n")


def _front_matter(values: Mapping[str, Value]) -> FrontMatter:
    fields = {_key(key): value for key, value in values.items()}
    for holder in _HOLDERS:
        if isinstance(held := fields.get(holder), Mapped):
            del fields[holder]
            fields = {_key(key): value for key, value in held.fields.items()} | fields
    return FrontMatter(fields)


def _key(written: str) -> str:
    return written.strip().lower().replace("-", "_")
