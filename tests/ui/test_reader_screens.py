"""What the reader sees, at four sizes, as files a person can read in a diff."""

import pytest
from tests.ui.reader import OpenReader


@pytest.mark.parametrize("size", [(160, 48), (120, 36), (80, 24), (50, 20)])
async def test_the_list_and_an_article(open_reader: OpenReader, size: tuple[int, int]) -> None:
    async with open_reader(size) as reader:
        reader.looks_like(f"list-{size[0]}x{size[1]}")
        await reader.press("j", "enter")
        reader.looks_like(f"article-{size[0]}x{size[1]}")


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        ("o", "by-source"),
        ("ss", "traditional"),
        ("t\r", "tag-picker"),
        ("S", "script-picker"),
        ("\rv", "raw"),
    ],
)
async def test_after_some_keys(open_reader: OpenReader, keys: str, name: str) -> None:
    async with open_reader() as reader:
        await reader.press(*("enter" if key == "\r" else key for key in keys))
        reader.looks_like(name)


async def test_a_search(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        reader.looks_like("search")
