"""Reading an article: its place, its pages, its file, copying from it."""

from pathlib import Path

import pytest
from tests.ui.reader import NEWEST, SECOND, OpenReader

from ainews_tui.library.shown import CUT
from ainews_tui.ui.article_view import ArticleView


@pytest.fixture
def long_article(write_post: object, tmp_path: Path) -> Path:
    assert callable(write_post)
    body = "\n\n".join(f"第{number}段。" + "数据中心的电费又涨了一点。" * 8 for number in range(40))
    write_post("long.md", "一篇长文章", body, date="2025-02-20 09:00:00")
    write_post("short.md", "一篇短文章", "只有一句。", date="2025-02-19 09:00:00")
    return tmp_path / "news"


async def test_reading_goes_to_the_next_and_previous_article(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("enter")
        assert SECOND in await reader.press("n")
        assert NEWEST in await reader.press("p")
        await reader.press("escape")
        assert reader.cursor == NEWEST


async def test_the_place_in_an_article_is_kept(open_reader: OpenReader, long_article: Path) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("enter", "space", "j")
        seen = reader.find("#article")
        assert isinstance(seen, ArticleView)
        place = seen.place
        assert place > (1, 0.0)
        await reader.press("n", "p")
        assert seen.place == place
        await reader.press("s")
        assert seen.place == place
        await reader.press("v", "v")
        assert seen.place == place


async def test_pages_of_an_article(open_reader: OpenReader, long_article: Path) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("enter", "G")
        assert "第39段" in reader.screen
        await reader.press("g")
        assert reader.article == "一篇长文章"
        view = reader.find("#article")
        await reader.press("pagedown")
        below = view.scroll_offset.y
        assert below == view.size.height - 2
        await reader.press("pageup", "j", "k")
        assert view.scroll_offset.y == 0


async def test_a_search_opens_the_article_at_its_first_hit(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("slash")
        await reader.type("第30段")
        await reader.press("enter", "enter")
        assert "第30段" in reader.screen
        assert "第1段" not in reader.screen


async def test_the_raw_file_and_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert 'title: "' in await reader.press("v")
        assert reader.article == "doubts.md"
        await reader.press("escape")
        assert reader.article == NEWEST
        assert 'title: "' not in reader.screen


async def test_the_raw_file_at_once_on_a_narrow_screen(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j")
        assert "costs.md" in await reader.press("v")
        assert 'title: "' in reader.screen
        assert 'title: "' not in await reader.press("v")
        assert SECOND in reader.lines[1]


async def test_escape_closes_the_innermost_thing_first(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.press("enter", "enter", "v")
        for expected in ("搜索 芯片 · 1 篇", "搜索 芯片 · 1 篇", "全部 · 5 篇"):
            await reader.press("escape")
            assert expected in reader.lines[0]
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]


@pytest.mark.parametrize(
    ("start", "end", "copied"),
    [
        ((2, 4), (40, 6), "亚马逊今年的资本支出约为一千亿美元。\n分析师认为，人工智能是主要原因。"),
        ((0, 4), (6, 4), "亚马逊"),
        ((8, 4), (10, 6), "今年的资本支出约为一千亿美元。\n分析师认为"),
        ((5, 3), (6, 4), "亚马逊"),
    ],
)
async def test_a_drag_copies_paragraphs(
    open_reader: OpenReader, start: tuple[int, int], end: tuple[int, int], copied: str
) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j", "j", "j", "enter")
        view = reader.find("#article")
        await reader.pilot.mouse_down(view, offset=start)
        await reader.pilot.hover(view, offset=end)
        await reader.pilot.mouse_up(view, offset=end)
        assert reader.app.screen.get_selected_text() == copied


async def test_markup_in_a_title_is_text(
    open_reader: OpenReader, write_post: object, tmp_path: Path
) -> None:
    assert callable(write_post)
    write_post("m.md", "[AI] 新闻 [/b] [red]x", "正文。")
    async with open_reader(feed=tmp_path / "news") as reader:
        assert "[AI] 新闻 [/b] [red]x" in reader.screen


async def test_an_article_without_a_body_says_so(
    open_reader: OpenReader, write_post: object, tmp_path: Path
) -> None:
    assert callable(write_post)
    write_post("empty.md", "空空如也", "", date="2025-03-01 09:00:00")
    async with open_reader(feed=tmp_path / "news") as reader:
        assert reader.article == "空空如也"
        assert "只有标题，没有正文" in reader.screen
        assert "https://example.com/empty.md" in reader.screen


async def test_a_file_too_large_says_so_over_the_article_and_over_the_raw_file(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    feed = tmp_path / "large"
    feed.mkdir()
    (feed / "a.md").write_text("开头的一句。\n\n离开头太远的一句。", "utf-8")
    async with open_reader((120, 36), feed, most=40) as reader:
        for screen in (reader.screen, await reader.press("v")):
            assert CUT in screen
            assert "开头的一句。" in screen
            assert "太远" not in screen
