"""Where an article's conversion had to choose, and what its file has there."""

from tests.library.test_shown import opened, presenter

from ainews_tui.article import Display, Script
from ainews_tui.library.doubting import doubtful, original
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.reading import Opened
from ainews_tui.text.sources import load_sources


def kept_original(article: Opened) -> Presenter:
    """Return who shows all in Traditional but this article."""
    chosen = {article.headline.id: Script.ORIGINAL}
    return Presenter(Display(Script.TW, True), load_sources(), None, chosen)


def test_doubtful_places_are_told_leaf_by_leaf() -> None:
    article = opened("题", "他说。", "头发和干。")
    found = doubtful(article, presenter(Script.TW))
    assert list(found) == [1]
    assert [(it.extent, it.original, it.by_word) for it in found[1]] == [
        ((1, 2), "发", True),
        ((3, 4), "干", False),
    ]


def test_the_original_has_no_doubts() -> None:
    article = opened("题", "头发和干。")
    assert doubtful(article, presenter(Script.ORIGINAL)) == {}
    assert doubtful(article, kept_original(article)) == {}


def test_the_original_of_a_place() -> None:
    article = opened("题", "开头。", "它的内存和头发。")
    by = presenter(Script.TW, regional=True)
    assert original(article, by, 1, (2, 5)) == "内存"
    assert original(article, by, 1, (7, 8)) == "发"
    assert original(article, kept_original(article), 1, (2, 5)) == "内存和"
    assert original(article, by, 2, (0, 1)) == ""
