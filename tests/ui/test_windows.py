"""Windows over the reading screen: left once, and painted in whole rows."""

import pytest
from tests.posts import Write, write_long
from tests.ui.reader import OpenReader, Reader
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.events import Key


async def _at_once(reader: Reader, *keys: str) -> None:
    """Type keys before any of them has been carried out."""
    for key in keys:
        reader.app.post_message(Key(key, {"enter": "\r"}.get(key)))
    await reader.settle()


async def test_a_command_is_carried_out_once_however_often_it_is_chosen(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "<")
        narrower = reader.app._choices.measure
        await reader.press("=", "ctrl+p", *"收窄")
        await _at_once(reader, *["enter"] * 4)
        assert len(reader.app.screen_stack) == 1
        assert reader.app._choices.measure == narrower


async def test_escape_behind_a_choice_leaves_no_more_than_the_palette(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("t", "escape", "enter", "ctrl+p", *"收窄")
        await _at_once(reader, "enter", "enter", "escape", "escape")
        assert len(reader.app.screen_stack) == 1


@pytest.mark.parametrize("keys", [("T",), ("t",), ("question_mark",), ("S",)])
async def test_a_window_is_left_once_whatever_is_typed_behind_the_key_that_leaves_it(
    open_reader: OpenReader, write_post: Write, keys: tuple[str, ...]
) -> None:
    write_post("a.md", "题", "## 一\n\n甲\n\n## 二\n\n乙", date="2030-01-01 09:00:00")
    async with open_reader() as reader:
        await reader.press("enter", *keys)
        assert len(reader.app.screen_stack) == 2
        await _at_once(reader, "enter", "enter", "escape", "escape")
        assert len(reader.app.screen_stack) == 1
        assert reader.article in {"题", "題"}


async def test_a_window_that_gets_smaller_has_whole_rows_painted(
    open_reader: OpenReader, write_post: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_long(write_post)
    pictures = list[ChopsUpdate]()
    display = App._display

    def noted(app: App[None], screen: object, picture: object) -> None:
        if isinstance(picture, ChopsUpdate):
            pictures.append(picture)
        display(app, screen, picture)  # type: ignore[arg-type]

    async with open_reader() as reader:
        await reader.press("ctrl+p")
        monkeypatch.setattr(App, "_display", noted)
        await reader.press(*"zzz")
        assert pictures
        width = reader.app.size.width
        assert {span[1:] for picture in pictures for span in picture.spans} == {(0, width)}
