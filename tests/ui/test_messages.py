"""What is said over the bottom line: an answer until the next key, a warning for its time."""

import pytest
from tests.ui.reader import OpenReader, Reader

from ainews_tui import paths

ANSWER, OTHER = "按 q 退出", "画面上没有表格"
FADES = 0.4
"""Seconds."""

WARNING = "词汇表有错：第 1 行：原文至少要两个字"


@pytest.fixture
def mistaken() -> None:
    """Have the reader warned at the start."""
    file = paths.glossary_file()
    file.parent.mkdir(parents=True)
    file.write_text("坏\n", encoding="utf-8")


def said(reader: Reader) -> list[str]:
    return [words for words in (WARNING, ANSWER, OTHER) if words in reader.screen]


@pytest.mark.usefixtures("mistaken")
async def test_a_warning_that_an_answer_covers_is_said_again(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert said(reader) == [WARNING]
        await reader.press("ctrl+c")
        assert said(reader) == [ANSWER]
        await reader.press("z")
        assert said(reader) == [OTHER]
        await reader.press("j")
        assert said(reader) == [WARNING]
        await reader.press("j")
        assert said(reader) == [WARNING]


@pytest.mark.usefixtures("mistaken")
async def test_a_warning_is_said_again_when_the_answer_over_it_fades(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        reader.app.notify(OTHER, timeout=FADES)
        await reader.settle()
        reader.app.notify(ANSWER, timeout=2 * FADES)
        await reader.settle()
        assert said(reader) == [ANSWER]
        await reader.pilot.pause(1.5 * FADES)
        assert said(reader) == [ANSWER]  # the time of an earlier answer is not its own
        await reader.pilot.pause(FADES)
        await reader.settle()
        assert said(reader) == [WARNING]


async def test_a_warning_takes_the_place_of_an_answer(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+c")
        reader.app.notify(WARNING, severity="warning")
        await reader.settle()
        assert said(reader) == [WARNING]
        await reader.press("j")
        assert said(reader) == [WARNING]


@pytest.mark.usefixtures("mistaken")
async def test_an_answer_covers_the_hints_only_whatever_it_covers_beside(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        before = reader.lines
        after = (await reader.press("ctrl+c")).split("\n")
        assert after[:-2] == before[:-2]
        assert after[-2] == f" {ANSWER}"
