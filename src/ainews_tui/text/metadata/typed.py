"""TOML and JSON front matter: typed values turned back into text."""

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from ainews_tui.text.metadata.fields import Mapped, Value, listed, mapped

_DEEP_KEY = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){20}")  # deeper than any

# not strict: a string may hold the line break that a U+2028 in it has become
_JSON = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, strict=False)


def read_toml(block: str) -> dict[str, Value] | None:
    """Return the fields of a TOML document; None where the block is none, or its keys too deep.

    The time that `tomllib` takes grows with the square of a key's depth.
    """
    if _DEEP_KEY.search(block):
        return None
    try:
        return _fields(tomllib.loads(block, parse_float=str))
    except (ValueError, RecursionError):
        return None


def read_json(text: str) -> tuple[dict[str, Value], int] | None:
    """Return the fields of the object that a text opens with, and where it ends."""
    try:
        loaded, end = _JSON.raw_decode(text)
        return (_fields(loaded), end) if isinstance(loaded, Mapping) else None
    except (ValueError, RecursionError):
        return None


def _fields(loaded: Mapping[str, Any]) -> dict[str, Value]:
    found = _mapped(loaded)
    return dict(found.fields) if found else {}


def _mapped(loaded: Mapping[str, Any]) -> Mapped | None:
    return mapped((key, _value(value)) for key, value in loaded.items())


def _value(value: object) -> Value | None:
    match value:
        case None:
            return None
        case dict():
            return _mapped(value)
        case list():
            return listed(map(_value, value))
        case bool():
            return "true" if value else "false"
    return str(value) if str(value).strip() else None
