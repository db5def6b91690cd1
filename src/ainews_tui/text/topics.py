"""What articles are about: named sets of spellings, of which any one puts an article on the topic.

The sets stand in a data file. They are looked up through the index, so a spelling is matched as
a search would match it: folded, Latin words whole, Han characters as a phrase.
"""

import tomllib
from dataclasses import dataclass

from ainews_tui.paths import data_text


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `name` is shown and converted as text is, `spellings` are what to look for."""

    name: str
    spellings: tuple[str, ...]


def load_topics() -> tuple[Topic, ...]:
    """Return the topics of the data file, in its order. No two have the same name."""
    entries = tomllib.loads(data_text("topics.toml"))["topic"]
    return tuple(Topic(entry["name"], tuple(entry["spellings"])) for entry in entries)
