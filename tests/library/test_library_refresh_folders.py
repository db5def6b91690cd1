"""Folders in which nothing has changed are passed over, and nothing is missed for that."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from ainews_tui import feed as feed_module
from ainews_tui.library.opening import Library
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.store.changes import Changes

Write = Callable[..., Path]


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are looked up in the index."""
    names = list[str]()
    note = Changes.note

    def noting(changes: Changes, article_id: str, file: tuple[Path, str, int, int]) -> bool:
        names.append(file[1])
        return note(changes, article_id, file)

    monkeypatch.setattr(Changes, "note", noting)
    return names


def listed(library: Library) -> list[str]:
    found = library.searching.all(EVERYTHING, Order.DATE, None)
    return sorted(str(one.path.relative_to(library.feeds[0])) for one in found)


def test_only_folders_that_differ_are_looked_through(
    library: Library, write: Write, noted: list[str]
) -> None:
    for name in ("a.md", "b/c.md", "b/d.md", "b/e/f.md", "g/h.md"):
        write(name)
    library.refreshing.run()
    assert len(noted) == 5
    noted.clear()
    report = library.refreshing.run()
    assert (report.unchanged, report.read, report.gone, noted) == (5, 0, 0, [])
    write("b/new.md")
    report = library.refreshing.run()
    assert (report.unchanged, report.read, report.gone) == (5, 1, 0)
    assert sorted(noted) == ["b/c.md", "b/d.md", "b/new.md"]
    noted.clear()
    shutil.rmtree(library.feeds[0] / "b")
    report = library.refreshing.run()
    assert (report.unchanged, report.read, report.gone, noted) == (2, 0, 4, [])
    assert library.refreshing.run().gone == 0


def test_an_unchanged_refresh_writes_nothing(library: Library, write: Write) -> None:
    write("a.md")
    library.refreshing.run()
    with library.index.connection() as connection:
        query = "SELECT value FROM facts WHERE name = 'revision'"
        before = connection.execute(query).fetchone()
        library.refreshing.run()
        assert connection.execute(query).fetchone() == before


def test_a_folder_with_a_file_that_is_refused_is_looked_through_again(
    library: Library, write: Write, noted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    monkeypatch.setattr(feed_module, "_BASE32", "a" * 32)  # all files have one id
    write("b.md")
    for _ in range(3):
        assert library.refreshing.run().failed == 1
        assert len(library.searching.failures()) == 1
        assert len(noted) == 2
        noted.clear()


class Stop:
    """Says yes from the call after so many on."""

    def __init__(self, after: int) -> None:
        self._left = after

    def __call__(self) -> bool:
        self._left -= 1
        return self._left < 0


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happened_the_index_has_what_is_there(
    library: Library, write: Write, seed: int
) -> None:
    rng = Random(seed)
    folders = ("", "a/", "a/b/", "a/b/c/", "d/")
    feed = library.feeds[0]
    for turn in range(12):
        for _ in range(rng.randrange(4)):
            folder = rng.choice(folders)
            match rng.randrange(4):
                case 0 | 1:
                    write(
                        f"{folder}{rng.randrange(3)}.md", "正文" * rng.randrange(99), turn=f"{turn}"
                    )
                case 2:
                    (feed / f"{folder}{rng.randrange(3)}.md").unlink(missing_ok=True)
                case _ if folder:
                    shutil.rmtree(feed / folder, ignore_errors=True)
        if rng.random() < 0.5:
            library.refreshing.run(is_cancelled=Stop(rng.randrange(12)))
        else:
            report = library.refreshing.run()
            there = sorted(str(path.relative_to(feed)) for path in feed.rglob("*.md"))
            assert listed(library) == there
            assert report.read + report.unchanged == len(there)
            assert library.refreshing.run().read == 0
