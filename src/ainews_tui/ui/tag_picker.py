"""Picking tags and topics by typing: several at once, any of them or all of them."""

import asyncio
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from ainews_tui.errors import ReaderError
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.tree import About, Tagged
from ainews_tui.text.layout.cells import pad, width
from ainews_tui.text.script.fold import fold
from ainews_tui.ui.dialog import Dialog
from ainews_tui.ui.options import Options
from ainews_tui.ui.wanted import Wanted

_WIDEST = 48
"""Cells of a label with its count and kind, where the screen has room for so many."""

_FRAME = 8
"""Cells between the edges of the screen and the labels."""


class TagPicker(Dialog[Wanted]):
    """Returns what is wanted with the labels the reader picked.

    `others` gives the other names of what was typed; it is asked on a thread of its own, and
    raises ReaderError where they cannot be read.
    """

    TITLE = "按标签筛选"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "下移", show=False),
        Binding("up", "move(-1)", "上移", show=False),
        Binding("pagedown", "page(1)", "下一页", show=False),
        Binding("pageup", "page(-1)", "上一页", show=False),
        Binding("enter", "pick", "选上/取消", priority=True),
        Binding("tab", "match", "任一/全部", priority=True),
        Binding("escape", "done", "完成", priority=True),
    ]
    DEFAULT_CSS = """
    TagPicker {
        & > .frame { width: 56; height: 80%; max-height: 30; padding: 0 1; }
        &.-short > .frame { height: 100%; }
        & Input { border: none; height: 1; padding: 0 1; background: $panel; margin: 1 0; }
        & OptionList { height: 1fr; }
        & OptionList > .option-list--option-disabled { color: $text-muted; }
    }
    """

    def __init__(
        self,
        labels: Sequence[tuple[Tagged | About, int]],
        wanted: Wanted,
        presenter: Presenter,
        others: Callable[[str], Sequence[str]],
    ) -> None:
        super().__init__(presenter)
        self._others = others
        self._names: frozenset[str] = frozenset()
        self._labels = labels
        self._picked = wanted
        self._visible: list[Tagged | About] = []

    def window(self) -> ComposeResult:
        """Put a field to type in, the labels that fit, and those picked."""
        words = self._presenter.words
        with Vertical(classes="frame"):
            yield Input(placeholder=words("输入文字查找标签或主题"))
            yield Options(markup=False)
            yield Static(id="mode", markup=False)

    def on_mount(self) -> None:
        """Leave the keys to the field."""
        self.query_one(OptionList).can_focus = False

    def on_resize(self) -> None:
        """Fit the labels to the width there is."""
        self._show(self.query_one(Input).value, self.query_one(OptionList).highlighted or 0)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the labels that hold what was typed, in any script; then those of other names."""
        self._names = frozenset()
        self._show(event.value)
        self._look_up(event.value.strip())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pick what the mouse clicked."""
        self.query_one(OptionList).highlighted = event.option_index
        self.action_pick()

    def action_pick(self) -> None:
        """Pick the label under the cursor, or pick it no longer."""
        at = self.query_one(OptionList).highlighted
        if at is not None and at < len(self._visible):
            self._picked = self._picked.with_label(self._visible[at])
            field = self.query_one(Input)
            if field.value:
                field.value = ""  # which shows all labels again, the picked ones first
            else:
                self._show("", at)

    def action_match(self) -> None:
        """Ask for any of the labels, or for all."""
        self._picked = self._picked.with_match(not self._picked.match_all)
        self._say_mode()

    def action_done(self) -> None:
        """Give back what was picked."""
        self.dismiss(self._picked)

    @work(exclusive=True)
    async def _look_up(self, typed: str) -> None:
        """Show also the labels that are another name of what was typed."""
        try:
            others = await asyncio.to_thread(self._others, typed) if typed else ()
        except ReaderError:
            return  # a search says what is wrong with the names
        self._names = frozenset(map(fold, others))
        if self._names:
            self._show(typed, self.query_one(OptionList).highlighted or 0)

    def _show(self, typed: str, highlighted: int = 0) -> None:
        wanted = fold(typed.strip())
        folded = [(pair, fold(pair[0].name)) for pair in self._labels]
        fitting = [pair for pair, name in folded if wanted in name]
        fitting += [pair for pair, name in folded if wanted not in name and name in self._names]
        if not wanted:
            fitting.sort(key=lambda pair: pair[0] not in self._picked.labels)
        self._visible = [label for label, _ in fitting]
        options = self.query_one(OptionList)
        lines = [Option(self._line(label, number)) for label, number in fitting]
        nothing = Option(self._presenter.words("没有这样的标签或主题"), disabled=True)
        options.set_options(lines or [nothing])
        options.highlighted = min(highlighted, len(fitting) - 1) if fitting else None
        self._say_mode()

    def _line(self, label: Tagged | About, number: int) -> Content:
        tick = "✓ " if label in self._picked.labels else "  "
        kind = self._presenter.words("主题" if isinstance(label, About) else "标签")
        facts = f"{number:>8,}  {kind}"
        room = min(_WIDEST, self.app.size.width - _FRAME) - width(tick) - width(facts)
        name = pad(self._presenter.label(label.name), max(4, room))
        return Content.assemble(tick, name, (facts, "$foreground 70%"))

    def _say_mode(self) -> None:
        mode = "全部都有" if self._picked.match_all else "有任一个"
        words = self._presenter.words
        names = "、".join(self._presenter.label(label.name) for label in self._picked.labels)
        said = f"{words('已选')} {names or words('无')} · {words(f'文章要{mode}')}"
        self.query_one("#mode", Static).update(Content(said))
