"""The letters of the links in sight are typed here; the reading screen stays in view."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.link_letters import Lettered
from ainews_tui.ui.window import Window


class LinkPicker(ModalScreen[str], Window[str]):
    """Returns the address of the link whose letters were typed; None where none has them."""

    DEFAULT_CSS = """
    LinkPicker {
        background: transparent;
        & > Static { dock: bottom; height: 1; background: $panel; color: $text; padding: 0 1; }
    }
    """

    def __init__(self, links: Iterable[Lettered], presenter: Presenter) -> None:
        super().__init__()
        self._urls = {link.letters: link.url for link in links}
        self._presenter = presenter
        self._typed = ""

    def compose(self) -> ComposeResult:
        """Say what to do, where the hints were."""
        words = self._presenter.words("按链接上的字母打开它  Esc 不打开")
        yield Static(words, markup=False)

    def on_key(self, event: Key) -> None:
        """Take a letter; anything else leaves."""
        event.stop()
        self._typed += event.character or ""
        if self._typed in self._urls:
            self.dismiss(self._urls[self._typed])
        elif not event.character or not any(key.startswith(self._typed) for key in self._urls):
            self.dismiss(None)
