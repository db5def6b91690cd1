"""The place come to in an article: only the reader's own scrolling moves it, no other width."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader

from ainews_tui.ui.article_view import ArticleView


@pytest.fixture
def long_article(write_post: Write, tmp_path: Path) -> Path:
    parts = (
        f"## 第{number}节\n\n第{number}段。" + "机房的电费又涨了一点，" * (3 + number % 7)
        for number in range(30)
    )
    write_post("long.md", "一篇长文章", "\n\n".join(parts), date="2025-02-20 09:00:00")
    write_post("short.md", "一篇短文章", "只有一句。", date="2025-02-19 09:00:00")
    return tmp_path / "news"


def view_of(reader: Reader) -> ArticleView:
    view = reader.find("#article")
    assert isinstance(view, ArticleView)
    return view


async def resize(reader: Reader, *sizes: tuple[int, int]) -> int:
    """Give the terminal one size after another; return the line at the top then."""
    for size in sizes:
        await reader.pilot.resize_terminal(*size)
        await reader.settle()
    return view_of(reader).scroll_offset.y


def top(reader: Reader) -> str:
    """Return the text of the line at the top of the article."""
    _, line = view_of(reader).in_sight[0]
    return "".join(piece.text for piece in line.pieces)


@pytest.mark.parametrize(
    "between",
    [
        [(80, 24)],
        [(50, 36)],
        [(39, 20)],  # where for a moment there is no room for any text
        [(160, 250)],  # where all of it fits
        [(columns, 36) for columns in (*range(119, 112, -1), *range(113, 120))],
    ],
)
async def test_sizes_between_leave_the_reader_at_the_same_line(
    open_reader: OpenReader, long_article: Path, between: list[tuple[int, int]]
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space", "space")
        for _ in range(9):  # lines of a paragraph, those between two, a heading
            await reader.press("j")
            y = view_of(reader).scroll_offset.y
            assert await resize(reader, *between, (120, 36)) == y


async def test_the_end_is_come_back_to(open_reader: OpenReader, long_article: Path) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "G")
        y = view_of(reader).scroll_offset.y
        assert await resize(reader, (160, 48), (80, 24), (120, 36)) == y


async def test_every_width_begins_with_the_line_that_holds_the_place(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space", "space")
        while "第" in top(reader) or "机房" not in top(reader):
            await reader.press("j")
        view = view_of(reader)
        _, line = view.in_sight[0]
        for columns in (80, 50, 38, 30, 160):
            await resize(reader, (columns, 24))
            _, shown = view.in_sight[0]
            assert shown.leaf == line.leaf
            assert shown.offset <= line.offset < shown.offset + len(top(reader))


async def test_a_column_made_narrower_and_wider_again_begins_with_the_same_line(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space", "space", "j", "j")
        y = view_of(reader).scroll_offset.y
        await reader.press(*["less_than_sign"] * 6, *["greater_than_sign"] * 6, "equals_sign")
        assert view_of(reader).scroll_offset.y == y


async def test_what_hides_the_article_leaves_the_reader_at_the_same_line(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space", "space", "j", "h")
        y = view_of(reader).scroll_offset.y
        assert y
        await resize(reader, (39, 20), (30, 20))
        assert await resize(reader, (120, 36)) == y


async def test_scrolling_in_another_width_is_the_readers_own(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space", "space")
        y = await resize(reader, (80, 24))
        await reader.press("space")
        assert view_of(reader).scroll_offset.y > y
        here = top(reader)
        await resize(reader, (120, 36))
        assert await resize(reader, (80, 24)) == y + 20
        assert top(reader) == here


async def test_a_line_between_paragraphs_is_come_back_to_from_another_article(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((120, 36), long_article) as reader:
        await reader.press("enter", "space")
        while top(reader):
            await reader.press("j")
        y = view_of(reader).scroll_offset.y
        await reader.press("n", "p")
        assert view_of(reader).scroll_offset.y == y
