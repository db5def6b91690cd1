"""What comes into the feeds is on the screen at once, and moves nobody's place."""

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader

from ainews_tui.library.refreshing import Refreshing, Report
from ainews_tui.ui.refresher import Refresher


async def come(reader: Reader, write_post: Write, *names: str) -> str:
    """Have articles written, and their coming noticed; return the screen."""
    for number, name in enumerate(names):
        write_post(f"{name}.md", name, "正文。", date=f"2025-02-09 10:00:0{number}")
    reader.watching.change()
    await reader.settle()
    return reader.screen


async def test_new_articles_are_listed_and_counted(
    open_reader: OpenReader, write_post: Write
) -> None:
    async with open_reader() as reader:
        assert "刚到" in await come(reader, write_post, "刚到一", "刚到二")
        assert "全部 · 7 篇" in reader.lines[0]
        assert "新到 2 篇" in reader.lines[0]


async def test_those_that_come_one_after_another_are_counted_together(
    open_reader: OpenReader, write_post: Write
) -> None:
    async with open_reader() as reader:
        await come(reader, write_post, "刚到一")
        await come(reader, write_post, "刚到二", "刚到三")
        assert "新到 3 篇" in reader.lines[0]
        await reader.press("r")
        assert "新到" not in reader.lines[0]


async def test_a_changed_article_is_not_new(open_reader: OpenReader, write_post: Write) -> None:
    async with open_reader() as reader:
        await come(reader, write_post, "刚到")
        await reader.press("r")
        write_post("刚到.md", "改过的标题", "正文。", date="2025-02-09 10:00:00")
        reader.watching.change()
        await reader.settle()
        assert "改过的标题" in reader.screen
        assert "新到" not in reader.lines[0]


@pytest.mark.usefixtures("unindexed")
async def test_the_first_index_is_no_news(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "新到" not in reader.lines[0]


async def test_what_came_since_the_last_time_is_told(
    open_reader: OpenReader, write_post: Write
) -> None:
    write_post("new.md", "刚到", "正文。", date="2025-02-09 10:00:00")
    async with open_reader() as reader:
        assert "新到 1 篇" in reader.lines[0]


@pytest.mark.parametrize("keys", [("j",), ("j", "enter")])
async def test_the_readers_place_stays(
    open_reader: OpenReader, write_post: Write, keys: tuple[str, ...]
) -> None:
    async with open_reader() as reader:
        await reader.press(*keys)
        await come(reader, write_post, "刚到一", "刚到二")
        assert (reader.cursor, reader.article) == (SECOND, SECOND)


async def test_what_came_goes_into_a_search_too(open_reader: OpenReader, write_post: Write) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("头发")
        await come(reader, write_post, "头发又长了")
        assert "头发又长了" in reader.screen
        assert reader.cursor == "头发又长了"
        assert reader.find("SearchBar").display


async def test_what_another_reader_of_the_feeds_was_quicker_to_take_in_is_shown(
    open_reader: OpenReader, write_post: Write
) -> None:
    async with open_reader() as reader:
        write_post("new.md", "刚到", "正文。", date="2025-02-09 10:00:00")
        library = reader.app.screen.query_one(Refresher)._library
        assert library.refreshing.run().new == 1
        reader.watching.change()
        await reader.settle()
        assert "刚到" in reader.screen


async def test_changes_during_a_refresh_have_one_more_made(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = list[int]()

    async with open_reader() as reader:

        def run(*arguments: object) -> Report:
            runs.append(len(runs))
            if len(runs) == 1:
                for _ in range(3):
                    reader.watching.change()
            return Report(0, 5, 0, 0)

        monkeypatch.setattr(Refreshing, "run", run)
        reader.watching.change()
        await reader.settle()
        assert runs == [0, 1]


async def test_where_watching_fails_it_is_said_once(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        reader.watching.fail()
        await reader.settle()
        assert "改为每分钟看一次" in "".join(line.strip() for line in reader.lines)
        assert NEWEST in reader.screen


async def test_watching_ends_with_the_app(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert not reader.watching.is_stopped
        await reader.press("q")
    assert reader.watching.is_stopped
