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
        "打开阅读界面；这里写的文件夹优先于环境变量里的。",
    ),
    "list": Command(
        "listing",
        "list_articles",
        "列出标题，新的在前；写了 QUERY 就只列符合的。",
    ),
    "show": Command(
        "showing",
        "show_article",
        "显示一篇文章：写它的编号（list 里有）或文件路径。",
    ),
    "index": Command(
        "maintenance",
        "update_index",
        "更新索引：只看新的、改过的和消失的文件。",
    ),
    "tags": Command("counting", "count_tags", "每个标签有多少篇文章。"),
    "topics": Command("counting", "count_topics", "每个主题有多少篇文章。"),
    "sources": Command("counting", "count_sources", "每个来源有多少篇文章。"),
    "feeds": Command("feeds", "feeds", "不写文件夹时打开哪些：列出、添加、去掉。"),
    "doctor": Command(
        "maintenance",
        "doctor",
        "看看一切是否正常：版本、文件夹、索引，哪些文件读不了，为什么。",
    ),
}

NAMES = tuple(name for name in COMMANDS if name != DEFAULT)
