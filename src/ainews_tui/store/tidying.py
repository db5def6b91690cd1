"""Keeping the index quick and as small as what it holds, however often articles change.

SQLite's full-text index only adds. What is taken out is gone to every search at once, but leaves
its room when the segments it lies in are merged; and the more segments there are, the longer a
search takes: merged into one, half as long. So once a tenth of the articles has come, gone or
been replaced, all are merged, in many short transactions, between which others may write and the
work may be left for the next time.
"""

import sqlite3
from collections.abc import Callable

from ainews_tui.store.index import transaction
from ainews_tui.store.schema import fact, set_fact

_TENTH = 10
_FEW = 100
"""Articles whose room is not worth the work."""

_PAGES = 200
"""Pages of the full-text index that are written in one transaction: some 3 MB."""


def note_changed(connection: sqlite3.Connection, articles: int) -> None:
    """Note that so many articles have been put in or taken out. Expects to be in a transaction."""
    if articles:
        changed = int(fact(connection, "changed") or 0)
        set_fact(connection, "changed", str(changed + articles))


def tidy(connection: sqlite3.Connection, is_cancelled: Callable[[], bool]) -> None:
    """Merge the full-text index where that is due; stop where the reader cancels it."""
    while _is_due(connection) and not is_cancelled():
        with transaction(connection, "IMMEDIATE"):
            before = connection.total_changes
            connection.execute("INSERT INTO fts (fts, rank) VALUES ('merge', ?)", (-_PAGES,))
            # one change is the command itself (https://www.sqlite.org/fts5.html#the_merge_command)
            if connection.total_changes - before < 2:
                set_fact(connection, "changed", "0")


def _is_due(connection: sqlite3.Connection) -> bool:
    (articles,) = connection.execute("SELECT ifnull(sum(articles), 0) FROM days").fetchone()
    return int(fact(connection, "changed") or 0) > _FEW + int(articles) // _TENTH
