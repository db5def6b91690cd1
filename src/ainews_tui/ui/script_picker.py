"""Which Traditional `s` turns to, and whether regional words change with the characters."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ainews_tui.article import TRADITIONAL, Script
from ainews_tui.choices import Choices
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.dialog import Dialog
from ainews_tui.ui.options import Options

_NAMES = {
    Script.TW: ("台湾", "裡、著、為"),
    Script.HK: ("香港", "裏、着、為"),
    Script.HANT: ("OpenCC 标准", "裏、着、爲"),
}

_WORDS = "软件、軟體"


class ScriptPicker(Dialog[Choices]):
    """Returns the choices as the reader left them."""

    TITLE = "繁体用哪一种"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "move(1)", "下移", show=False),
        Binding("k", "move(-1)", "上移", show=False),
        Binding("enter,space", "select", "选定", priority=True),
        Binding("escape,q,S,h", "done", "完成"),
    ]
    DEFAULT_CSS = """
    ScriptPicker {
        & > .frame { width: 40; height: auto; }
        & OptionList { height: auto; }
    }
    """

    def __init__(self, choices: Choices, presenter: Presenter) -> None:
        super().__init__(presenter)
        self._choices = choices

    def window(self) -> ComposeResult:
        """Offer the kinds of Traditional and the regional words."""
        with Vertical(classes="frame"):
            yield Options(markup=False)

    def on_mount(self) -> None:
        """Begin at the kind in use."""
        self._show(TRADITIONAL.index(self._choices.traditional))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose a kind of Traditional, or turn regional words on and off."""
        if event.option_index < len(TRADITIONAL):
            kind = TRADITIONAL[event.option_index]
            self._choices = replace(self._choices, traditional=kind, script=kind)
        else:
            self._choices = replace(self._choices, regional=not self._choices.regional)
        self._show(event.option_index)

    def action_done(self) -> None:
        """Give back the choices."""
        self.dismiss(self._choices)

    def _show(self, highlighted: int) -> None:
        options = self.query_one(OptionList)
        say = self._presenter.words
        kinds = [
            _line(kind is self._choices.traditional, f"{say(name)}：{sample}")
            for kind in TRADITIONAL
            for name, sample in [_NAMES[kind]]
        ]
        words = f"{say('换成当地用词')}：{_WORDS}"
        # a rule between: of the kinds one holds, the words may come to any of them
        options.set_options([*kinds, None, _line(self._choices.regional, words)])
        options.highlighted = highlighted


def _line(ticked: bool, name: str) -> Option:
    return Option(Content(f"{'✓' if ticked else ' '} {name}"))
