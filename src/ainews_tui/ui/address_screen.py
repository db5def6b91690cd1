"""What the reader can do with an article's address, on a screen that shows articles."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from ainews_tui.article import Headline
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.text.addresses.parts import Address


class AddressScreen(Screen[None]):
    """A screen with an article whose address can be opened and copied."""

    _presenter: Presenter

    @abstractmethod
    def take_address(self) -> Headline | None:
        """Return the headline whose address is asked for; from now on it stays where it is."""

    def action_browse(self) -> None:
        """Show the whole address before it is opened."""
        from ainews_tui.ui.address_dialog import AddressDialog

        if address := self._address():
            self.app.push_screen(AddressDialog(address, self._presenter))

    def action_copy(self) -> None:
        """Copy the address."""
        if address := self._address():
            self.app.copy_to_clipboard(address.written)
            self.notify(self._presenter.words("已复制：") + address.written, markup=False)

    def _address(self) -> Address | None:
        from ainews_tui.text.addresses.parts import read_address

        headline = self.take_address()
        address = read_address(headline.url or "") if headline else None
        if headline and address is None:
            self.notify(self._presenter.words("这篇文章没有网址"), markup=False)
        return address
