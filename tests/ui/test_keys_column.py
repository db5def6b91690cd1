"""How wide and in what manner an article is set: what the keys and the settings change."""

from pathlib import Path

import pytest
from tests.ui.reader import OpenReader

from ainews_tui import paths
from ainews_tui.choices import load_choices
from ainews_tui.text.layout.manner import Manner
from ainews_tui.ui.article_view import ArticleView


@pytest.fixture
def long_article(write_post: object, tmp_path: Path) -> Path:
    assert callable(write_post)
    body = "\n\n".join(f"第{number}段。" + "数据中心的电费又涨了一点。" * 8 for number in range(40))
    write_post("long.md", "一篇长文章", body, date="2025-02-20 09:00:00")
    return tmp_path / "news"


async def test_the_column_is_made_narrower_and_wider_and_stays_so(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((140, 24), long_article) as reader:
        await reader.press("enter", "space", "space")
        view = reader.find("#article")
        assert isinstance(view, ArticleView)
        column, place = view.column, view.place
        await reader.press("less_than_sign", "less_than_sign")
        assert view.column == column - 8
        assert view.place[0] == place[0]
        await reader.press("greater_than_sign")
        assert view.column == column - 4
        assert load_choices(paths.choices_file()).measure == column - 4
    async with open_reader((140, 24), long_article) as reader:
        await reader.press("enter")
        view = reader.find("#article")
        assert isinstance(view, ArticleView)
        assert view.column == column - 4
        await reader.press("equals_sign")
        assert view.column == column
        assert load_choices(paths.choices_file()).measure is None


async def test_the_column_grows_to_the_pane_and_shrinks_to_twenty_cells(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((50, 20), long_article) as reader:
        await reader.press("enter")
        view = reader.find("#article")
        assert isinstance(view, ArticleView)
        whole = view.column
        await reader.press(*["greater_than_sign"] * 3)
        assert view.column == whole
        await reader.press("less_than_sign")
        assert view.column == whole - 4
        await reader.press(*["less_than_sign"] * 9)
        assert view.column == 20


async def test_a_space_that_is_only_shown_is_not_copied(open_reader: OpenReader) -> None:
    async with open_reader((50, 20), manner=Manner(spacing=True)) as reader:
        assert "投資人擔心回報，Meta 的股價下跌" in await reader.press("enter")
        view = reader.find("#article")
        row = next(at for at, line in enumerate(reader.lines) if "投資人" in line) - 1
        await reader.pilot.mouse_down(view, offset=(16, row))
        await reader.pilot.hover(view, offset=(27, row))
        await reader.pilot.mouse_up(view, offset=(27, row))
        assert reader.app.screen.get_selected_text() == "，Meta的股價"


async def test_paragraphs_are_indented_where_the_reader_likes_it(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((50, 20), long_article, manner=Manner(indent=True)) as reader:
        await reader.press("enter")
        starts = [line for line in reader.lines if "段。" in line]
        assert all(line.startswith("      第") for line in starts)
        assert "" not in [line.strip() for line in reader.lines[6:16]]
