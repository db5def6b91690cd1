"""The field one types a search into: completes words, recalls searches, shows a mistake."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text

from ainews_tui.article import Extent
from ainews_tui.history import Recall
from ainews_tui.ui.completing import Names, Offer, offer
from ainews_tui.ui.hints import TypingKey
from ainews_tui.ui.typing_bar import LEAVE, Field

LITERAL = "="
"""What a search begins with that looks for no other names of the same."""

_MISTAKE = Style(bold=True, underline=True, reverse=True)


@dataclass(frozen=True, slots=True)
class Menu:
    """Words a search may go on as; `chosen` is the one the text has now, None before any."""

    offer: Offer
    before: str
    chosen: int | None = None

    @property
    def text(self) -> str:
        """The whole text with the chosen word."""
        if self.chosen is None:
            return self.before
        word = self.offer.words[self.chosen]
        return self.before[: self.offer.start] + word + self.before[self.offer.end :]

    @property
    def end(self) -> int:
        """Where the chosen word ends in that text."""
        word = "" if self.chosen is None else self.offer.words[self.chosen]
        return self.offer.start + len(word)

    def step(self, step: int) -> "Menu":
        """Return this with the word chosen that is so many steps on, round and round."""
        at = (-1 if step > 0 else 0) if self.chosen is None else self.chosen
        return Menu(self.offer, self.before, (at + step) % len(self.offer.words))


class _Mistaken(Highlighter):
    """Marks a part of the text: where the mistake is."""

    def __init__(self) -> None:
        self.extent: Extent | None = None

    def highlight(self, text: Text) -> None:
        if self.extent:
            start, end = self.extent
            # a mistake without a length is shown at the last character before it
            text.stylize(_MISTAKE, start if end > start else max(0, start - 1), max(end, 1))


class SearchField(Field):
    """A field for searches. `names` are those that may be completed."""

    KEYS: ClassVar[Sequence[TypingKey]] = (
        TypingKey("enter", "submit", "保留"),
        LEAVE,
        TypingKey("tab", "complete(1)", "补全"),
        TypingKey("up", "recall(-1)", "旧搜索"),
        TypingKey("ctrl+e", "literal", "只找这样写的"),
        TypingKey("shift+tab", "complete(-1)"),
        TypingKey("down", "recall(1)"),
    )

    def __init__(self) -> None:
        super().__init__("search")
        self.highlighter = self._mistaken = _Mistaken()
        self._recall = Recall(())
        self._names: Names = {}
        self._menu: Menu | None = None

    def begin(self, names: Names, searches: tuple[str, ...]) -> None:
        """Complete these names and recall these searches from now on."""
        self._names, self._recall, self._menu = names, Recall(searches), None

    @property
    def menu(self) -> Menu | None:
        """What the word at the cursor may go on as; None where nothing is known."""
        menu = self._menu
        if menu is None or menu.text != self.value or menu.end != self.cursor_position:
            offered = offer(self.value, self.cursor_position, self._names)
            self._menu = menu = Menu(offered, self.value) if offered else None
        return menu

    def mark(self, extent: Extent | None) -> None:
        """Show where the mistake is, or that there is none."""
        self._mistaken.extent = extent
        self.refresh()

    def action_recall(self, step: int) -> None:
        """Show the search made before, or with 1 the one after."""
        self._put(self._recall.step(step, self.value))

    async def action_complete(self, step: int) -> None:
        """Choose the next word on offer; go to another pane where there is none."""
        menu = self.menu
        if menu is None:
            await self.run_action(f"screen.pane({step})")
            return
        self._menu = menu = menu.step(step)
        self._put(menu.text, menu.end)

    def action_literal(self) -> None:
        """Look for other names of the same no longer, or again."""
        at, text = self.cursor_position, self.value
        if text.startswith((LITERAL, "＝")):
            self._put(text[1:], max(0, at - 1))
        else:
            self._put(LITERAL + text, at + 1)

    def _put(self, text: str, cursor: int | None = None) -> None:
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor
