"""The least a Textual program can be: it shows one word. What it costs no reader can go below."""

from textual.app import App, ComposeResult
from textual.widgets import Static

WORD = "一字"


class OneWord(App[None]):
    """Shows one word until `q` is pressed."""

    BINDINGS = [("q", "quit", "quit")]  # noqa: RUF012 - as Textual wants it

    def compose(self) -> ComposeResult:
        """Show the word."""
        yield Static(WORD)


if __name__ == "__main__":
    OneWord().run()
