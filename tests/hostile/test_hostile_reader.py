"""The reader over an attacking archive tells its terminal what it tells it over a harmless one."""

import os
import shlex
from pathlib import Path

from tests.hostile.archive import TAME, Archive, end, harmless, hostile
from tests.hostile.attacks import ATTACKS
from tests.hostile.output import Output, taken_apart
from tests.hostile.terminal import Terminal

SIZE = (280, 200)
"""Rows and columns: three panes, and a whole article at once."""

POINTER = "\x1b]22;default\x07"
"""Textual says it again and again, as the windows happen to be painted."""

PASTED = "粘贴"
TYPED = "".join(
    ATTACKS[name]
    for name in (
        *("window title", "clipboard", "cursor asked for", "the same in eight bits"),
        *("colours", "direction", "hidden alphabet", "nothing to see", "noncharacters"),
    )
)
END = "\x1b[F"
ESCAPE = "\x1b[27u"  # as the kitty protocol has it, which nothing that follows can be taken for
ALL = "全部 · "
"""What the title says where nothing is filtered."""


def test_hostile_text_never_reaches_the_terminal_from_the_reader(tmp_path: Path) -> None:
    tame = walk(harmless(tmp_path / "harmless"), TAME)
    evil = walk(hostile(tmp_path / "hostile"), TYPED)
    assert {**evil.commands, POINTER: 0} == {**tame.commands, POINTER: 0}
    assert set(evil.sequences) == set(tame.sequences)
    assert set(evil.controls) <= set(tame.controls)
    assert tame.harmful == []
    assert evil.harmful == []


class Browser:
    """A program that says a text wherever it can, and then that it has."""

    def __init__(self, folder: Path, says: str) -> None:
        program, text, self._done = (folder / name for name in ("browser", "text", "done"))
        text.write_text(says, encoding="utf-8")
        os.mkfifo(self._done)
        said = shlex.quote(str(text))
        program.write_text(
            f"#!/bin/sh\ncat {said}\ncat {said} >&2\necho > {shlex.quote(str(self._done))}\n"
        )
        program.chmod(0o755)
        self.command = f"{shlex.quote(str(program))} %s &"

    def wait(self) -> None:
        """Wait until it has said it."""
        self._done.read_bytes()


def walk(archive: Archive, typed: str) -> Output:
    """Show everything there is to show, with a text pasted wherever one can be typed."""
    with Terminal(("index",), archive.home, SIZE) as terminal:
        assert terminal.run_out() == 1  # for the link that leads to itself
    browser = Browser(archive.feed.parent, typed)
    with Terminal((), {**archive.home, "BROWSER": browser.command}, SIZE) as terminal:
        terminal.wait_for(end(0))
        go_through(terminal, len(archive.files))
        read(terminal, browser)
        ask(terminal, typed + PASTED)
        pick(terminal)
        search(terminal, typed + PASTED)
        terminal.press("q")
        assert terminal.run_out() == 0
    return taken_apart(terminal.written)


def go_through(terminal: Terminal, articles: int) -> None:
    """Go through the list, each article beside it, then by source and back."""
    for number in range(1, articles):
        terminal.press("j", end(number))
    terminal.press("o", "2025-02-07 12:")
    terminal.press("o", "2025-02-07 周五")
    terminal.press("g", end(0))


def read(terminal: Terminal, browser: Browser) -> None:
    """Read articles, their files as they are, in every script; copy an address, open it."""
    terminal.press("\rv", "date: 2025-02-07 12:59")
    terminal.press("v", end(0))
    terminal.press("n" * 7, end(7))
    terminal.press("v", "date: 2025-02-07 12:52")
    terminal.press("v", end(7))
    for script in ("[简]", "[繁", "[原文]"):
        terminal.press("s", script)
    terminal.press("y", "已复制")
    terminal.press("b", "https://example.com/7")
    terminal.press("\r", "已交给浏览器")
    browser.wait()


def ask(terminal: Terminal, typed: str) -> None:
    """Ask for help, for a command and for a tag."""
    terminal.press("?", "关掉最里面的一层")
    terminal.press(END, "设置文件")
    terminal.press("q", ALL)
    for key, asked in (("\x10", "按标签筛选"), ("t", "输入文字查找标签")):
        terminal.press(key, asked)
        terminal.paste(typed, PASTED)
        terminal.press(ESCAPE, ALL)


def pick(terminal: Terminal) -> None:
    """Pick a source in the side pane, two panes before the article, and let it go again."""
    for keys, shown in (("\x1b[Z\x1b[Z", "✓"), ("j", "✓"), ("\r", "✓"), ("c", ALL)):
        terminal.press(keys, shown)


def search(terminal: Terminal, typed: str) -> None:
    """Search by mistake, for what is not found, and for what is."""
    # Textual takes an escape in what is pasted for a key as well, and that key leaves the search
    typed = typed.replace("\x1b", "")
    terminal.press("/", "简繁都行")
    terminal.paste(f"date:{typed}", "”")  # what is wrong follows what was typed
    terminal.press("\x15")  # deletes what was typed
    terminal.paste(typed, "没有找到")
    terminal.press("\x15", "简繁都行")
    terminal.paste("信号", "搜索 信号")
    terminal.press(ESCAPE, ALL)
