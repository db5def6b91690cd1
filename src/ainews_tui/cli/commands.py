"""The table of commands: where each is and what it does, so that none is imported to be listed."""

from typing import NamedTuple

DEFAULT = "open-the-reader"
"""What no command, or a folder, means; no name that is typed."""


class Command(NamedTuple):
    """A module, the name of a click command in it, and the first sentence of its help."""

    module: str
    name: str
    summary: str


COMMANDS = {
    DEFAULT: Command(
        "opening",
        "open_reader",
        "Open the reader on these folders; folders named here outweigh those of the environment.",
    ),
    "list": Command(
        "listing",
        "list_articles",
        "List headlines, newest first; with QUERY, those that answer it.",
    ),
    "show": Command(
        "showing",
        "show_article",
        "Show one article by its id (see `list`) or its file's path: heading, byline, body.",
    ),
    "index": Command(
        "maintenance",
        "update_index",
        "Bring the index up to date: only new, changed and vanished files are looked at.",
    ),
    "tags": Command("counting", "count_tags", "Count the articles of each tag."),
    "topics": Command("counting", "count_topics", "Count the articles of each topic."),
    "sources": Command("counting", "count_sources", "Count the articles of each source."),
    "feeds": Command(
        "feeds", "feeds", "List the folders that are opened when none is named; add or remove one."
    ),
    "doctor": Command(
        "maintenance",
        "doctor",
        "Say how everything stands: versions, folders, the index, files that failed and why.",
    ),
}

NAMES = tuple(name for name in COMMANDS if name != DEFAULT)
