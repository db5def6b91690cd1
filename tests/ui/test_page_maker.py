"""A page is ready ahead of time only where that is soon done, and for the place it was made for."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.posts import write_post_into

from ainews_tui import paths
from ainews_tui.article import Display
from ainews_tui.library.opening import Library, open_library
from ainews_tui.query.tree import EVERYTHING, Order, Phrase
from ainews_tui.settings import Settings
from ainews_tui.text.layout.manner import PLAIN
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.article_page import START, Place
from ainews_tui.ui.asked import Asked, Way
from ainews_tui.ui.page_maker import PageMaker

LATER = (90, 0.0)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return the library of one article of 20,000 characters."""
    body = "\n\n".join(f"第{number}段，{'软件和网络的事情' * 12}。" for number in range(200))
    write_post_into(tmp_path / "news", "long.md", "长篇", body)
    index = paths.index_folder()
    with closing(
        open_library([tmp_path / "news"], Settings().zone, load_sources(), index)
    ) as library:
        library.refreshing.run()
        yield library


@pytest.fixture
def asked(library: Library) -> Asked:
    """Return that article, asked for."""
    (headline,) = library.searching.all(EVERYTHING, Order.DATE, None)
    return Asked(headline, (), raw=False)


@pytest.fixture
def way(library: Library) -> Way:
    """Return a way to show it."""
    return Way(library.presenter(Display()), False, 60, PLAIN)


@pytest.mark.parametrize("left", [None, START])
def test_of_a_long_article_the_beginning_is_ready_once(
    library: Library, asked: Asked, way: Way, left: Place | None
) -> None:
    maker = PageMaker(library)
    maker.get_ready(asked, way, left)
    (made,) = maker._ready.values()
    assert maker.first(asked, way, left)[1] is made[-1]
    assert not made[-1].whole
    assert maker.first(asked, way, left)[1] is not made[-1]


def test_a_beginning_that_is_ready_is_not_shown_at_a_later_place(
    library: Library, asked: Asked, way: Way
) -> None:
    maker = PageMaker(library)
    maker.get_ready(asked, way, None)
    _, prepared = maker.first(asked, way, LATER)
    assert prepared.whole


def test_a_long_article_with_hits_or_at_a_later_place_is_not_made_ready(
    library: Library, asked: Asked, way: Way
) -> None:
    maker = PageMaker(library)
    maker.get_ready(replace(asked, phrases=(Phrase("网络"),)), way, None)
    maker.get_ready(asked, way, LATER)
    assert maker._ready == {}
