"""What a front matter says, as it was written: nothing is read as a number, a date or a bool.

Writers mean text: a title `1984` is no number, `On` no truth value and `[转帖]` no list.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

_BETWEEN_LABELS = re.compile("[,，、;；]")


@dataclass(frozen=True, slots=True)
class Listed:
    """A list: its texts, and the whole as it stands in the file, brackets included."""

    items: tuple[str, ...]
    written: str


Value = str | Listed


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a front matter; keys are in lower case, empty values are left out."""

    values: Mapping[str, Value] = field(default_factory=dict)

    def written(self, *keys: str) -> str | None:
        """Return the value of the first of the keys that is there, a list as it was written."""
        value = next(self._found(keys), None)
        return value.written if isinstance(value, Listed) else value

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
            for label in (
                value.items if isinstance(value, Listed) else _BETWEEN_LABELS.split(value)
            )
        )

    def _found(self, keys: tuple[str, ...]) -> Iterator[Value]:
        return (self.values[key] for key in keys if key in self.values)


def _texts(value: Value) -> tuple[str, ...]:
    return value.items if isinstance(value, Listed) else (value,)
