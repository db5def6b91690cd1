"""A terminal, and nothing but a terminal, is asked how wide it draws; all is laid out by that."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader
from textual.drivers.headless_driver import HeadlessDriver
from textual.events import CursorPosition

from ainews_tui import paths
from ainews_tui.settings import Ambiguous
from ainews_tui.terminals import Drawn, Terminal
from ainews_tui.text.layout.ambiguous import measure_ambiguous

QUESTION = "\x1b7\x1b[2;1H“\x1b[6n\x1b[3;1H─\x1b[6n\x1b8"
TEXTS, FRAMES = 1, 2
NARROW, WIDE = 1, 2
SCROLL_BAR = " ▁▂▃▄▅▆▇█_#"
FRAME = re.compile("[─-▟]")
KINDS = ("is_headless", "is_web", "is_inline")


@pytest.fixture(autouse=True)
def narrow_again() -> Iterator[None]:
    yield
    measure_ambiguous(Ambiguous.NARROW)


@pytest.fixture
def written(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have the tests' driver be of one kind, none being a terminal; return what it is given."""
    told: list[str] = []
    kind = getattr(request, "param", None)
    for name in KINDS:
        monkeypatch.setattr(HeadlessDriver, name, name == kind)
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: told.append(data))
    return told


async def answer(reader: Reader, *answers: tuple[int, int]) -> None:
    """Report that the cursor stands in a column of a row."""
    for row, column in answers:
        reader.app.post_message(CursorPosition(column, row))
    await reader.settle()


def lines(reader: Reader, beginning: str) -> list[str]:
    """Return the lines of the article that begin so."""
    shown = (line.strip(SCROLL_BAR) for line in reader.lines)
    return [line for line in shown if line.startswith(beginning)]


def kept() -> Drawn:
    return Terminal(paths.terminals_file(), "a terminal").drawn


async def test_an_answer_tells_of_texts_and_of_frames_and_is_good_once(
    open_reader: OpenReader, written: list[str]
) -> None:
    async with open_reader() as reader:
        assert written.count(QUESTION) == 1
        await answer(reader, (TEXTS, WIDE))
        assert kept() == Drawn()
        await answer(reader, (FRAMES, NARROW))
        assert kept() == Drawn(texts=Ambiguous.WIDE)
        await answer(reader, (TEXTS, NARROW), (FRAMES, WIDE))
        assert kept() == Drawn(texts=Ambiguous.WIDE)


@pytest.mark.parametrize("other", [(0, WIDE), (3, WIDE), (TEXTS, 0), (TEXTS, 3), (30, 99)])
async def test_what_is_no_answer_is_none(
    open_reader: OpenReader, written: list[str], other: tuple[int, int]
) -> None:
    async with open_reader() as reader:
        await answer(reader, other, (FRAMES, WIDE), other)
    assert kept() == Drawn()


@pytest.mark.parametrize("do", ["key", "click"])
async def test_an_answer_is_late_once_the_reader_has_done_something(
    open_reader: OpenReader, written: list[str], do: str
) -> None:
    async with open_reader() as reader:
        if do == "key":
            await reader.press("j")
        else:
            await reader.pilot.click(offset=(30, 5))
        await answer(reader, (TEXTS, WIDE), (FRAMES, WIDE))
    assert kept() == Drawn()


@pytest.mark.parametrize("written", KINDS, indirect=True)
async def test_what_is_no_terminal_is_never_asked(
    open_reader: OpenReader, written: list[str]
) -> None:
    async with open_reader():
        assert written
        assert QUESTION not in written


async def test_all_is_laid_out_as_the_terminal_answers(
    open_reader: OpenReader, written: list[str], write_post: Write, tmp_path: Path
) -> None:
    body = "他说“可以”……"
    write_post("wide.md", "“引号”" * 6, body * 8, date="2025-03-01")
    async with open_reader((50, 24)) as reader:
        await reader.app.run_action("screen.read")  # after a key no answer is good
        await reader.settle()
        assert lines(reader, body) == [body * 3 + "他说“可"]  # 43 of 45 cells
        await answer(reader, (TEXTS, WIDE), (FRAMES, WIDE))
        assert lines(reader, body) == [body * 2 + "他说“可"]  # 40 of them
        assert FRAME.search(reader.screen) is None
        await reader.press("escape")
        assert "“引号”" * 5 + "“引…" in reader.screen
        assert FRAME.search(reader.screen) is None
    assert kept() == Drawn(Ambiguous.WIDE, Ambiguous.WIDE)


async def test_an_answer_that_is_known_changes_nothing(
    open_reader: OpenReader, written: list[str]
) -> None:
    for _ in range(2):
        async with open_reader() as reader:
            await answer(reader, (TEXTS, NARROW), (FRAMES, NARROW))
        assert Terminal(paths.terminals_file(), "a terminal").answer == Drawn()
    assert paths.terminals_file().read_text(encoding="utf-8").count("narrow") == 2


async def test_nobody_loses_a_page_where_nothing_can_be_kept(
    open_reader: OpenReader, written: list[str]
) -> None:
    paths.terminals_file().parent.parent.mkdir(parents=True, exist_ok=True)
    paths.terminals_file().parent.write_text("no folder", encoding="utf-8")
    async with open_reader() as reader:
        await answer(reader, (TEXTS, WIDE), (FRAMES, WIDE))
        assert "选择没能存下来" in reader.screen
