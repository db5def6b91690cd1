"""What the screen says in words: what is shown, and what to do where nothing is."""

from ainews_tui.library.presenting import Presenter
from ainews_tui.query import From
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
        parts.append(f"{presenter.words('搜索')} {selection.text}")
    shown = " · ".join(parts) or presenter.words("全部")
    return f"{shown} · {presenter.words(f'{count:,} 篇')}"


def empty_words(selection: Selection, presenter: Presenter) -> str:
    """Return why a list is empty and what to do next."""
    if selection.text:
        return presenter.words("没有找到：") + selection.text + presenter.words(_NO_HIT)
    return presenter.words(_NO_MATCH if selection.is_filtered else _NO_ARTICLE)


_NO_HIT = """

换一个词，或者少写几个词：写下的词都要出现
按 / 改搜索，按 c 看全部文章"""
_NO_MATCH = """没有符合这些筛选的文章

按 t 改标签，按 c 看全部文章"""
_NO_ARTICLE = """这里还没有文章

把 .md .html .txt 文件放进文件夹，按 r 刷新
换一个文件夹：ainews-tui 文件夹
长期加上：ainews-tui feeds add 文件夹"""
