"""What the reader asked for last is what is shown, however late files come."""

from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader
from tests.ui.slow_disk import SlowDisk


async def press_all(reader: Reader, *keys: str) -> None:
    """Press keys without waiting for what follows."""
    for key in keys:
        await reader.pilot.press(key)


async def test_going_there_and_back_shows_the_first_again(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "k")
        disk.let_go()
        await reader.settle()
        assert (reader.cursor, reader.article) == (NEWEST, NEWEST)


async def test_another_script_does_not_keep_the_next_article_away(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "s")
        disk.let_go()
        await reader.settle()
        assert (reader.cursor, reader.article) == (SECOND, SECOND)


async def test_an_article_that_comes_too_late_is_not_shown(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await press_all(reader, "j", "slash", *"月球")
        while "没有找到" not in reader.screen:
            await reader.pilot.pause()
        disk.let_go()
        await reader.settle()
        assert reader.article == ""
