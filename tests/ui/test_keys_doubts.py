"""Where a conversion had to choose is underlined when asked for, and what stood there is told."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader

from ainews_tui.ui.article_view import ArticleView


@pytest.fixture
def feed(write_post: Write, tmp_path: Path) -> Path:
    paragraphs = ("风吹过来。", "他的头发很长。", *(["没有。"] * 40), "以后再说。")
    write_post("doubts.md", "短的一篇", "\n\n".join(paragraphs), date="2025-02-20 09:00:00")
    return tmp_path / "news"


def underlined(reader: Reader) -> str:
    """The underlined characters of the lines in sight, the address at the end left out."""
    view = reader.find("#article")
    assert isinstance(view, ArticleView)
    strips = (view.render_line(y) for y in range(view.size.height))
    parts = (segment for strip in strips for segment in strip if "example" not in segment.text)
    return "".join(text for text, style, _ in parts if style and style.underline)


async def test_doubtful_characters_are_underlined_and_no_longer(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("s", "s", "enter")
        assert underlined(reader) == ""
        assert "劃線的字是轉換時選的" in await reader.press("D")
        assert underlined(reader) == "髮"
        assert "不再劃線" in await reader.press("D")
        assert underlined(reader) == ""


async def test_what_is_not_converted_is_not_doubted(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        assert "原文没有转换过的字，先按 s" in await reader.press("enter", "D")
        assert underlined(reader) == ""
        assert "原文没有转换过的字，先按 s" in await reader.press("j", "O")
        await reader.press("s", "s")
        assert underlined(reader) == "髮"


async def test_what_the_file_has_for_the_first_in_sight_is_told(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("s", "s", "enter")
        assert "畫面上沒有劃線的字" in await reader.press("O")
        await reader.press("D")
        assert "“的頭髮很長”原文“的头发很长”" in await reader.press("O")
        await reader.press("G")
        assert "“以後再說”原文“以后再说”" in await reader.press("O")


async def test_a_title_is_doubted_like_the_body(open_reader: OpenReader, write_post: Write) -> None:
    write_post("title.md", "里面的新发型", "没有。", date="2025-02-20 09:00:00")
    async with open_reader((80, 24)) as reader:
        await reader.press("s", "s", "enter", "D")
        assert underlined(reader) == "裡面髮"
        assert "“裡面的”原文“里面的”" in await reader.press("O")


async def test_a_file_as_it_is_has_nothing_converted_to_underline(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        shown = await reader.press("enter", "v", "D")
        assert "没有转换过的字" in shown
        assert "划线" not in shown
