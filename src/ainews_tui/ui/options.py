"""A list to choose from that is given keys before it stands on the screen."""

from textual.widgets import OptionList


class Options(OptionList):
    """Goes on by pages once it has a height; Textual's own fails at a key that comes sooner."""

    def action_page_up(self) -> None:
        """Go back by what is in sight, if anything is."""
        if self.scrollable_content_region:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_page_down(self) -> None:
        """Go on by what is in sight, if anything is."""
        if self.scrollable_content_region:
            super().action_page_down()  # type: ignore[no-untyped-call]
