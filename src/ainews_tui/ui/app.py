"""The app: one screen, the reader's choices, the command palette."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.app import SystemCommand
from textual.dom import DOMNode
from textual.events import CursorPosition, Event, InputEvent, MouseMove
from textual.filter import LineFilter
from textual.screen import Screen

from ainews_tui.choices import Choices, load_choices, save_choices
from ainews_tui.history import History
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.tree import Order
from ainews_tui.settings import WIDTHS
from ainews_tui.terminals import Drawn, Terminal
from ainews_tui.text.layout.manner import Manner
from ainews_tui.ui.article_pane import ArticlePane
from ainews_tui.ui.border import BORDERS
from ainews_tui.ui.commands import COMMANDS, Scope, bindings
from ainews_tui.ui.looking_ahead import CALM
from ainews_tui.ui.own_word import OwnWord
from ainews_tui.ui.palette import Palette, commands_palette, themes_palette
from ainews_tui.ui.reader_screen import ReaderScreen
from ainews_tui.ui.speaking_app import SpeakingApp
from ainews_tui.ui.terminal_question import TerminalQuestion
from ainews_tui.ui.themes import INK, THEMES

_MISTAKES_SAID = 3
"""Of more mistakes, `ainews-tui doctor` tells the others."""


class ReaderApp(SpeakingApp):
    """The reader over one library.

    Choices are saved in `choices_file` as they are made, searches in `history_file`. The
    terminal is asked how it draws; None where there is none to ask. `at_rest` is called whenever
    an article is being read and nothing else goes on.
    """

    TITLE = "ainews-tui"
    CSS_PATH = "app.tcss"
    BINDINGS = bindings(Scope.APP)
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        library: Library,
        manner: Manner,
        choices_file: Path,
        history_file: Path,
        terminal: Terminal | None = None,
        at_rest: Callable[[], object] = lambda: None,
    ) -> None:
        super().__init__()
        self._at_rest = at_rest
        self._terminal = terminal
        self._drawn = terminal.drawn if terminal else Drawn()
        self._question = TerminalQuestion()
        self._library = library
        self._choices_file = choices_file
        self._choices = load_choices(choices_file)
        self._reader = ReaderScreen(library, manner, self._choices, History(history_file))
        self._own_word = OwnWord(self, library, lambda: self._reader.show_choices(self._choices))
        for theme in THEMES:
            self.register_theme(theme)
        chosen = self._choices.theme
        self.theme = chosen if chosen in self.available_themes else INK.name

    async def on_event(self, event: Event) -> None:
        """Take back what was asked, once something is typed."""
        if isinstance(event, InputEvent) and not isinstance(event, MouseMove):
            self._question.give_up()
        await super().on_event(event)

    def awaits(self, node: DOMNode, action: str) -> bool:
        """Tell whether a key that is for the reading screen comes before what it is meant for."""
        return (
            node is not self and self.screen is self._reader and self._reader.awaits(node, action)
        )

    def on_mount(self) -> None:
        """Say once what is wrong in the file of the reader's own words."""
        if mistakes := self._library.own_words.glossary.mistakes:
            said = self._presenter.words("词汇表有错：" + "；".join(mistakes[:_MISTAKES_SAID]))
            self.notify(said, severity="warning", markup=False)

    def on_ready(self) -> None:
        """Ask the terminal how it draws; it has been given the first picture."""
        if self._terminal:
            self._question.ask(self)

    def on_at_rest(self) -> None:
        """Do what would be felt at a key, unless one has come since."""
        if self.rested >= CALM:
            self._at_rest()

    def on_cursor_position(self, event: CursorPosition) -> None:
        """Take what the terminal answers; to nothing else does it tell where its cursor is."""
        answer = self._question.hear(event)
        if answer is None or self._terminal is None:
            return
        drawn = self._terminal.drawing(answer)
        if drawn != self._drawn:
            self._drawn = drawn
            self._lay_out_anew()
        if answer != self._terminal.answer:
            self._keep(partial(self._terminal.keep, answer))

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Have every line that is painted pass the border."""
        return [*super().get_line_filters(), BORDERS[self._drawn.frames]]

    def get_default_screen(self) -> Screen[None]:
        """Begin with the reading screen."""
        return self._reader

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer every command of the table, first what the bottom line names."""
        if screen is not self._reader:
            return
        words = self._presenter.words
        for command in sorted(COMMANDS, key=lambda command: command.rank or len(COMMANDS)):
            title = f"{words(command.title)}  {command.keys_shown()}"
            article = {"article": self._reader.query_one(ArticlePane)}
            run = partial(self.run_action, command.path, namespaces=article)
            yield SystemCommand(title, words(command.help), run)

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, Palette):
            self.push_screen(commands_palette(self, self._presenter))

    def action_change_theme(self) -> None:
        """Choose a theme by its name."""
        self.push_screen(themes_palette(self, self._presenter))

    def action_help_quit(self) -> None:
        """Say how to leave, to someone who pressed Ctrl+C."""
        self.notify(self._presenter.words("按 q 退出"), markup=False)

    def action_script(self) -> None:
        """Show the next script: original, Simplified, Traditional."""
        self._choose(self._choices.turned)

    def action_pick_script(self) -> None:
        """Choose the kind of Traditional."""
        from ainews_tui.ui.script_picker import ScriptPicker

        self.push_screen(ScriptPicker(self._choices, self._presenter), self._choose)

    def action_add_word(self) -> None:
        """Have the reader say how a selected word is shown from now on."""
        pane = self._reader.query_one(ArticlePane)
        if (written := pane.selected_word) and pane.headline:
            traditional = self._choices.traditional
            self._own_word.ask(written, pane.headline, traditional, self._presenter)
        else:
            self.notify(self._presenter.words("先在正文里选中一个词"), markup=False)

    def action_order(self) -> None:
        """Order by date or by source."""
        by_date = self._choices.order is Order.DATE
        self._choose(replace(self._choices, order=Order.SOURCE if by_date else Order.DATE))

    def action_column(self, cells: int) -> None:
        """Make the reading column so many cells wider; 0 makes it as wide as the settings say."""
        column = self._reader.query_one(ArticlePane).column
        asked = min(max(WIDTHS[0], column + cells), WIDTHS[-1]) if cells else None
        self._choose(replace(self._choices, measure=asked))

    def action_help(self) -> None:
        """Show the help page."""
        from ainews_tui.ui.help_screen import HelpScreen

        self.push_screen(HelpScreen(self._presenter))

    def watch_theme(self, theme: str) -> None:
        """Remember the theme."""
        if theme != self._choices.theme:
            self._choose(replace(self._choices, theme=theme))

    @property
    def _presenter(self) -> Presenter:
        return self._library.presenter(self._choices.display)

    def _choose(self, choices: Choices | None) -> None:
        if choices in (None, self._choices):
            return
        self._choices = choices
        self._reader.show_choices(choices)
        self._keep(partial(save_choices, self._choices_file, choices))

    def _lay_out_anew(self) -> None:
        """Measure by what the terminal answered, and paint everything by it."""
        from ainews_tui.text.layout.ambiguous import measure_ambiguous
        from ainews_tui.ui.article_view import ArticleView

        measure_ambiguous(self._drawn.texts)
        self._reader.show_choices(self._choices)
        for view in self._reader.query(ArticleView):
            view.set_in()
        for screen in self.screen_stack:
            screen.query("*").refresh(layout=True)

    def _keep(self, save: Callable[[], None]) -> None:
        """Write down what is to be known the next time; say so where it cannot be."""
        try:
            save()
        except OSError as error:
            words = self._presenter.words(f"选择没能存下来：{error.strerror}")
            self.notify(words, severity="warning", markup=False)
