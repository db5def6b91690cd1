"""How a line of the side pane looks: a tick, a name, and its count at the right."""

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from ainews_tui.library.presenting import Presenter
from ainews_tui.text.layout.cells import clip, width
from ainews_tui.ui.side_lines import Choice
from ainews_tui.ui.wording import filter_name

_TICK = "✓ "
_NO_TICK = "  "
_MARGIN = 1
"""Cells that are free at the right of the counts."""

_LEAST = 5


@dataclass(frozen=True, slots=True)
class ChoiceStyle:
    """The style of what may be picked, and that of its count."""

    name: Style
    count: Style


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of the pane; `active` is the cursor's where the keys go to the pane."""

    plain: ChoiceStyle
    cursor: ChoiceStyle
    active: ChoiceStyle
    hover: ChoiceStyle
    heading: Style


def side_styles(widget: Widget) -> Styles:
    """Return the styles of the component classes of the pane."""

    def style(*names: str) -> Style:
        return widget.get_visual_style(*(f"side--{name}" for name in names)).rich_style

    def choice(*names: str) -> ChoiceStyle:
        # a share of the text's colour, worked out over the background it stands on
        return ChoiceStyle(style(*names), style(*names, "count"))

    return Styles(choice(), choice("cursor"), choice("active"), choice("hover"), style("heading"))


@dataclass(frozen=True, slots=True)
class SidePainter:
    """Paints the lines of the pane in one script; lines are `cells` wide."""

    presenter: Presenter
    styles: Styles
    cells: int

    def blank(self) -> list[Segment]:
        """Return a line that has nothing on it."""
        return [Segment("", self.styles.plain.name)]

    def heading(self, name: str) -> list[Segment]:
        """Return the name of a section."""
        return [Segment(f" {self.presenter.words(name)}", self.styles.heading)]

    def choice(self, choice: Choice, ticked: bool, style: ChoiceStyle) -> list[Segment]:
        """Return a filter, or the words for none, with its count at the right."""
        count = f"{choice.number:,}"
        room = max(_LEAST, self.cells - _MARGIN) - width(_TICK) - width(count)
        picked = choice.picked
        shown = filter_name(picked, self.presenter) if picked else self.presenter.words("全部")
        label = clip(shown, room - 1)
        gap = " " * max(1, room - width(label))
        tick = _TICK if ticked else _NO_TICK
        return [Segment(f"{tick}{label}{gap}", style.name), Segment(count, style.count)]
