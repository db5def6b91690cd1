"""Which panes the screen has room for: three, two or one, the active one always among them."""

from enum import Enum

WIDE = 120
MEDIUM = 80


class Pane(Enum):
    """The three places of the screen, from left to right."""

    SIDE = "side"
    LIST = "list"
    ARTICLE = "article"


def visible_panes(columns: int, active: Pane) -> frozenset[Pane]:
    """Return the panes shown on a screen so many cells wide."""
    if columns >= WIDE:
        return frozenset(Pane)
    if columns < MEDIUM:
        return frozenset({active})
    beside = Pane.ARTICLE if active is not Pane.SIDE else Pane.SIDE
    return frozenset({Pane.LIST, beside})


def neighbour(active: Pane, step: int) -> Pane:
    """Return the pane so many steps to the right, round and round."""
    order = list(Pane)
    return order[(order.index(active) + step) % len(order)]
