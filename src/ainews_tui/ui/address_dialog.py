"""The whole of an address, where it truly leads and what is doubtful, before it is opened."""

from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.text.addresses.doubts import doubts, site
from ainews_tui.text.addresses.parts import Address
from ainews_tui.text.layout.addresses import break_address
from ainews_tui.ui.browser import browse
from ainews_tui.ui.dialog import Dialog
from ainews_tui.ui.paint import within

_WIDEST = 76
_FRAME = 7
"""Cells between the edges of the screen and the text."""


class AddressDialog(Dialog[None]):
    """Gives the address to the browser, or not."""

    TITLE = "用浏览器打开"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,b", "browse", "打开"),
        Binding("escape,q,h", "dismiss", "不打开"),
        Binding("j,down", "scroll(1)", "下移"),
        Binding("k,up", "scroll(-1)", "上移"),
    ]
    DEFAULT_CSS = """
    AddressDialog {
        & > .frame { width: 82; height: auto; max-height: 90%; padding: 1 2; }
        & .frame > Static { color: $text; padding: 0; margin: 0 0 1 0; }
        & .frame > #doubts { color: $text-warning; }
        & .frame > #address { margin: 0; }
    }
    """

    def __init__(self, address: Address, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._address = address

    def window(self) -> ComposeResult:
        """Put what is doubtful over the address, so that it is seen however long that is."""
        words = self._presenter.words
        with VerticalScroll(classes="frame") as frame:
            frame.can_focus = False
            yield Static(Content(words("网站：") + site(self._address)), id="site")
            if known := doubts(self._address.written):
                said = "\n".join(f"! {doubt.told(words)}" for doubt in known)
                yield Static(Content(said), id="doubts")
            yield Static(id="address")

    def on_resize(self) -> None:
        """Break the address for the width there is."""
        cells = max(4, min(_WIDEST, self.size.width - _FRAME))
        self.query_one("#address", Static).update(Content("\n").join(self._lines(cells)))

    @work
    async def action_browse(self) -> None:
        """Give the address to the browser."""
        words = self._presenter.words
        if await browse(self.app, self._address):
            self.notify(words("已交给浏览器"), markup=False)
        else:
            failed = words("没有能用的浏览器；可用环境变量 BROWSER 指定一个")
            self.notify(failed, severity="warning", markup=False)
        self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Scroll a long address."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)

    def _lines(self, cells: int) -> Iterator[Content]:
        """Yield the address line by line, its host made to stand out."""
        written = self._address.written
        for start, end in break_address(written, cells):
            line = Content(written[start:end])
            for left, right in within([self._address.host], start, end):
                line = line.stylize("bold reverse", left, right)
            yield line
