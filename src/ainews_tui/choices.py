"""What the reader chose on the screen and expects to find again: script, order, theme, column.

Kept in a small file of its own, since the settings file is the reader's to write. A choice
that no longer makes sense falls back to its default; it never stops the program.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ainews_tui.article import TRADITIONAL, Display, Script
from ainews_tui.files import replace_file
from ainews_tui.query.tree import Order
from ainews_tui.settings import WIDTHS


@dataclass(frozen=True, slots=True)
class Choices:
    """`traditional` says which Traditional `s` turns to; `theme` is a look by its name.

    `measure` is the width of the reading column in cells, where it is not that of the settings.
    """

    script: Script = Script.ORIGINAL
    traditional: Script = TRADITIONAL[0]
    regional: bool = False
    order: Order = Order.DATE
    theme: str = "ink"
    measure: int | None = None

    @property
    def circle(self) -> tuple[Script, ...]:
        """The scripts that `s` turns to, one after the other."""
        return Script.ORIGINAL, Script.HANS, self.traditional

    @property
    def turned(self) -> "Choices":
        """What is chosen once `s` has been pressed."""
        circle = self.circle
        at = circle.index(self.script) if self.script in circle else 0
        return replace(self, script=circle[(at + 1) % len(circle)])

    @property
    def other_displays(self) -> tuple[Display, ...]:
        """How texts are shown after the next keys, if those turn the script."""
        others = (script for script in self.circle if script is not self.script)
        return tuple(Display(script, self.regional) for script in others)

    @property
    def display(self) -> Display:
        """How texts are shown by these choices."""
        return Display(self.script, self.regional)


def load_choices(path: Path) -> Choices:
    """Read the choices of the last run; the defaults where there was none."""
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
        traditional = Script(given["traditional"])
        return Choices(
            Script(given["script"]),
            traditional if traditional in TRADITIONAL else TRADITIONAL[0],
            given["regional"] is True,
            Order(given["order"]),
            str(given["theme"]),
            _measure(given.get("measure")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Choices()


def _measure(given: object) -> int | None:
    return given if isinstance(given, int) and given in WIDTHS else None


def save_choices(path: Path, choices: Choices) -> None:
    """Remember the choices. Raises OSError where the file cannot be written."""
    replace_file(path, json.dumps(asdict(choices), indent=2) + "\n")
