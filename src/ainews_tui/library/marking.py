"""Finding the topics of what an index holds, slice by slice, so that it may be stopped at any."""

from collections.abc import Callable

from ainews_tui.library.topics import Topics
from ainews_tui.store.index import Connection, writing
from ainews_tui.store.schema import fact, set_fact
from ainews_tui.store.topics import has_unmarked, mark_topics, unmark_all


def find_topics(connection: Connection, topics: Topics, is_cancelled: Callable[[], bool]) -> int:
    """Find the topics of unmarked articles, of all where topics have changed; return of how many.

    Stops between two slices where the reader cancels it. Raises SettingsError where the reader's
    file of names has a mistake.
    """
    edition = topics.edition()
    is_known = fact(connection, "topics") == edition
    if is_known and not has_unmarked(connection):
        return 0
    clauses = topics.clauses()
    if not is_known:
        with writing(connection):
            unmark_all(connection)
            set_fact(connection, "topics", edition)
    marked = 0
    while has_unmarked(connection) and not is_cancelled():
        with writing(connection):
            marked += mark_topics(connection, clauses)
    return marked
