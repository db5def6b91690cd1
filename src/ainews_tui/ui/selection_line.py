"""Selecting text of the article by keys; the article stays in view, the hints say what they do."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.geometry import Offset, Region
from textual.screen import ModalScreen
from textual.selection import Selection

from ainews_tui.library.presenting import Presenter
from ainews_tui.text.layout.articles import BODY
from ainews_tui.text.script.glossary import LONGEST
from ainews_tui.ui.article_page import Page, text_of_part
from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.hint_bar import HintBar
from ainews_tui.ui.hints import TypingKey, typing_hints
from ainews_tui.ui.selecting import Selected, Unit, line_of, moved
from ainews_tui.ui.window import Window

_KEYS: Sequence[TypingKey] = (
    TypingKey("y", "copy", "复制"),
    TypingKey("escape", "leave", "不选"),
    TypingKey("l", "extend('character', 1)", "字"),
    TypingKey("w", "extend('clause', 1)", "句"),
    TypingKey("j", "extend('line', 1)", "行"),
    TypingKey("J", "extend('paragraph', 1)", "段"),
    TypingKey("o", "turn", "换一头"),
    TypingKey("a", "take_word", "加词"),
    TypingKey("h", "extend('character', -1)", "退字"),
    TypingKey("b", "extend('clause', -1)", "退句"),
    TypingKey("k", "extend('line', -1)", "退行"),
    TypingKey("enter", "copy"),
    TypingKey("right", "extend('character', 1)"),
    TypingKey("left", "extend('character', -1)"),
    TypingKey("down", "extend('line', 1)"),
    TypingKey("up", "extend('line', -1)"),
    TypingKey("space,pagedown", "extend('paragraph', 1)"),
    TypingKey("K,pageup", "extend('paragraph', -1)"),
    TypingKey("G,end", "extend('all', 1)"),
    TypingKey("g,home", "extend('all', -1)"),
    TypingKey("q,V", "leave"),
)


class SelectionLine(ModalScreen[bool], Window[bool]):
    """Has what is selected painted, and copied in the script it is shown in.

    Returns whether it is to be added to the reader's own words, and so stays selected.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding(it.key, it.action) for it in _KEYS]
    DEFAULT_CSS = """
    SelectionLine {
        background: transparent;
        & > Vertical { dock: bottom; height: 1; }
    }
    """

    def __init__(
        self, view: ArticleView, page: Page, selected: Selected, presenter: Presenter
    ) -> None:
        super().__init__()
        self._view = view
        self._page = page
        self._selected = selected
        self._presenter = presenter

    def compose(self) -> ComposeResult:
        """Put the hints where those of the article were."""
        with Vertical():
            yield HintBar(self._presenter, typing_hints(_KEYS))

    def on_mount(self) -> None:
        """Show what it begins with."""
        self._show()

    def action_extend(self, unit: str, step: int) -> None:
        """Move one of the two ends so far."""
        if self._view.page is None or self._view.page.texts != self._page.texts:
            self.action_leave()  # another text stands there: a refresh found the file changed
            return
        fixed, moving = self._selected.fixed, self._selected.moving
        texts, lines = self._page.texts, self._view.laid.lines
        self._selected = Selected(fixed, moved(moving, Unit(unit), step, texts, lines))
        self._show()

    def action_turn(self) -> None:
        """Move the other end from now on."""
        self._selected = self._selected.turned()
        self._show()

    def action_copy(self) -> None:
        """Copy what is selected."""
        self.app.copy_to_clipboard(text_of_part(self._page, *self._selected.ends))
        self._say("已复制")
        self.action_leave()

    def action_take_word(self) -> None:
        """Leave it to be added to the reader's own words; say so where it is no word."""
        (leaf, start), (last, end) = self._selected.ends
        if leaf < BODY or (leaf, start) == (last, end):
            self._say(f"先选中正文里的一个词，最多 {LONGEST} 字")
        elif leaf != last or end - start > LONGEST:
            self._say(f"选得太长，词最多 {LONGEST} 字：按 h b k 缩短，o 换一头")
        else:
            self.dismiss(True)

    def action_leave(self) -> None:
        """Go on reading, with nothing selected."""
        self._view.screen.clear_selection()
        self.dismiss(False)

    def _say(self, words: str) -> None:
        self.notify(self._presenter.words(words), markup=False)

    def _show(self) -> None:
        moving, lines = self._selected.moving, self._view.laid.lines
        line = line_of(moving, lines)
        for shown in lines[line : line + 1]:
            self._view.sideways.reveal(shown, *moving)
        start, end = (Offset(offset, leaf) for leaf, offset in self._selected.ends)
        self._view.screen.selections = {self._view: Selection(start, end)}
        self._view.scroll_to_region(Region(0, line, 1, 1), animate=False, force=True)
