"""Keys typed before what they are meant for has come act on that, in their order."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, OpenReader, Reader
from tests.ui.slow_disk import SlowDisk
from textual.events import Key, Paste

from ainews_tui.article import Headline
from ainews_tui.errors import IndexLocked
from ainews_tui.library.searching import Searching
from ainews_tui.query.tree import EVERYTHING, Node, Order
from ainews_tui.ui.help_screen import HelpScreen
from ainews_tui.ui.selection_line import SelectionLine

FOUND = "谷歌搜寻加入AI摘要"
SECONDS = 60


def burst(reader: Reader, *keys: str) -> None:
    """Type keys before the first has had any effect."""
    for key in keys:
        reader.app.post_message(Key(key, key if len(key) == 1 else None))


@pytest.fixture
def found(write_post: Write, tmp_path: Path) -> Path:
    """Return a feed with an article to be found whose paragraphs are numbered."""
    body = "\n\n".join(f"第{number}段写谷歌。" for number in range(1, 4))
    write_post("found.md", "甲乙丙丁", body, date="2025-02-01 09:00:00")
    return tmp_path / "news"


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Return what lets searches be answered; it stands open at first."""
    gate, page = threading.Event(), Searching.page
    gate.set()

    def held(
        searching: Searching, node: Node, order: Order, start: int, limit: int
    ) -> tuple[Headline, ...]:
        assert node == EVERYTHING or gate.wait(SECONDS)
        return page(searching, node, order, start, limit)

    monkeypatch.setattr(Searching, "page", held)
    yield gate
    gate.set()


async def test_what_is_read_and_copied_is_what_the_search_finds(
    open_reader: OpenReader, found: Path
) -> None:
    async with open_reader(feed=found) as reader:
        burst(reader, "slash", *"甲乙", "enter", "enter", *"jjVjjjy")
        await reader.settle()
        assert reader.article == "甲乙丙丁"
        assert "第1段写谷歌。" in reader.app.clipboard
        assert NEWEST not in reader.app.clipboard


async def test_pasted_and_kept_at_once_a_search_is_what_was_pasted(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        burst(reader, "slash")
        reader.app.post_message(Paste("谷歌"))
        burst(reader, "enter", "enter")
        await reader.settle()
        assert reader.article == FOUND
        assert reader.app.focused is reader.find("#article")


async def test_keys_wait_for_a_slow_search(open_reader: OpenReader, gate: threading.Event) -> None:
    async with open_reader() as reader:
        gate.clear()
        burst(reader, "slash", *"谷歌", "enter", "enter")
        await reader.pilot.pause(0.3)
        assert reader.app.focused is reader.find("#list")
        assert reader.article == NEWEST
        gate.set()
        await reader.settle()
        assert reader.article == FOUND
        assert reader.app.focused is reader.find("#article")


async def test_escape_waits_for_nothing(open_reader: OpenReader, gate: threading.Event) -> None:
    async with open_reader() as reader:
        gate.clear()
        burst(reader, "slash", *"谷歌", "enter", "enter")
        await reader.pilot.pause(0.3)
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]
        assert reader.app.focused is reader.find("#list")
        assert await reader.press("j", "k")
        assert reader.cursor == NEWEST
        gate.set()


async def test_a_search_that_fails_keeps_no_key(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise IndexLocked("索引正被另一个程序占用")

    async with open_reader() as reader:
        monkeypatch.setattr(Searching, "page", locked)
        burst(reader, "slash", *"谷歌", "enter", "j")
        await reader.settle()
        assert reader.cursor != NEWEST


async def test_after_a_mistake_keys_go_on_mending_it(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        burst(reader, "slash", *"谷歌)", "enter", "backspace", "enter", "enter")
        await reader.settle()
        assert reader.article == FOUND


async def test_a_filter_and_an_order_are_waited_for(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab")
        burst(reader, "j", "enter", "tab", "G", "o", "g")
        await reader.settle()
        assert reader.cursor == reader.article
        assert "❯" in reader.lines[2]


async def test_keys_for_an_article_wait_until_it_has_come(
    open_reader: OpenReader, found: Path, disk: SlowDisk
) -> None:
    async with open_reader((60, 12), found) as reader:
        await reader.press("G", "k")
        disk.hold()
        burst(reader, "enter", "apostrophe", *"第3", "enter", "V", "y")
        await reader.pilot.pause(0.2)
        assert "……" in reader.screen
        disk.let_go()
        await reader.settle()
        assert reader.app.clipboard == "第3"


async def test_a_key_for_the_article_waits_in_the_list_too(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await reader.pilot.press("j")
        await reader.pilot.pause(0.2)
        await reader.pilot.press("V")
        assert "先打开一篇文章" not in reader.screen
        disk.let_go()
        await reader.settle()
        assert isinstance(reader.app.screen, SelectionLine)


async def test_help_waits_for_no_search(open_reader: OpenReader, gate: threading.Event) -> None:
    async with open_reader() as reader:
        gate.clear()
        burst(reader, "slash", *"谷歌", "enter", "question_mark")
        await reader.pilot.pause(0.2)
        assert isinstance(reader.app.screen, HelpScreen)
        gate.set()


@pytest.fixture
def long_feed(write_post: Write, tmp_path: Path) -> Path:
    """Return a feed whose 60th article, `41.md`, is on a page that nothing has asked for."""
    for number in range(1, 101):
        date = f"2025-03-01 {9 + number // 60:02}:{number % 60:02}:00"
        write_post(f"{number}.md", f"第{number}条", "正文。", date)
    return tmp_path / "news"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (("enter",), "第41条"),
        (("v",), "41.md"),
        (("apostrophe", *"正文", "enter"), "第41条"),
    ],
)
async def test_what_is_jumped_to_is_read_when_its_headline_has_come(
    open_reader: OpenReader, long_feed: Path, keys: tuple[str, ...], shown: str
) -> None:
    async with open_reader(feed=long_feed) as reader:
        burst(reader, "colon", *"60", "enter", *keys)
        await reader.settle()
        assert reader.cursor == "第41条"
        assert reader.article == shown
        is_in_article = reader.app.focused is reader.find("#article")
        assert is_in_article is (keys[0] != "apostrophe")


async def test_a_headline_that_fails_to_come_keeps_no_key(
    open_reader: OpenReader, long_feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise IndexLocked("索引正被另一个程序占用")

    async with open_reader(feed=long_feed) as reader:
        monkeypatch.setattr(Searching, "page", locked)
        burst(reader, "colon", *"60", "enter", "enter", "g")
        await reader.settle()
        assert reader.cursor == "第100条"


@pytest.mark.parametrize("opening", ["C", "ctrl+p", "S", "t"])
@pytest.mark.parametrize("page", ["pagedown", "pageup"])
async def test_a_page_of_a_list_that_does_not_stand_yet_is_no_mistake(
    open_reader: OpenReader, opening: str, page: str
) -> None:
    async with open_reader((120, 36)) as reader:
        burst(reader, opening)
        for _ in range(100):
            burst(reader, page)
            await asyncio.sleep(0)
        await reader.settle()
        await reader.press("escape")
        assert reader.cursor == NEWEST
