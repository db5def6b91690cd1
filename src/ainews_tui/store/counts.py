"""How many articles carry each tag, each topic, each source."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass

from ainews_tui.store.search import Clause


@dataclass(frozen=True, slots=True)
class Count:
    """How many articles carry a name."""

    name: str
    number: int


def count_labels(connection: sqlite3.Connection, table: str, clause: Clause) -> tuple[Count, ...]:
    """Count the names in `tags` or `topics` of what a query finds, the most frequent first.

    Spellings that a search takes for one are counted as the most frequent of them.
    """
    among = f"IN (SELECT {clause.row} FROM {clause.bare} WHERE {clause.where})"
    rows = connection.execute(
        f"""SELECT l.folded, l.name, t.number
        FROM (
            SELECT label, count(*) AS number FROM {table}
            {"" if clause.is_everything else f"WHERE article {among}"} GROUP BY label
        ) AS t JOIN labels AS l ON l.number = t.label
        ORDER BY t.number DESC, l.name""",
        clause.parameters,
    )
    names = dict[str, str]()
    numbers = defaultdict[str, int](int)
    for folded, name, number in rows:
        names.setdefault(folded, name)
        numbers[folded] += number
    return sort_counts([Count(name, numbers[folded]) for folded, name in names.items()])


def sort_counts(counts: list[Count]) -> tuple[Count, ...]:
    """Return counts in the order they are shown in: by number, then by name."""
    return tuple(sorted(counts, key=lambda count: (-count.number, count.name)))
