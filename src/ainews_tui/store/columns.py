"""The columns of an article's row, for whoever packs, writes or reads one."""

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

COLUMNS = ("name", "size", "modified_ns", "text_hash", *FIELDS)
"""The columns of `Packed.row`."""
