"""Articles that come, go, or were never there."""

from contextlib import closing
from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader
from tests.ui.slow_disk import SlowDisk

from ainews_tui import paths
from ainews_tui.errors import IndexLocked
from ainews_tui.library.opening import open_library
from ainews_tui.library.refreshing import Refreshing
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources


async def test_an_empty_feed_says_what_to_do(open_reader: OpenReader, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with open_reader(feed=tmp_path / "empty") as reader:
        assert "这里还没有文章" in reader.screen
        assert "ainews-tui feeds add" in reader.screen
        await reader.press("j", "k", "G", "g", "enter", "v", "b", "y", "n", "p", "o", "s", "space")
        assert "這裡還沒有文章" in await reader.press("s")


async def test_new_articles_come_in_by_refresh(open_reader: OpenReader, write_post: object) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        await reader.press("j")
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        await reader.press("r")
        assert "全部 · 6 篇" in reader.lines[0]
        assert "刚到的新闻" in reader.screen
        assert reader.cursor == SECOND


async def test_topics_that_have_changed_are_counted_anew_behind_the_first_picture(
    open_reader: OpenReader, news: Path
) -> None:
    zone, folder = Settings().zone, paths.index_folder()
    with closing(open_library([news], zone, load_sources(), folder, topics=list)) as library:
        library.refreshing.run()
        assert library.searching.topics() == ()
    async with open_reader() as reader:
        assert "资本支出           1" in reader.screen


async def test_the_cursor_stays_on_the_newest_until_it_is_moved(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        await reader.press("r")
        assert reader.cursor == "刚到的新闻"


async def test_that_nothing_new_has_come_is_said_to_who_asked(
    open_reader: OpenReader, write_post: Write
) -> None:
    async with open_reader() as reader:
        assert "没有新文章" not in reader.screen
        assert "没有新文章" in await reader.press("r")
        assert "没有新文章" not in await reader.press("j")
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        assert "没有新文章" not in await reader.press("r")
        assert "新到 1 篇" in reader.lines[0]


@pytest.mark.parametrize("keys", [("enter",), ("v",), ("b", "escape"), ("tab",)])
async def test_what_is_read_is_not_taken_away_by_newer_articles(
    open_reader: OpenReader, write_post: object, keys: tuple[str, ...]
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        await reader.press(*keys)
        read = reader.article
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        await reader.press("r")
        assert "全部 · 6 篇" in reader.lines[0]
        assert reader.article == read
        assert reader.cursor == NEWEST


async def test_an_open_article_that_changed_is_shown_as_it_is_now(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    write_post("new.md", "旧标题", "正文甲。", date="2025-02-09 10:00:00")
    async with open_reader() as reader:
        await reader.press("g", "enter")
        assert reader.article == "旧标题"
        write_post("new.md", "新标题", "正文乙。", date="2025-02-09 10:00:00")
        screen = await reader.press("r")
        assert reader.article == "新标题"
        assert "正文乙" in screen
        assert "正文甲" not in screen
        assert "正文乙" in await reader.press("v")


async def test_a_file_that_vanished_under_the_cursor_is_reported(
    open_reader: OpenReader, news: Path
) -> None:
    async with open_reader((50, 20)) as reader:
        (news / "doubts.md").unlink()
        await reader.press("enter")
        said = "".join(line.strip() for line in reader.lines)
        assert "读不了" in said
        assert "文件不存在" in said


async def test_a_refresh_leaves_the_raw_file_open(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        await reader.press("v")
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-06 10:00:00")
        await reader.press("r")
        assert "全部 · 6 篇" in reader.lines[0]
        assert reader.article == "doubts.md"


async def test_the_side_pane_counts_what_came_in(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        assert reader.lines[1].startswith("✓ 全部               5 ")
        write_post("new.md", "刚到的新闻", "正文。", tags=("新标签",))
        await reader.press("r")
        assert reader.lines[1].startswith("✓ 全部               6 ")
        assert "  新标签             1 " in reader.screen


async def test_a_refresh_that_failed_is_said_in_the_readers_script(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*arguments: object) -> None:
        raise IndexLocked("索引正被另一个程序占用")

    async with open_reader() as reader:
        monkeypatch.setattr(Refreshing, "run", run)
        assert "索引正被另一个程序占用" in await reader.press("r")
        assert "刷新没有完成" in reader.lines[0]
        await reader.press("s", "s")
        assert "刷新沒有完成" in reader.lines[0]


async def test_a_raw_file_that_changed_stays_at_its_place(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    body = "\n\n".join(f"第{number}段。" for number in range(200))
    write_post("new.md", "长文", body, date="2025-02-09 10:00:00")
    async with open_reader() as reader:
        before = await reader.press("g", "v", "space", "space")
        assert "第0段" not in before
        write_post("new.md", "长文", f"{body}\n\n新的一段。", date="2025-02-09 10:00:00")
        assert "第0段" not in await reader.press("r")
        assert "新的一段" in await reader.press("G")


async def test_an_article_that_changed_comes_whatever_is_pressed_meanwhile(
    open_reader: OpenReader, write_post: object, disk: SlowDisk
) -> None:
    assert callable(write_post)
    write_post("new.md", "标题", "正文甲。", date="2025-02-09 10:00:00")
    async with open_reader() as reader:
        await reader.press("g", "enter")
        disk.hold()
        write_post("new.md", "标题", "正文乙。", date="2025-02-09 10:00:00")
        await reader.pilot.press("r")
        await reader.pilot.pause(0.3)
        await reader.pilot.press("s")
        await reader.pilot.pause(0.1)
        disk.let_go()
        await reader.settle()
        assert "正文乙" in reader.screen


async def test_where_an_article_is_gone_its_neighbour_is_read(
    open_reader: OpenReader, news: Path, write_post: object
) -> None:
    assert callable(write_post)
    for number in range(1, 9):
        write_post(f"{number}.md", f"第{number}条", "正文。", date=f"2025-03-0{number} 10:00:00")
    async with open_reader() as reader:
        await reader.press("g", "j", "j", "enter")
        assert reader.article == "第6条"
        (news / "6.md").unlink()
        await reader.press("r")
        assert reader.article == reader.cursor == "第5条"
        write_post("new.md", "刚到的新闻", "正文。", date="2025-04-09 10:00:00")
        await reader.press("r")
        assert reader.article == reader.cursor == "第5条"
