"""The columns of an article's row, for whoever packs, writes, reads or asks for one."""

from ainews_tui.query.tree import Kind
from ainews_tui.store.matching import words_of

FIELDS = (
    "id",
    "title",
    "date_inferred",
    "source",
    "author",
    "editor",
    "url",
    "summary",
    "written",
    "characters",
    "cut",
)
"""What of a headline stands in its row under the same name."""

COLUMNS = ("name", "size", "modified_ns", "text_hash", "holds", *FIELDS)
"""The columns of `Packed.row`."""

KIND_BITS = {kind: 1 << place for place, kind in enumerate(Kind)}
"""For what a body may hold its bit in the column `holds`."""


def author_words(name: str) -> str:
    """Return the tokens of an author's name with a space around each, so that one holds another."""
    return f" {' '.join(words_of(name).split())} "
