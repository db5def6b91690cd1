"""What the reader can do with the article under the cursor, on a screen that shows articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from ainews_tui.library.presenting import Presenter
    from ainews_tui.text.addresses.parts import Address
    from ainews_tui.ui.pane_row import PaneRow

OF_ARTICLE = "of_article"
"""The action that hands another one on to the article."""

_NO_ARTICLE = "先打开一篇文章"

_OF_HEADLINE = frozenset({"read", "raw", "browse", "copy"})
"""The actions that are about the headline under the cursor."""


class ArticleScreen(Screen[None]):
    """A screen of panes with an article that is read on, turned over, opened elsewhere."""

    _presenter: Presenter
    _panes: PaneRow

    def awaits(self, node: DOMNode, action: str) -> bool:
        """Tell whether what a node's action is meant for is still to come."""
        of_article = action.startswith(OF_ARTICLE)
        return self._panes.awaits(node, of_article or action in _OF_HEADLINE, of_article)

    def action_article(self, step: int) -> None:
        """Go to the next article, and read it where one is being read."""
        self._panes.read_on(step)

    def action_hit(self, step: int) -> None:
        """Go to the next hit in the article."""
        if not self._panes.go_to_hit(step):
            self._say("没有命中：按 / 搜索，或按 ' 在文章里找")

    async def action_of_article(self, action: str) -> None:
        """Have the article in sight do what a key asks of it from another pane."""
        if article := self._panes.article_in_sight:
            await self.app.run_action(action, article)
            return
        self._say(_NO_ARTICLE)
        if action == "find":
            from ainews_tui.ui.find_line import FindLine

            # what is typed next is words to find, and no commands
            await self.app.push_screen(FindLine(lambda _: False, self._presenter, lack=_NO_ARTICLE))

    def action_raw(self) -> None:
        """Show the file as it is, or the article again."""
        self._panes.turn_over()

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

        headline = self._panes.hold()
        address = read_address(headline.url or "") if headline else None
        if headline and address is None:
            self._say("这篇文章没有网址")
        return address

    def _say(self, words: str) -> None:
        self.notify(self._presenter.words(words), markup=False)
