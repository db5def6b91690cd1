"""How many panes fit, and which."""

import pytest

from ainews_tui.ui.panes import Pane, neighbour, visible_panes

ALL = frozenset(Pane)


@pytest.mark.parametrize(
    ("columns", "active", "visible"),
    [
        (160, Pane.LIST, ALL),
        (120, Pane.SIDE, ALL),
        (119, Pane.LIST, {Pane.LIST, Pane.ARTICLE}),
        (80, Pane.ARTICLE, {Pane.LIST, Pane.ARTICLE}),
        (80, Pane.SIDE, {Pane.SIDE, Pane.LIST}),
        (79, Pane.LIST, {Pane.LIST}),
        (50, Pane.SIDE, {Pane.SIDE}),
        (50, Pane.ARTICLE, {Pane.ARTICLE}),
    ],
)
def test_panes_fit_the_width(columns: int, active: Pane, visible: set[Pane]) -> None:
    assert visible_panes(columns, active) == visible


def test_panes_go_round() -> None:
    assert neighbour(Pane.SIDE, 1) is Pane.LIST
    assert neighbour(Pane.ARTICLE, 1) is Pane.SIDE
    assert neighbour(Pane.SIDE, -1) is Pane.ARTICLE
