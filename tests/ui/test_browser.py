"""The browser is a program that gets the address as one argument; no shell reads it."""

import os
import shlex
import sys
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App

from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.addresses.parts import Address, read_address
from ainews_tui.text.layout.addresses import break_address
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.browser import browse

HOSTILE = (
    "https://a.cn/$(touch x)`id`;|&&'\"*?[a]{b,c}~!#<>",
    "https://a.cn/%s%action%41-%s",
    "https://-a.cn/--help",
    "mailto:-a@b.cn?body=%0d%0a.",
    "https://a.cn/新闻\\x",
)


def use_browser(monkeypatch: pytest.MonkeyPatch, command: str | None) -> None:
    """Let `$BROWSER` name a command, and the system have no other browser."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    if command is None:
        monkeypatch.delenv("BROWSER", raising=False)
    else:
        monkeypatch.setenv("BROWSER", command)


def address_of(written: str) -> Address:
    followed = read_address(web_address(written) or "")
    assert followed
    return followed


@pytest.fixture
def recorder(tmp_path: Path) -> tuple[Path, Path]:
    """A program that writes down its arguments, and where it does."""
    script, notes = tmp_path / "browser.py", tmp_path / "notes"
    script.write_text(
        f"#!{sys.executable}\nimport sys, pathlib\n"
        f"pathlib.Path({str(notes)!r}).write_bytes('\\0'.join(sys.argv[1:]).encode())\n"
    )
    script.chmod(0o755)
    return script, notes


@pytest.mark.parametrize("is_known", [True, False])
@pytest.mark.parametrize("written", HOSTILE)
async def test_the_address_is_one_argument(
    monkeypatch: pytest.MonkeyPatch, recorder: tuple[Path, Path], written: str, is_known: bool
) -> None:
    program, notes = recorder
    use_browser(monkeypatch, f"{shlex.quote(str(program))} %s")
    if is_known:  # of a kind that is told what to do by further arguments
        monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.Mozilla(str(program)))
    address = address_of(written)
    async with App[None]().run_test() as pilot:
        assert await browse(pilot.app, address)
    given = notes.read_text(encoding="utf-8")
    assert given.replace("%ACtion", "%action") == address.written


@pytest.mark.parametrize("command", [None, "no-such-browser-here", "false %s", "open 'x %s"])
async def test_no_browser_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, command: str | None
) -> None:
    use_browser(monkeypatch, command)
    async with App[None]().run_test() as pilot:
        assert not await browse(pilot.app, address_of("https://a.cn"))


class Textual(webbrowser.GenericBrowser):
    """A browser that draws on the terminal."""

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        return True


@pytest.fixture
def suspended(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """When the reader gave its terminal away and had it back."""
    moments: list[str] = []

    @contextmanager
    def suspend(app: App[None]) -> Iterator[None]:
        moments.append("begin")
        yield
        moments.append("end")

    monkeypatch.setattr(App, "suspend", suspend)
    return moments


async def test_a_browser_that_needs_the_terminal_has_it(
    monkeypatch: pytest.MonkeyPatch, suspended: list[str]
) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: Textual("textual"))
    async with App[None]().run_test() as pilot:
        assert await browse(pilot.app, address_of("https://a.cn"))
    assert suspended == ["begin", "end"]


NOISY = """\
#!/bin/sh
cat
printf 'NOISE\\033]0;owned\\007'
printf NOISE >&2
echo "$1 $(ps -o sid= -p $$)" > {notes}
"""


async def test_a_browser_in_the_background_reaches_no_terminal(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suspended: list[str],
    capfd: pytest.CaptureFixture[str],
) -> None:
    script, notes = tmp_path / "browser", tmp_path / "notes"
    os.mkfifo(notes)
    script.write_text(NOISY.format(notes=notes))
    script.chmod(0o755)
    use_browser(monkeypatch, f"{shlex.quote(str(script))} %s &")
    async with App[None]().run_test() as pilot:
        assert await browse(pilot.app, address_of("https://a.cn/%s"))
    address, session = notes.read_text(encoding="utf-8").split()
    assert address == "https://a.cn/%s"
    assert int(session) != os.getsid(0)
    assert suspended == []
    assert capfd.readouterr() == ("", "")


class Broken(webbrowser.Mozilla):
    """A browser that is there and cannot be started."""

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        raise PermissionError


@pytest.mark.parametrize(
    "browser", [Broken("broken"), webbrowser.BackgroundBrowser("no-such-browser-here")]
)
async def test_a_browser_that_cannot_be_started_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, browser: webbrowser.BaseBrowser
) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    async with App[None]().run_test() as pilot:
        assert not await browse(pilot.app, address_of("https://a.cn"))


@given(
    st.sampled_from(["https://", "http://", "mailto:", "//", "HTTPS://"]),
    st.text(min_size=1, max_size=200) | st.text(st.sampled_from("ab/?&=一\u0301é。"), min_size=1),
    st.integers(1, 80),
)
def test_an_address_shown_is_the_address_opened(scheme: str, rest: str, cells: int) -> None:
    address = read_address(web_address(scheme + rest) or "")
    if address is None:
        return
    lines = [address.written[start:end] for start, end in break_address(address.written, cells)]
    assert "".join(lines) == address.written
    assert all(width(line) <= max(2, cells) for line in lines)
    assert web_address(address.written) == address.written
