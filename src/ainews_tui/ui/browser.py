"""Giving an address to the reader's browser.

The standard library finds the browser (`$BROWSER`, then what the system has); it is started as a
program with the address as one of its arguments: no shell ever reads it, and an address that
begins with its scheme is never taken for an option. What it says while the reader has the
terminal is thrown away, since it would be written over the screen, and by no rule of ours.
"""

import asyncio
import subprocess
import threading
import webbrowser
from typing import Any

from textual.app import App, SuspendNotSupported

from ainews_tui.text.addresses.parts import Address


async def browse(app: App[Any], address: Address) -> bool:
    """Open an address; a browser that needs the terminal has it until it ends.

    Return whether there was a browser and it took the address.
    """
    browser = _find_browser()
    if browser is None:
        return False
    if _needs_terminal(browser):
        try:
            with app.suspend():
                return _opened(browser, address)
        except SuspendNotSupported:
            pass
    return await asyncio.to_thread(_opened, browser, address)


def _find_browser() -> webbrowser.BaseBrowser | None:
    try:
        return webbrowser.get()
    except (webbrowser.Error, ValueError):  # none at all, or a quotation left open in $BROWSER
        return None


def _needs_terminal(browser: webbrowser.BaseBrowser) -> bool:
    if isinstance(browser, webbrowser.BackgroundBrowser):
        return False
    return isinstance(browser, webbrowser.GenericBrowser | webbrowser.Elinks)


def _opened(browser: webbrowser.BaseBrowser, address: Address) -> bool:
    try:
        if isinstance(browser, webbrowser.BackgroundBrowser):
            _start([browser.name, *(part.replace("%s", address.written) for part in browser.args)])
            return True
        # `webbrowser` fills in these letters; the address is the same with %AC (RFC 3986, 2.1)
        return browser.open(address.written.replace("%action", "%ACtion"))
    except OSError:
        return False


def _start(command: list[str]) -> None:
    """Start a program that neither reads nor writes the terminal, which `webbrowser` lets it."""
    process = subprocess.Popen(  # noqa: S603 - the browser the reader has
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # the reader may end before it does; until then it is not left a zombie
    threading.Thread(target=process.wait, daemon=True).start()
