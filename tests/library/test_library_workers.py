"""Other processes take files in: as this one would, seeing nothing, and ending when they should."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.library import odd_parsers

from ainews_tui import paths
from ainews_tui.feed import ArticleFile, Failure, walk
from ainews_tui.library import interpreter
from ainews_tui.library import worker as worker_module
from ainews_tui.library import workers as workers_module
from ainews_tui.library.intake import Outcome, take_in
from ainews_tui.library.opening import Library
from ainews_tui.library.terms import Parse, Terms, parse_file
from ainews_tui.library.worker import Worker, WorkerDied
from ainews_tui.library.workers import taken_in
from ainews_tui.store.blocks import Block, Place, text_in
from ainews_tui.store.columns import COLUMNS
from ainews_tui.store.packing import Packed

TITLE = COLUMNS.index("title")


@pytest.fixture(autouse=True)
def two_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have two processes, however few the files and the cores."""
    monkeypatch.setattr(workers_module, "FEW", 0)
    monkeypatch.setattr(workers_module, "_CHUNK", 2)
    monkeypatch.setattr(workers_module, "_cores", lambda: 2)


def terms(parse: Parse) -> Terms:
    return Terms(ZoneInfo("Asia/Shanghai"), 1 << 20, parse)


def files_of(folder: Path, *texts: str) -> list[ArticleFile]:
    """Write files named by their number and return them."""
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    return [ArticleFile(folder, f"{number}.md", 0, 0) for number in range(len(texts))]


def outcomes(files: list[ArticleFile], parse: Parse) -> list[Outcome]:
    with closing(taken_in(files, len(files), terms(parse))) as lists:
        return list(chain.from_iterable(lists))


def titles(found: list[Outcome]) -> list[object]:
    return [one.row[TITLE] if isinstance(one, Packed) else one for one in found]


def told(folder: Path, texts: list[str], reasons: Mapping[str, str]) -> list[object]:
    """Return what should come of files of these texts, some of which fail for a reason."""
    return [
        Failure(folder / f"{number}.md", reasons[text]) if text in reasons else text
        for number, text in enumerate(texts)
    ]


def test_articles_are_those_that_this_process_makes() -> None:
    files = [one for one in walk(paths.bundled_feed()) if isinstance(one, ArticleFile)]
    assert len(files) > 10
    assert unpacked(outcomes(files, parse_file)) == unpacked(take_in(files, terms(parse_file)))


NOWHERE = Place(Block(b""), 0, 0)


def unpacked(outcomes: list[Outcome]) -> list[tuple[object, str]]:
    """Return articles, and their bodies in whatever blocks they are."""
    articles = [one for one in outcomes if isinstance(one, Packed)]
    assert len(articles) == len(outcomes)
    return [
        (
            replace(article, body=NOWHERE),
            text_in(article.body.block.packed, article.body.start, article.body.length),
        )
        for article in articles
    ]


def test_few_files_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers_module, "FEW", 3)
    found = outcomes(files_of(tmp_path, *"abc"), odd_parsers.tell_process)
    assert titles(found) == [str(os.getpid())] * 3
    found = outcomes(files_of(tmp_path, *"abcd"), odd_parsers.tell_process)
    assert str(os.getpid()) not in titles(found)


@pytest.mark.parametrize(
    ("cores", "files", "workers"),
    [(1, 1000, 1), (4, 1000, 4), (64, 1000, 8), (4, 1, 1), (4, 3, 2), (4, 4, 3)],
)
def test_no_more_processes_than_are_of_use(
    monkeypatch: pytest.MonkeyPatch, cores: int, files: int, workers: int
) -> None:
    monkeypatch.setattr(workers_module, "_cores", lambda: cores)
    assert workers_module._useful(files) == workers


def test_a_worker_has_neither_interface_nor_index(tmp_path: Path) -> None:
    assert titles(outcomes(files_of(tmp_path, "a"), odd_parsers.tell_interface)) == [""]


def test_ctrl_c_does_not_reach_a_worker(tmp_path: Path) -> None:
    # where this process was told to ignore it, its children would by themselves
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    found = outcomes(files_of(tmp_path, "a"), odd_parsers.interrupt)
    signal.signal(signal.SIGINT, before)
    assert titles(found) == ["还在"]


def test_a_worker_is_out_of_reach_of_the_terminal(tmp_path: Path) -> None:
    (session,) = titles(outcomes(files_of(tmp_path, "a"), odd_parsers.tell_session))
    assert session != str(os.getsid(0))


def test_nothing_a_worker_prints_is_seen(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert titles(outcomes(files_of(tmp_path, "a"), odd_parsers.chatter)) == [""]
    assert capfd.readouterr() == ("", "")


def test_a_file_that_kills_its_worker_costs_only_itself(tmp_path: Path) -> None:
    texts = ["甲", "die", "乙", "丙", "fail", "die", "丁"]
    expected = told(tmp_path, texts, {"die": "读它的进程中途退出", "fail": "内存不够读它"})
    assert titles(outcomes(files_of(tmp_path, *texts), odd_parsers.die_of_some)) == expected


@pytest.mark.parametrize("few", [0, 5])
def test_a_file_too_much_for_the_parser_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(workers_module, "FEW", few)
    texts = ["甲", "fail", "乙", "deep", "丙"]
    expected = told(tmp_path, texts, {"fail": "内存不够读它", "deep": "嵌套太深，读不下去"})
    assert titles(outcomes(files_of(tmp_path, *texts), odd_parsers.die_of_some)) == expected


def test_a_worker_that_was_killed_for_nothing_is_asked_again(tmp_path: Path) -> None:
    files = files_of(tmp_path, str(tmp_path / "noted"))
    assert titles(outcomes(files, odd_parsers.die_once)) == ["第二次"]


def test_what_cannot_be_read_is_told_as_ever(tmp_path: Path) -> None:
    gone, refused = ArticleFile(tmp_path, "gone.md", 0, 0), ArticleFile(tmp_path, "dir.md", 0, 0)
    refused.path.mkdir()
    assert outcomes([gone, refused], parse_file) == [None, Failure(refused.path, "是文件夹")]


@pytest.mark.parametrize("program", ["raise SystemExit", None])
def test_where_no_process_starts_this_one_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    if program:
        monkeypatch.setattr(interpreter, "_PROGRAM", program)
    else:
        monkeypatch.setattr(sys, "executable", str(tmp_path / "no-python"))
    found = outcomes(files_of(tmp_path, *"abc"), odd_parsers.tell_process)
    assert titles(found) == [str(os.getpid())] * 3


def test_no_more_is_read_ahead_than_is_soon_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers_module, "_AHEAD", 3)
    asked = list[ArticleFile]()

    def asking() -> Iterator[ArticleFile]:
        for file in files_of(tmp_path, *"0123456789abcdefghij"):
            asked.append(file)
            yield file

    with closing(taken_in(asking(), 20, terms(odd_parsers.tell_process))) as lists:
        assert len(next(one for one in lists if one)) == 2
        assert len(asked) == 3 * 2 * 2


def test_large_files_are_given_out_one_by_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers_module, "_CHUNK_BYTES", 10)
    files = [ArticleFile(tmp_path, f"{size}.md", size, 0) for size in (10, 9, 1, 3, 3, 11)]
    with closing(taken_in(files, 6, terms(parse_file))) as lists:
        assert [len(one) for one in lists if one] == [1, 2, 2, 1]


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """Return a pipe that a process can hold; who reads from it sees the process end."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    return pipe


@pytest.mark.timeout(30)
def test_closing_ends_workers_at_whatever_they_are(tmp_path: Path, pipe: Path) -> None:
    lists = taken_in(files_of(tmp_path, str(pipe)), 1, terms(odd_parsers.hang))
    assert next(lists) == []
    with pipe.open("rb") as held:
        assert held.read(4) == b"here"
        assert next(lists) == []
        lists.close()
        assert held.read() == b""


PARENT = """
from pathlib import Path
from tests.library.odd_parsers import hang
from tests.library.test_library_workers import files_of, terms
from ainews_tui.library.worker import Worker

folder = Path({folder!r})
Worker(terms(hang)).take_in(files_of(folder, str(folder / "pipe")))
"""


@pytest.mark.timeout(30)
def test_a_worker_that_was_stopped_is_not_started(tmp_path: Path) -> None:
    worker = Worker(terms(odd_parsers.tell_process))
    worker.stop()
    with pytest.raises(WorkerDied):
        worker.take_in(files_of(tmp_path, "a"))


@pytest.mark.timeout(30)
def test_a_worker_that_is_stopped_while_it_starts_died(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop_and_fail(process: object, question: object) -> None:
        worker.stop()
        raise EOFError

    worker = Worker(terms(odd_parsers.tell_process))
    monkeypatch.setattr(worker_module, "_ask", stop_and_fail)
    with pytest.raises(WorkerDied):
        worker.take_in(files_of(tmp_path, "a"))


@pytest.mark.timeout(30)
def test_a_worker_ends_with_its_parent_however_that_ends(tmp_path: Path, pipe: Path) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(folder=str(tmp_path))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with pipe.open("rb") as held:
        assert held.read(4) == b"here"
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        assert held.read() == b""


def test_the_parser_of_the_tests_is_found_by_a_worker(library: Library) -> None:
    # a folder's conftest is `conftest` to the tests and to nobody else
    assert library.terms.parse.__module__ == "tests.library.plain_parser"
