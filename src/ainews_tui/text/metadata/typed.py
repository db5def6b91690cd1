"""TOML and JSON front matter: typed values turned back into text."""

import json
import tomllib
from collections.abc import Mapping
from typing import Any

from ainews_tui.text.metadata.fields import Listed, Value

_JSON = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str)


def read_toml(block: str) -> dict[str, Value] | None:
    """Return the fields of a TOML document; None where the block is none."""
    try:
        return _fields(tomllib.loads(block, parse_float=str))
    except (ValueError, RecursionError):
        return None


def read_json(text: str) -> tuple[dict[str, Value], int] | None:
    """Return the fields of the object that a text opens with, and where it ends."""
    try:
        loaded, end = _JSON.raw_decode(text)
    except (ValueError, RecursionError):
        return None
    return (_fields(loaded), end) if isinstance(loaded, Mapping) else None


def _fields(loaded: Mapping[str, Any]) -> dict[str, Value]:
    values = {key: _value(value) for key, value in loaded.items()}
    return {key: value for key, value in values.items() if value is not None}


def _value(value: object) -> Value | None:
    if isinstance(value, list):
        texts = tuple(text for item in value if isinstance(text := _value(item), str))
        return Listed(texts, " ".join(texts)) if texts else None
    if value is None or isinstance(value, Mapping):
        return None
    return str(value) if str(value).strip() else None
