"""A word of the article is selected, and shown from then on as the reader says."""

from tests.ui.reader import OpenReader, Reader

from ainews_tui import paths

START, END = (2, 3), (3, 3)
"""Cells of the first two characters of the body, in the narrow reading pane."""


async def select(reader: Reader, start: tuple[int, int] = START, end: tuple[int, int] = END) -> str:
    """Drag over some text and return it."""
    view = reader.find("#article")
    await reader.pilot.mouse_down(view, offset=start)
    await reader.pilot.hover(view, offset=end)
    await reader.pilot.mouse_up(view, offset=end)
    return reader.app.screen.get_selected_text() or ""


async def test_a_selected_word_is_shown_as_the_reader_says(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("s", "s", "j", "enter")
        assert "訓練只用了兩千多塊芯片" in reader.screen
        assert await select(reader) == "訓練"
        screen = await reader.press("a")
        for row in ("原文：   训练", "簡體：   训练", "繁體：   訓練"):
            assert f"│  {row}" in screen
        await reader.press("tab", *["backspace"] * 2)
        screen = await reader.type("培訓")
        await reader.press("enter")
        assert "培訓只用了兩千多塊芯片" in reader.screen
        assert paths.glossary_file().read_text(encoding="utf-8") == "训练\t训练\t培訓\n"
    async with open_reader((50, 20)) as reader:
        await reader.press("j", "enter")
        assert "培訓只用了兩千多塊芯片" in reader.screen


async def test_a_word_that_is_left_is_not_kept(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j", "enter")
        await select(reader)
        await reader.press("a", "escape")
        assert "加入词汇表" not in reader.screen
        assert not paths.glossary_file().exists()


async def test_without_a_selected_word_it_is_said_what_to_do(open_reader: OpenReader) -> None:
    said = "先在正文里选中一个词"
    async with open_reader() as reader:
        assert said in await reader.press("a")
    async with open_reader() as reader:
        assert await select(reader, (2, 0), (3, 0)) == "華爾"  # the title is no body
        assert said in await reader.press("a")
    async with open_reader() as reader:
        await reader.press("enter", "v")
        assert said in await reader.press("a")


async def test_what_cannot_be_kept_is_said(open_reader: OpenReader) -> None:
    paths.glossary_file().mkdir(parents=True)
    async with open_reader() as reader:
        await reader.press("j", "enter")
        assert await select(reader)
        assert "词汇表写不了" in await reader.press("a", "enter")
