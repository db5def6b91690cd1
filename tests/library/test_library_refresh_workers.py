"""A refresh by several processes writes what one would, and stops and goes on as well."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.library import odd_parsers
from tests.library.held import held
from tests.posts import Write

from ainews_tui import paths
from ainews_tui.feed import Failure
from ainews_tui.library import refreshing as refreshing_module
from ainews_tui.library import workers as workers_module
from ainews_tui.library.opening import Library, open_library
from ainews_tui.library.progress import Progress
from ainews_tui.library.refreshing import Report
from ainews_tui.library.terms import Parse, parse_file
from ainews_tui.query.tree import EVERYTHING
from ainews_tui.text.sources import Sources

Open = Callable[..., Library]


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start processes, however few the files."""
    monkeypatch.setattr(workers_module, "FEW", 0)
    monkeypatch.setattr(workers_module, "_CHUNK", 2)


@pytest.fixture
def open_feed(tmp_path: Path) -> Iterator[Open]:
    """Open the library of a folder with an index of the given name."""
    opened = list[Library]()

    def open_feed(feed: Path, parse: Parse = parse_file, index: str = "index") -> Library:
        zone, folder = ZoneInfo("Asia/Shanghai"), tmp_path / index
        opened.append(open_library([feed], zone, Sources({}), folder, parse=parse))
        return opened[-1]

    yield open_feed
    for library in opened:
        library.close()


def test_the_index_is_the_same_as_by_one_process(
    open_feed: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    several, alone = (open_feed(paths.bundled_feed(), index=name) for name in ("several", "alone"))
    several.refreshing.run()
    monkeypatch.setattr(workers_module, "FEW", 1000)
    alone.refreshing.run()
    found = held(several)
    assert found == held(alone)
    assert all(found)


def test_progress_is_told_and_articles_are_seen(
    news: Path, open_feed: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refreshing_module, "_BATCH", 2)
    library = open_feed(news)
    told: list[tuple[Progress, int]] = []
    library.refreshing.run(
        lambda progress: told.append((progress, library.searching.count(EVERYTHING)))
    )
    assert told == [(Progress(done, 5), done) for done in (0, 2, 4, 5)]


def test_what_a_worker_died_of_is_a_failure_and_is_tried_again(
    tmp_path: Path, open_feed: Open
) -> None:
    feed = tmp_path.resolve() / "feed"
    feed.mkdir()
    for name, text in (("a.md", "甲"), ("b.md", "die"), ("c.md", "丙")):
        (feed / name).write_text(text, encoding="utf-8")
    library = open_feed(feed, odd_parsers.die_of_some)
    assert library.refreshing.run() == Report(read=2, unchanged=0, gone=0, failed=1)
    assert library.searching.failures() == (Failure(feed / "b.md", "读它的进程中途退出"),)
    (feed / "b.md").write_text("乙", encoding="utf-8")
    assert library.refreshing.run() == Report(read=1, unchanged=2, gone=0, failed=0, new=1)
    assert library.searching.failures() == ()


@pytest.mark.timeout(30)
def test_a_refresh_can_be_cancelled_while_its_workers_hang(tmp_path: Path, open_feed: Open) -> None:
    feed = tmp_path / "feed"
    feed.mkdir()
    os.mkfifo(tmp_path / "pipe")
    (feed / "a.md").write_text(str(tmp_path / "pipe"))
    library = open_feed(feed, odd_parsers.hang)
    answers = iter([False, False, True])
    assert library.refreshing.run(is_cancelled=lambda: next(answers)).read == 0
    assert library.is_new


INDEXING = """
import sys
from ainews_tui.library import workers
workers.FEW, workers._CHUNK = 0, 2
from ainews_tui.library import refreshing
refreshing._BATCH = 2
from ainews_tui.cli.main import run

sys.exit(run(["index", "--feed", sys.argv[1]]))
"""


@pytest.mark.parametrize("files", [0, 1, 3, 5])
def test_a_killed_indexer_loses_nothing(write_post: Write, files: int, tmp_path: Path) -> None:
    for number in range(6):
        write_post(f"{number}.md", f"标题{number}", "正文")
    feed = tmp_path.resolve() / "news"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen([sys.executable, "-c", INDEXING, str(feed)], env=environment)
    with closing(
        open_library([feed], ZoneInfo("Asia/Shanghai"), Sources({}), paths.index_folder())
    ) as library:
        while library.searching.count(EVERYTHING) < files and process.poll() is None:
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
        process.wait()
        found = library.searching.count(EVERYTHING)
        assert found >= min(files, 5)
        report = replace(library.refreshing.run(), topics_anew=False)
        assert report == Report(6 - found, found, 0, 0)
        assert library.searching.count(EVERYTHING) == 6


def test_it_works_from_within_the_command(write_post: Write, tmp_path: Path) -> None:
    for number in range(workers_module.FEW + 3):
        write_post(f"{number}.md", f"标题{number}", "正文")
    command = [sys.executable, "-m", "ainews_tui", "index", "--feed", str(tmp_path / "news")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert done.stderr == b""
    assert "读入 3" in done.stdout.decode()
