"""What is read takes its time: the screen says so, and shows first what is before the eye."""

from pathlib import Path
from threading import Event, Timer

import pytest
from tests.posts import Write
from tests.ui.reader import NEWEST, SECOND, OpenReader, Reader
from tests.ui.slow_disk import SlowDisk

from ainews_tui.ui import preparing

_HEAD = "---\ntitle: 长篇\ndate: 2030-01-01\n---\n\n"


async def test_a_slow_article_is_shown_by_its_title_until_it_comes(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        assert reader.article == NEWEST
        disk.hold()
        await reader.pilot.press("j")
        await reader.pilot.pause(0.2)
        assert reader.article == SECOND
        assert "……" in reader.screen
        disk.let_go()
        await reader.settle()
        assert "……" not in reader.screen
        assert reader.article == SECOND


async def test_the_place_in_the_article_before_is_kept_through_a_slow_one(
    open_reader: OpenReader, disk: SlowDisk, news: Path
) -> None:
    body = "\n\n".join(f"第{number}段。" for number in range(100))
    (news / "long.md").write_text(_HEAD + body, encoding="utf-8")
    async with open_reader() as reader:
        before = await reader.press("enter", "space", "j", "h")
        disk.hold()
        await reader.pilot.press("j")
        await reader.pilot.pause(0.2)
        assert reader.article == NEWEST
        disk.let_go()
        await reader.settle()
        after = await reader.press("k")
        assert _right(after) == _right(before)


async def test_an_article_that_comes_when_the_program_is_ending_is_not_shown(
    open_reader: OpenReader, disk: SlowDisk
) -> None:
    async with open_reader() as reader:
        disk.hold()
        await reader.pilot.press("j")
        # what is within goes before what is around it
        await reader.find("#article").remove()
        disk.let_go()
        await reader.settle()


def _right(screen: str) -> list[str]:
    return [line.split("│")[-1] for line in screen.split("\n")[1:-2]]


@pytest.fixture
def long(news: Path) -> list[str]:
    """Add an article of 30,000 characters, the newest; return its paragraphs."""
    paragraphs = [f"第{number}段，{'软件和网络的事情' * 12}。" for number in range(300)]
    (news / "long.md").write_text(_HEAD + "\n\n".join(paragraphs), encoding="utf-8")
    return paragraphs


@pytest.fixture
def wholes(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Return what lets long articles be prepared whole; it stands open at first."""
    gate, prepare = Event(), preparing.prepare
    gate.set()

    def prepared(*arguments: object) -> object:
        assert gate.wait(30)
        return prepare(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(preparing, "prepare", prepared)
    return gate


async def _begin(reader: Reader, wholes: Event) -> None:
    """Come upon the long article, of which only the beginning is ready."""
    await reader.press("j")
    wholes.clear()
    await reader.pilot.press("k", "enter")
    await reader.pilot.pause(0.3)


@pytest.mark.usefixtures("long")
async def test_a_long_article_is_shown_by_its_beginning_first(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        assert "第0段" in reader.screen
        byline = next(line for line in reader.lines if "约 " in line)
        assert "example.com" not in await _at_end(reader)
        assert "第299段" not in reader.screen
        wholes.set()
        await reader.settle()
        await reader.press("g")
        assert byline in reader.lines
        assert "第299段" in await _at_end(reader)


@pytest.mark.usefixtures("long")
async def test_what_is_sought_is_marked_in_the_rest_too(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        await reader.pilot.press("apostrophe", *"第2", "enter")
        await reader.pilot.pause(0.1)
        wholes.set()
        await reader.settle()
        assert "命中 1 / 111" in reader.lines[0]  # 2, 20 to 29, 200 to 299
        await reader.press("[")
        assert "第299段" in reader.screen


@pytest.mark.usefixtures("long")
@pytest.mark.parametrize(("typed", "seen"), [("月球", "文章里没有"), ("第299", "第299段")])
async def test_what_is_typed_while_the_rest_comes_is_found_there_or_said_to_be_nowhere(
    open_reader: OpenReader, wholes: Event, typed: str, seen: str
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        await reader.pilot.press("apostrophe", *typed)
        await reader.pilot.pause(0.1)
        assert seen not in reader.screen
        wholes.set()
        await reader.settle()
        assert seen in reader.screen


@pytest.mark.usefixtures("long")
async def test_a_long_article_is_copied_whole_however_soon(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        Timer(0.5, wholes.set).start()
        await reader.pilot.press("Y")
        await reader.settle()
        assert "第299段" in reader.app.clipboard


@pytest.mark.usefixtures("long")
async def test_the_script_changes_before_the_eye_first_and_at_its_place(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", *["space"] * 20)
        first = _first(reader.screen)
        wholes.clear()
        await reader.pilot.press("s", "s")
        await reader.pilot.pause(0.5)
        assert _first(reader.screen) == first
        assert "軟件和網絡的事情" in reader.screen
        assert "软件" not in reader.screen
        await reader.pilot.press("g")
        await reader.pilot.pause(0.1)
        assert "软件" in reader.screen
        wholes.set()
        await reader.settle()
        assert "软件" not in reader.screen


def _first(screen: str) -> str:
    """Return the number of the first paragraph that begins on the screen."""
    return screen.split("第", 1)[1].split("段")[0]


async def _at_end(reader: Reader) -> str:
    await reader.pilot.press("G")
    await reader.pilot.pause(0.1)
    return reader.screen


async def test_lines_made_long_ago_are_painted_again_beside_new_ones(
    open_reader: OpenReader, write_post: Write, tmp_path: Path
) -> None:
    text = "\n\n".join(f"第{number}段。" for number in range(400))
    write_post("long.md", "长篇", text, date="2030-01-01 09:00:00")
    async with open_reader(feed=tmp_path / "news") as reader:
        # 514 lines, of which 500 are kept: of the first ones some are
        await reader.press("g", "enter", *["space"] * 15, "g")
        assert "第0段" in reader.screen


@pytest.mark.usefixtures("long")
async def test_what_was_seen_in_the_other_script_before_the_rest_came_is_converted(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await reader.press("enter", "s")
        wholes.clear()
        await reader.pilot.press("s", *["space"] * 12)
        await reader.pilot.pause(0.3)
        assert "软件和网络" in reader.screen
        await reader.pilot.press("g")
        await reader.pilot.pause(0.3)
        assert "軟件和網絡" in reader.screen
        wholes.set()
        await reader.settle()
        for _ in range(12):
            assert "软" not in await reader.press("space")


@pytest.mark.usefixtures("long")
async def test_the_rest_comes_however_soon_the_article_is_come_upon(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        await reader.pilot.pause(0.5)  # what was begun for the article before is due by now
        wholes.set()
        await reader.settle()
        assert "第299段" in await _at_end(reader)


@pytest.mark.usefixtures("long")
async def test_who_has_gone_to_the_end_is_there_when_the_rest_has_come(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        await reader.pilot.press("G")
        await reader.pilot.pause(0.1)
        wholes.set()
        await reader.settle()
        assert "第299段" in reader.screen
        assert "100%" in reader.screen


@pytest.mark.usefixtures("long")
async def test_who_has_gone_back_from_the_end_stays_where_they_are(
    open_reader: OpenReader, wholes: Event
) -> None:
    async with open_reader() as reader:
        await _begin(reader, wholes)
        await reader.pilot.press("G", "k", "k")
        await reader.pilot.pause(0.1)
        top = reader.lines[2]
        wholes.set()
        await reader.settle()
        assert reader.lines[2] == top
