"""What articles are about: named searches, each of which puts all that it finds on a topic.

The bundled ones stand in a data file, the reader's own in the settings. Both are written in the
language of searches and look for what a search would look for, other regions' words included.
A topic is found when the index is brought up to date and stays until it changes: it cannot
depend on the day it is asked on, nor on other topics.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from ainews_tui.errors import QueryError, SettingsError
from ainews_tui.paths import data_text
from ainews_tui.query.parsing import parse
from ainews_tui.query.tree import EVERYTHING, About, All, Any, Node, Not
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.fold import fold

_DAYS = (date(2024, 2, 29), date(2025, 7, 2))
"""Two days of different years, months, weeks and weekdays: what they read alike is no day's."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic; `name` is shown and converted as text is, `query` is a search of a good topic."""

    name: str
    query: str

    @property
    def node(self) -> Node:
        """What its articles must be."""
        return parse(self.query, _DAYS[0]).node


Own = Mapping[str, Topic | None]
"""The reader's own topics by their folded names; None stands for a bundled one taken away."""


def load_topics(own: Own | None = None) -> tuple[Topic, ...]:
    """Return the topics of the data file with the reader's own, no two of the same name.

    An own one stands where the bundled one of its name stood, or after all. None is understood
    yet: that takes longer than to see that none has changed.
    """
    topics: dict[str, Topic | None] = {fold(topic.name): topic for topic in _bundled()}
    topics.update(own or {})
    return tuple(topic for topic in topics.values() if topic)


@cache
def _bundled() -> tuple[Topic, ...]:
    entries = tomllib.loads(data_text("topics.toml"))["topic"]
    return tuple(Topic(entry["name"], entry["query"]) for entry in entries)


def own_topics(queries: Mapping[str, str]) -> Own:
    """Return the topics of the settings, where each name has a query; an empty one takes it away.

    Raises SettingsError naming each topic that has a mistake.
    """
    own: dict[str, Topic | None] = {}
    wrong = list[str]()
    for written, query in queries.items():
        name = safe_line(written).strip()
        try:
            if not name:
                raise ValueError("没有名字")
            if fold(name) in own:
                raise ValueError("写了两次")
            if query.strip():
                _check(query)
            own[fold(name)] = Topic(name, query) if query.strip() else None
        except (ValueError, QueryError) as error:
            wrong.append(f"设置里的主题“{name}”有错：{error}")
    if wrong:
        raise SettingsError(*wrong)
    return own


def _check(query: str) -> None:
    """Raise ValueError or QueryError where this cannot be the query of a topic."""
    read, another_day = (parse(query, day) for day in _DAYS)
    if read != another_day:
        raise ValueError("日期要写定，不能用 7d、今天 这样随日子变的")
    if read.order:
        raise ValueError("主题没有先后，不能用 sort:")
    if read.node == EVERYTHING:
        raise ValueError("它什么也没有要找")
    if _refers_to_topics(read.node):
        raise ValueError("主题里不能再用 topic:")


def _refers_to_topics(node: Node) -> bool:
    match node:
        case About():
            return True
        case Not(inner):
            return _refers_to_topics(inner)
        case All(nodes) | Any(nodes):
            return any(map(_refers_to_topics, nodes))
        case _:
            return False
