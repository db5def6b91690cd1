"""An article stays open while its file does; what may be next is opened before it is asked for."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from ainews_tui.article import Headline
from ainews_tui.document import plain_text
from ainews_tui.errors import ArticleNotFound
from ainews_tui.library import shelf
from ainews_tui.library.opening import Library
from ainews_tui.library.reading import Opened, Reading
from ainews_tui.library.shelf import Shelf
from ainews_tui.query.tree import EVERYTHING, Order

Write = Callable[..., Path]


@pytest.fixture
def headlines(library: Library, write: Write) -> list[Headline]:
    for name in "abcd":
        write(f"{name}.md", f"正文{name}", title=name)
    library.refreshing.run()
    return list(library.searching.all(EVERYTHING, Order.DATE, None))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect the articles that are opened from their files."""
    ids = list[str]()
    article = Reading.article

    def noted(reading: Reading, article_id: str) -> Opened:
        ids.append(article_id)
        return article(reading, article_id)

    monkeypatch.setattr(Reading, "article", noted)
    return ids


def test_an_article_is_opened_once(
    library: Library, headlines: list[Headline], opened: list[str]
) -> None:
    shelf = Shelf(library)
    first = shelf.article(headlines[0])
    assert first == library.reading.file(headlines[0].path)
    assert shelf.article(headlines[0]) is first
    assert opened == [headlines[0].id]


def test_it_is_opened_anew_when_its_file_is_another(
    library: Library, headlines: list[Headline], write: Write
) -> None:
    shelf = Shelf(library)
    shelf.article(headlines[0])
    write(headlines[0].path.name, "另外的正文", title="另一个")
    anew = shelf.article(headlines[0])
    assert plain_text(anew.article.document) == "另外的正文"
    headlines[0].path.unlink()
    with pytest.raises(ArticleNotFound):
        shelf.article(headlines[0])
    assert shelf.ahead(headlines[0]) is None


def test_it_is_opened_anew_when_it_is_forgotten(
    library: Library, headlines: list[Headline], opened: list[str]
) -> None:
    shelf = Shelf(library)
    shelf.article(headlines[0])
    shelf.forget()
    shelf.article(headlines[0])
    assert opened == [headlines[0].id] * 2


def test_those_opened_last_are_kept(
    library: Library,
    headlines: list[Headline],
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shelf, "KEPT", 2)
    a, b, c, _ = headlines
    kept = Shelf(library)
    for headline in (a, b, a, c, a, b):
        kept.article(headline)
    assert opened == [it.id for it in (a, b, c, b)]


def test_what_may_be_next_is_opened_unless_its_file_is_large(
    library: Library,
    headlines: list[Headline],
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = Shelf(library)
    ahead = kept.ahead(headlines[0])
    assert ahead is not None
    assert kept.article(headlines[0]) is ahead
    monkeypatch.setattr(shelf, "SMALL", headlines[1].path.stat().st_size - 1)
    assert kept.ahead(headlines[1]) is None
    assert opened == [headlines[0].id]


def test_who_asks_for_what_is_being_opened_waits_for_it(
    library: Library, headlines: list[Headline], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = Event(), Event()
    article, ids = Reading.article, list[str]()

    def slow(reading: Reading, article_id: str) -> Opened:
        ids.append(article_id)
        begun.set()
        assert go.wait(60)
        return article(reading, article_id)

    monkeypatch.setattr(Reading, "article", slow)
    kept = Shelf(library)
    with ThreadPoolExecutor() as threads:
        ahead = threads.submit(kept.ahead, headlines[0])
        assert begun.wait(60)
        asked = threads.submit(kept.article, headlines[0])
        go.set()
        assert asked.result(60) is ahead.result(60)
    assert ids == [headlines[0].id]
