"""The words in place of a list that has nothing to show, broken into lines as Chinese is."""

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from ainews_tui.text.layout.linebreak import broken


class EmptyList(Widget):
    """Why there is nothing, which stands out, and below it what to do."""

    DEFAULT_CSS = """
    EmptyList { padding: 1 2; color: $text-muted; height: auto; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = ""

    def say(self, words: str) -> None:
        """Show other words, whose first line is the reason."""
        if words != self._words:
            self._words = words
            self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the words are broken into."""
        return broken(self._words, width).count("\n") + 1

    def render(self) -> Content:
        """Return the words, broken for the width there is."""
        cells = self.content_size.width
        why, end, what_to_do = self._words.partition("\n")
        reason = Content.styled(broken(why, cells), "bold $foreground")
        return Content.assemble(reason, end, broken(what_to_do, cells))
