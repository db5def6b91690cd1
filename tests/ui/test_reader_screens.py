"""What the reader sees, at four sizes, as files a person can read in a diff."""

import pytest
from tests.ui.reader import OpenReader


@pytest.mark.parametrize("size", [(160, 48), (120, 36), (80, 24), (50, 20)])
async def test_the_list_and_an_article(open_reader: OpenReader, size: tuple[int, int]) -> None:
    async with open_reader(size) as reader:
        reader.looks_like(f"list-{size[0]}x{size[1]}")
        await reader.press("j", "enter")
        reader.looks_like(f"article-{size[0]}x{size[1]}")


async def test_by_source(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("o")
        reader.looks_like("by-source")


async def test_traditional(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s")
        reader.looks_like("traditional")


async def test_a_search(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        reader.looks_like("search")


async def test_the_tag_picker(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t", "enter")
        reader.looks_like("tag-picker")


async def test_the_script_picker(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("S")
        reader.looks_like("script-picker")


async def test_the_raw_file(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "v")
        reader.looks_like("raw")
