"""What a front matter says, as it was written: nothing is read as a number, a date or a bool.

Writers mean text: a title `1984` is no number, `On` no truth value and `[转帖]` no list.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

_BETWEEN_LABELS = re.compile("[,，、;；]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its texts, and the whole as it stands in the file, brackets included."""

    items: tuple[str, ...]
    written: str


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping under a key: its fields, and the whole as it stands in the file, or its name."""

    fields: Mapping[str, "Value"]
    written: str


Value = str | Listed | Mapped


def listed(values: Iterable[Value | None], written: str | None = None) -> Listed | None:
    """Return a list with the texts of lists in it; None for one that says nothing.

    `written` is given where it stands on one line of the file.
    """
    texts = tuple(text for value in values if value is not None for text in _texts(value))
    if written is None:
        return Listed(texts, " ".join(texts)) if texts else None
    return Listed(texts, written)


def mapped(
    pairs: Iterable[tuple[object, Value | None]], written: str | None = None
) -> Mapped | None:
    """Return a mapping of what says something; the same for what is in braces."""
    fields = {key: value for key, value in pairs if isinstance(key, str) and value is not None}
    if written is None:
        return Mapped(fields, " ".join(_texts(Mapped(fields, "")))) if fields else None
    return Mapped(fields, written)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter; keys are in lower case, empty values are left out."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def written(self, *keys: str) -> str | None:
        """Return the value of the first of the keys that is there, a list as it was written."""
        value = next(self._found(keys), None)
        return value if isinstance(value, str) or value is None else value.written or None

    def first(self, *keys: str) -> str | None:
        """Return the value of the first of the keys that is there, of a list the first item."""
        return next((text for value in self._found(keys) for text in _texts(value)), None)

    def all(self, *keys: str) -> tuple[str, ...]:
        """Return every text under the keys, in the order of the keys."""
        return tuple(text for value in self._found(keys) for text in _texts(value))

    def labels(self, *keys: str) -> tuple[str, ...]:
        """Return every text under the keys, where a text that is no list may name several."""
        return tuple(
            label
            for value in self._found(keys)
            for label in (_BETWEEN_LABELS.split(value) if isinstance(value, str) else _texts(value))
        )

    def _found(self, keys: tuple[str, ...]) -> Iterator[Value]:
        return (self.values[key] for key in keys if key in self.values)


def _texts(value: Value) -> tuple[str, ...]:
    """Return what a value says; a mapping says its name: `author: {name: 王小明, mail: …}`."""
    match value:
        case str():
            return (value,)
        case Listed(items):
            return items
        case Mapped(fields):
            return _texts(fields["name"]) if "name" in fields else ()
