"""A window over the reading screen whose content is scrolled."""

from abc import abstractmethod

from textual.containers import ScrollableContainer

from ainews_tui.ui.dialog import Dialog


class ScrolledDialog(Dialog[None]):
    """It is scrolled by lines, by screens, and to either end; `scrolled` is what moves."""

    @property
    @abstractmethod
    def scrolled(self) -> ScrollableContainer:
        """What is seen in part."""

    def action_scroll(self, right: int, down: int) -> None:
        """Go so many cells to the right and so many lines down."""
        self.scrolled.scroll_relative(right, down, animate=False)

    def action_page(self, step: int) -> None:
        """Go one screen down, or with -1 up."""
        page = self.scrolled
        page.scroll_relative(y=step * page.scrollable_content_region.height, animate=False)

    def action_edge(self, side: int) -> None:
        """Go to the last line, or with -1 to the first."""
        page = self.scrolled
        page.scroll_to(y=page.max_scroll_y if side > 0 else 0, animate=False)
