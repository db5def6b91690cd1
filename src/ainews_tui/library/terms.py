"""How files are read: what every process that reads some must know."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from ainews_tui.article import Article

Parse = Callable[[bytes, str, tzinfo], Article]
"""Makes an article of a file's bytes and its name without folders; see `text.parse.parse`."""


def parse_file(data: bytes, name: str, zone: tzinfo) -> Article:
    """Parse with `text.parse`, which is imported only when there is something to parse."""
    from ainews_tui.text.parse import parse

    return parse(data, name, zone)


@dataclass(frozen=True, slots=True)
class Terms:
    """How files are read: at most `most` bytes of each, by `parse`, with dates in `zone`."""

    zone: tzinfo
    most: int
    parse: Parse
