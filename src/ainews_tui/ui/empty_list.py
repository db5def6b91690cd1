"""The words in place of a list that has nothing to show, broken into lines as Chinese is."""

from textual.content import Content
from textual.widgets import Static

from ainews_tui.text.layout.linebreak import broken

_LEAST = 2
"""Cells of a wide character, which no line is too narrow for."""


class EmptyList(Static):
    """Why there is nothing, which stands out, and below it what to do."""

    DEFAULT_CSS = """
    EmptyList { padding: 1 2; color: $text-muted; height: auto; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._words = ""

    def say(self, words: str) -> None:
        """Show other words, whose first line is the reason."""
        self._words = words
        self._break()

    def on_resize(self) -> None:
        """Break the lines for another width."""
        self._break()

    def _break(self) -> None:
        cells = max(_LEAST, self.content_size.width)
        why, end, what_to_do = self._words.partition("\n")
        reason = Content.styled(broken(why, cells), "bold $foreground")
        self.update(Content.assemble(reason, end, broken(what_to_do, cells)))
