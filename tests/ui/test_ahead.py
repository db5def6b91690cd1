"""What stands beside the article in the list is ready before it is asked for."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader

from ainews_tui.library.reading import Opened, Reading
from ainews_tui.text.script import conversion
from ainews_tui.ui import preparing


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Collect what is opened, and what is laid out, by title."""
    made = list[str]()
    article, prepare = Reading.article, preparing.prepare

    def noted(reading: Reading, article_id: str) -> Opened:
        opened = article(reading, article_id)
        made.append(opened.headline.title)
        return opened

    def noting(library: object, asked: object, opened: Opened, way: object) -> object:
        made.append(f"{opened.headline.title} 排好")
        return prepare(library, asked, opened, way)  # type: ignore[arg-type]

    monkeypatch.setattr(Reading, "article", noted)
    monkeypatch.setattr(preparing, "prepare", noting)
    return made


async def _rest(reader: Reader) -> None:
    await reader.pilot.pause(0.3)
    await reader.settle()


def _rename_second(news: Path) -> None:
    file = next(path for path in news.rglob("*.*") if SECOND in path.read_text("utf-8"))
    file.write_text(file.read_text("utf-8").replace(SECOND, "换了的标题"), encoding="utf-8")


async def test_the_next_article_is_ready_when_the_reader_rests(
    open_reader: OpenReader, made: list[str]
) -> None:
    async with open_reader() as reader:
        await _rest(reader)
        assert made == [NEWEST, f"{NEWEST} 排好", SECOND, f"{SECOND} 排好"]
        del made[:]
        await reader.pilot.press("j")
        await reader.pilot.pause()
        assert reader.article == SECOND
        assert not any(SECOND in it for it in made)


async def test_what_is_ready_is_not_shown_in_another_script(
    open_reader: OpenReader, made: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        await _rest(reader)
        await reader.press("s", "k")
        assert reader.article == "华尔街开始怀疑：头发不会一夜变长"


async def test_what_is_ready_is_not_shown_when_its_file_has_changed(
    open_reader: OpenReader, news: Path
) -> None:
    async with open_reader() as reader:
        await _rest(reader)
        _rename_second(news)
        await reader.press("j")
        assert reader.article == "换了的标题"


async def test_the_open_article_is_ready_in_the_scripts_that_come_next(
    open_reader: OpenReader, write_post: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_post("a.md", "题", "里面的干部很干燥。", date="2030-01-01 09:00:00")
    converted = list[str]()
    pieces = conversion.Conversion.pieces

    def noted(by: conversion.Conversion, text: str) -> object:
        converted.append(text)
        return pieces(by, text)

    monkeypatch.setattr(conversion.Conversion, "pieces", noted)
    async with open_reader() as reader:
        await _rest(reader)
        assert any("干部" in text for text in converted)
        del converted[:]
        assert "里面的干部很干燥。" in await reader.press("s")
        assert "裡面的幹部很乾燥。" in await reader.press("s")
        assert not any("干部" in text for text in converted)


@pytest.mark.parametrize(("needed", "is_told"), [(0.0, True), (60.0, False)])
async def test_that_the_reader_rests_is_told_unless_a_key_has_come(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, needed: float, is_told: bool
) -> None:
    monkeypatch.setattr("ainews_tui.ui.looking_ahead.CALM", 0.1)
    monkeypatch.setattr("ainews_tui.ui.app.CALM", needed)
    rested = list[str]()
    async with open_reader() as reader:
        monkeypatch.setattr(reader.app, "_at_rest", lambda: rested.append(reader.article))
        await reader.press("j")
        await reader.pilot.pause(0.6)
        assert (SECOND in rested) is is_told


async def test_a_key_ends_the_rest(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.pause(0.2)
        before = reader.app.rested
        assert before >= 0.2
        await reader.pilot.press("j")
        assert reader.app.rested < before
