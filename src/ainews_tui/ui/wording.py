"""What the screen says in words: what is shown, and what to do where nothing is."""

from collections.abc import Sequence
from pathlib import Path

from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import Presenter
from ainews_tui.query import From
from ainews_tui.text.layout.cells import clip
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.selection import Selection
from ainews_tui.ui.side_list import filter_name


def shown_words(selection: Selection, count: int, presenter: Presenter) -> str:
    """Return what a selection shows and how many articles that is."""
    parts = []
    if selection.source is not None:
        parts.append(filter_name(From(selection.source), presenter))
    if selection.labels:
        joint = " + " if selection.match_all else " / "
        parts.append(joint.join(filter_name(label, presenter) for label in selection.labels))
    if selection.text:
        parts.append(f"{presenter.words('搜索')} {clip(selection.text, _LONGEST_QUERY)}")
    shown = " · ".join(parts) or presenter.words("全部")
    return f"{shown} · {presenter.words(f'{count:,} 篇')}"


def empty_words(selection: Selection, feeds: Sequence[Path], presenter: Presenter) -> str:
    """Return why a list is empty and what to do next."""
    if selection.text:
        return presenter.words("没有找到：") + selection.text + presenter.words(_NO_HIT)
    if selection.is_filtered:
        return presenter.words(_NO_MATCH)
    folders = "\n".join(safe_line(str(feed)) for feed in feeds)
    return f"{presenter.words('这里还没有文章')}\n{folders}\n{presenter.words(_NO_ARTICLE)}"


def error_words(error: ReaderError, presenter: Presenter) -> str:
    """Return what went wrong; a message may name a file, and a file's name may hold anything."""
    return presenter.words(safe_line(str(error)))


_LONGEST_QUERY = 40
"""Cells of a search shown in the title, so that the count after it stays in sight."""


_NO_HIT = """

换一个词，或者少写几个词：写下的词都要出现
按 / 改搜索，按 c 看全部文章"""
_NO_MATCH = """没有符合这些筛选的文章

按 t 改标签，按 c 看全部文章"""
_NO_ARTICLE = """
把 .md .html .txt 文件放进文件夹，按 r 刷新
换一个文件夹：ainews-tui 文件夹
长期加上：ainews-tui feeds add 文件夹"""
