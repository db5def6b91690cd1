"""What the header and an empty list say."""

from pathlib import Path

from ainews_tui.article import Display, Script
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.progress import Progress
from ainews_tui.library.searching import Group
from ainews_tui.query.parsing import Query
from ainews_tui.query.tree import About, Phrase, Tagged
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.found import Listing
from ainews_tui.ui.wanted import Wanted
from ainews_tui.ui.wording import empty_words, shown_words

ORIGINAL = Presenter(Display(), load_sources())
TAIWAN = Presenter(Display(Script.TW), load_sources())


def listing(count: int, unranked: int = 0, is_whole: bool = True) -> Listing:
    return Listing(groups=(Group(None, count, 0),), unranked=unranked, is_whole=is_whole)


def test_everything() -> None:
    assert shown_words(Wanted(), listing(1234), ORIGINAL) == "全部 · 1,234 篇"


def test_all_that_is_picked_is_named() -> None:
    picked = Wanted().with_source("qq").with_label(Tagged("AI")).with_label(About("英伟达"))
    picked = picked.searched("谷歌 -裁员", Query(Phrase("谷歌")))
    assert (
        shown_words(picked, listing(3), ORIGINAL) == "腾讯网 · AI / 英伟达 · 搜索 谷歌 -裁员 · 3 篇"
    )
    both = picked.with_match(True)
    assert shown_words(both, listing(3), TAIWAN) == "騰訊網 · AI + 英偉達 · 搜索 谷歌 -裁员 · 3 篇"


def test_what_is_not_counted_or_not_ranked() -> None:
    assert shown_words(Wanted(), listing(100, is_whole=False), ORIGINAL) == "全部"
    ranked = shown_words(Wanted(), listing(72_000, 22_000), ORIGINAL)
    assert ranked == "全部 · 72,000 篇 · 只排了最新的 50,000 篇"


def test_a_list_to_be_filled_says_how_far_that_is() -> None:
    feeds = (Path("/news"),)
    begun = empty_words(Wanted(), feeds, TAIWAN, Progress(0, 0))
    assert begun.endswith("正在清點文件\n\n/news")
    far = empty_words(Wanted(), feeds, ORIGINAL, Progress(1200, 57_000))
    assert "索引 1,200 / 57,000" in far
    assert "没有找到" in empty_words(
        Wanted().searched("月", Query(Phrase("月"))), feeds, ORIGINAL, Progress(0, 0)
    )


def test_each_kind_of_emptiness_says_what_to_do() -> None:
    feeds = (Path("/news\x1b[31m/里"),)
    nothing = empty_words(Wanted(), feeds, TAIWAN)
    assert nothing.startswith("這裡還沒有文章\n/news/里\n")
    assert "feeds add" in nothing
    assert "按 t 改标签" in empty_words(Wanted().with_source("qq"), feeds, ORIGINAL)
    searched = Wanted().searched("月球", Query(Phrase("月球")))
    assert empty_words(searched, feeds, TAIWAN).startswith("沒有找到：月球")
