"""What the reader asks of the article as its file has it: what is doubtful in the script shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ainews_tui.article import Script
from ainews_tui.ui.article_actions import ArticleActions

if TYPE_CHECKING:
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.library.reading import Opened
    from ainews_tui.text.layout.manner import Manner

_NOT_CONVERTED = "原文没有转换过的字，先按 s"


class WrittenActions(ArticleActions):
    """A pane whose article is there as it is written, too."""

    def __init__(self, manner: Manner, presenter: Presenter) -> None:
        super().__init__(manner, presenter)
        self._doubting = False

    @property
    def is_raw(self) -> bool:
        """Whether a file is shown as it is."""
        raise NotImplementedError

    @property
    def opened(self) -> Opened | None:
        """What is shown, as it is written; None where nothing is."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Show what is open as it is to be shown now, at the same place."""
        raise NotImplementedError

    @property
    def selected_word(self) -> str | None:
        """What the file has where a text of the body is selected; None where none is."""
        from ainews_tui.text.layout.articles import BODY
        from ainews_tui.ui.as_written import written_at
        from ainews_tui.ui.selecting import within_leaf

        selection = self._view.text_selection if self._view and not self.is_raw else None
        place = within_leaf(selection) if selection else None
        if place is None or self.opened is None or place[0] < BODY:
            return None
        return written_at(self.opened, self._presenter, *place)

    @property
    def _is_original(self) -> bool:
        """Whether the article is shown in the script it was written in."""
        shown = self._presenter.of(self.opened.headline) if self.opened else self._presenter
        return shown.display.script is Script.ORIGINAL

    def action_doubts(self) -> None:
        """Underline the characters that a conversion had to choose, or no longer."""
        if self.is_raw:
            self._say("这是文件的原样，没有转换过的字")
            return
        self._doubting = not self._doubting
        if not self._doubting:
            self._say("不再划线")
        elif self._is_original:
            self._say(_NOT_CONVERTED)
        else:
            self._say("划线的字是转换时选的，O 看文件里的")
        self.show_again()

    def action_original(self) -> None:
        """Tell what the file has for the first underlined character in sight."""
        from ainews_tui.ui.article_page import doubt_among
        from ainews_tui.ui.as_written import doubt_words

        if self._is_original:
            self._say(_NOT_CONVERTED)
            return
        page, lines = self.view.page, (line for _, line in self.view.in_sight)
        place = doubt_among(page, lines) if page else None
        if page is None or place is None or self.opened is None:
            way = "" if self._doubting else "，D 给转换时选的字划线"
            self._say(f"画面上没有划线的字{way}")
            return
        text = page.texts[place[0]]
        self.notify(doubt_words(self.opened, self._presenter, text, *place), markup=False)
