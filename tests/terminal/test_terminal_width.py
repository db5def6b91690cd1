"""A real terminal is asked how wide it draws: it answers wide, narrow, late, in parts, never."""

import os
import re
import time
import unicodedata
from pathlib import Path

import pytest
from tests.hostile.output import taken_apart
from tests.posts import Write
from tests.terminal.answering import Answering

from ainews_tui import paths
from ainews_tui.settings import Ambiguous
from ainews_tui.terminals import Drawn, Terminal, terminal_name

SIZE = (24, 50)
TERM = {"TERM": "xterm-made-up"}
UNIT = "他说“可以”……"
NARROW_LINE = UNIT * 3 + "他说“可"
WIDE_LINE = UNIT * 2 + "他说“可"
WIDE_REPORTS = ("\x1b[2;3R", "\x1b[3;3R")
ESCAPE = "\x1b[27u"

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def feed(write_post: Write, tmp_path: Path) -> Path:
    write_post("wide.md", "头一篇", UNIT * 8)
    return tmp_path / "news"


def lines(terminal: Answering) -> list[str]:
    """Open the article and leave; return what was painted of it, line by line."""
    terminal.press("\r", "example.com")  # how the article ends
    terminal.press("q")
    assert terminal.run_out() == 0
    painted = (line.strip() for line in taken_apart(terminal.written).text.split("\n"))
    return [line for line in painted if line.startswith(UNIT)]


def test_one_that_draws_wide_is_laid_out_for_that_and_known(feed: Path) -> None:
    with Answering(feed, SIZE, "“─", TERM) as terminal:
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        assert {*lines(terminal)} == {WIDE_LINE}
    assert not re.search("[─-▟]", terminal.written.decode().split("\x1b8")[1].split("头一篇")[-1])
    known = Terminal(paths.terminals_file(), terminal_name({**os.environ, **TERM}))
    assert known.drawn == Drawn(Ambiguous.WIDE, Ambiguous.WIDE)
    with Answering(feed, SIZE, None, TERM) as terminal:  # it need not answer again
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        assert {*lines(terminal)} == {WIDE_LINE}


@pytest.mark.parametrize("columns", [50, 80, 120])
def test_everything_fits_in_one_that_draws_wide(feed: Path, columns: int) -> None:
    known = Terminal(paths.terminals_file(), terminal_name({**os.environ, **TERM}))
    known.keep(Drawn(Ambiguous.WIDE, Ambiguous.WIDE))
    with Answering(feed, (24, columns), None, TERM) as terminal:
        terminal.wait_for("头一篇")
        terminal.press("/头", "搜索 头")
        terminal.press("\r", "移动")
        terminal.press("\r", "命中")
        terminal.press("?", "阅读与查找")
        terminal.press(ESCAPE, "下一篇")
        terminal.press("Y", "已复制")
        terminal.press("q")
        terminal.run_out()
    for line in taken_apart(terminal.written).text.split("\n"):
        if "“─" not in line:  # which is the question itself
            assert cells_drawn(line) <= columns, line


def cells_drawn(text: str) -> int:
    """Return the cells a text takes where all that is ambiguous is drawn wide."""
    return sum(1 + (unicodedata.east_asian_width(character) in "WFA") for character in text)


def test_one_that_draws_narrow_is_asked_once_and_painted_over(feed: Path) -> None:
    with Answering(feed, SIZE, "", TERM) as terminal:
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        assert {*lines(terminal)} == {NARROW_LINE}
    assert terminal.reports == ["\x1b[2;2R", "\x1b[3;2R"]
    before, after = re.split(r"\x1b7[^7]*\x1b8", terminal.written.decode())
    assert "[原文]" in before  # the first picture
    for row in (2, 3):
        assert f"\x1b[{row};1H" in after
    known = Terminal(paths.terminals_file(), terminal_name({**os.environ, **TERM}))
    assert known.answer == Drawn()


def test_one_that_answers_late_is_taken_for_narrow(feed: Path) -> None:
    with Answering(feed, SIZE, None, TERM) as terminal:
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        terminal.press("/", "简繁都行")
        terminal.say(*WIDE_REPORTS)
        terminal.press("可以", "搜索 可以")
        terminal.press(ESCAPE, "全部")
        assert {*lines(terminal)} == {NARROW_LINE}
    assert not paths.terminals_file().exists()


def test_the_settings_outweigh_what_it_answers_about_texts_but_not_about_frames(
    feed: Path,
) -> None:
    paths.settings_file().parent.mkdir(parents=True)
    paths.settings_file().write_text('ambiguous = "wide"', encoding="utf-8")
    with Answering(feed, SIZE, "─", TERM) as terminal:
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        assert {*lines(terminal)} == {WIDE_LINE}
    assert not re.search("[─-▟]", terminal.written.decode().split("\x1b8")[1].split("头一篇")[-1])
    known = Terminal(paths.terminals_file(), terminal_name({**os.environ, **TERM}))
    assert known.answer == Drawn(frames=Ambiguous.WIDE)


def test_no_answer_is_taken_for_typing(feed: Path) -> None:
    """Not between keys, not beside an Esc, not in parts that come a moment apart."""
    with Answering(feed, SIZE, None, TERM) as terminal:
        terminal.wait_until_asked()
        terminal.wait_for("头一篇")
        terminal.press("/", "简繁都行")
        for part in ("可", "\x1b[2;3R", "以", "\x1b[3;", "3R", "\x1b[999;9999R", "\x1b[1;2R"):
            terminal.say(part)
            time.sleep(0.02)
        terminal.press("吗", "搜索 可以吗")
        terminal.press("\x1b\x1b[2;2R", "头一篇")  # Esc, and an answer at once behind it
        terminal.press("/可以", "搜索 可以")
        terminal.press(ESCAPE, "全部")
        lines(terminal)
    searched = re.findall(r"搜索 (\w+)", taken_apart(terminal.written).text)
    assert {"可以", "可以吗"} <= {*searched} <= {"可", "可以", "可以吗"}
