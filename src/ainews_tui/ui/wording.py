"""What the screen says in words: what is shown, and what to do where nothing is."""

import re
from collections.abc import Sequence
from pathlib import Path

from ainews_tui.errors import ReaderError
from ainews_tui.library.naming import Missing, missing_words
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.progress import Progress, progress_words
from ainews_tui.query.tree import From
from ainews_tui.text.layout.cells import clip
from ainews_tui.text.safe import safe_line
from ainews_tui.ui.found import Listing
from ainews_tui.ui.hit_place import HitPlace
from ainews_tui.ui.wanted import Filter, Wanted

_LONGEST_QUERY = 40
"""Cells of a search shown in the title, so that the count after it stays in sight."""

_QUOTED = re.compile("“(.*)”")
_QUOTED_CELLS = 14

_NO_HIT = "换一个词，或者少写几个词：写下的词都要出现"
_AFTER_SEARCH = "按 / 改搜索，按 c 看全部文章"
_NO_MATCH = """没有符合这些筛选的文章

按 t 改标签，按 c 看全部文章"""
_BEGINNING = "正在建立索引：读进来的文章马上列出来，可以先看"
_NO_ARTICLE = """
把 .md .html .txt 文件放进文件夹，按 r 刷新
换一个文件夹：ainews-tui 文件夹
长期加上：ainews-tui feeds add 文件夹"""


def shown_words(wanted: Wanted, listing: Listing, presenter: Presenter) -> str:
    """Return what is shown and how many articles that is, once they are counted."""
    parts = list[str]()
    if wanted.source is not None:
        parts.append(filter_name(From(wanted.source), presenter))
    if wanted.labels:
        joint = " + " if wanted.match_all else " / "
        parts.append(joint.join(filter_name(label, presenter) for label in wanted.labels))
    if wanted.text:
        parts.append(f"{presenter.words('搜索')} {clip(safe_line(wanted.text), _LONGEST_QUERY)}")
    parts = parts or [presenter.words("全部")]
    if listing.is_whole:
        parts.append(presenter.words(f"{listing.count:,} 篇"))
    if listing.unranked:
        ranked = listing.count - listing.unranked
        parts.append(presenter.words(f"只排了最新的 {ranked:,} 篇"))
    return " · ".join(parts)


def still_shown_words(wanted: Wanted, listing: Listing, presenter: Presenter) -> str:
    """Return the same while what is typed has a mistake: if anything, what is still listed."""
    if not listing.count:
        return presenter.words("搜索有错，错处在下面标出")
    return f"{presenter.words('仍列出')} {shown_words(wanted, listing, presenter)}"


def hit_words(hit: HitPlace, presenter: Presenter) -> str:
    """Return which hit of an article the reader is at; nothing where it has none."""
    if not hit.total:
        return ""
    if hit.current is None:
        return presenter.words(f" 命中 {hit.total:,} 处")
    return presenter.words(f" 命中 {hit.current + 1:,} / {hit.total:,}")


def empty_words(
    wanted: Wanted,
    feeds: Sequence[Path],
    presenter: Presenter,
    progress: Progress | None = None,
    missing: Sequence[Missing] = (),
) -> str:
    """Return why a list is empty and what to do next, or how far a refresh is that may fill it."""
    if wanted.text:
        why = [missing_words(one, presenter) for one in missing] or [presenter.words(_NO_HIT)]
        sought = presenter.words("没有找到：") + wanted.text
        return "\n".join((sought, "", *why, presenter.words(_AFTER_SEARCH)))
    if wanted.is_filtered:
        return presenter.words(_NO_MATCH)
    folders = "\n".join(safe_line(str(feed)) for feed in feeds)
    if progress:
        far = progress_words(progress) if progress.total else "正在清点文件"
        return presenter.words(f"{_BEGINNING}\n\n{far}\n\n") + folders
    return f"{presenter.words('这里还没有文章')}\n{folders}\n{presenter.words(_NO_ARTICLE)}"


def filter_name(picked: Filter, presenter: Presenter) -> str:
    """Return a filter's name as shown."""
    if isinstance(picked, From):
        return presenter.source(picked.name)
    return presenter.label(picked.name)


def error_words(error: ReaderError, presenter: Presenter) -> str:
    """Return what went wrong; a message may name a file, and a file's name may hold anything."""
    return presenter.words(safe_line(str(error)))


def mistake_words(error: ReaderError, presenter: Presenter) -> str:
    """Return the same in one line: of what was typed, which stands beside it, only the head."""
    return _QUOTED.sub(
        lambda said: f"“{clip(said[1], _QUOTED_CELLS)}”", error_words(error, presenter)
    )
