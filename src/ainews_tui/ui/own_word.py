"""How the reader has a word shown from now on: asked in a window, written into the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ainews_tui.article import Display, Script
from ainews_tui.errors import SettingsError
from ainews_tui.ui.wording import error_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from ainews_tui.article import Headline
    from ainews_tui.library.opening import Library
    from ainews_tui.library.presenting import Presenter
    from ainews_tui.ui.word_dialog import Word


class OwnWord:
    """Has a word added to the reader's own; `when_kept` is called where it was."""

    def __init__(self, app: App[Any], library: Library, when_kept: Callable[[], None]) -> None:
        self._app = app
        self._library = library
        self._when_kept = when_kept

    def ask(
        self, written: str, headline: Headline, traditional: Script, presenter: Presenter
    ) -> None:
        """Ask for both forms of a word as an article's file has it; offered are those shown now."""
        from ainews_tui.ui.word_dialog import Word, WordDialog

        hans, hant = (
            self._library.presenter(Display(script)).text(written, headline.written)
            for script in (Script.HANS, traditional)
        )

        def keep(word: Word | None) -> None:
            if word:
                self._keep(word, presenter)

        self._app.push_screen(WordDialog(Word(written, hans, hant), presenter), keep)

    def _keep(self, word: Word, presenter: Presenter) -> None:
        try:
            self._library.own_words.add(word.written, word.hans, word.hant)
        except SettingsError as error:
            self._app.notify(error_words(error, presenter), severity="warning", markup=False)
        else:
            self._when_kept()
