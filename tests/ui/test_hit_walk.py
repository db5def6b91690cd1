"""The hit gone to: round and round, and the same one when the lines are others."""

from dataclasses import replace

from ainews_tui.ui.hit_place import HitPlace
from ainews_tui.ui.hit_walk import HitWalk
from ainews_tui.ui.hits import Hit

TITLE, FIRST, SECOND = Hit(0, (0, 1), 0), Hit(2, (3, 4), 20), Hit(3, (5, 6), 40)
SCREEN = range(10, 30)


def test_hits_are_gone_to_from_what_is_visible_on() -> None:
    walk = HitWalk((TITLE, FIRST, SECOND))
    assert walk.hit is None
    assert walk.go(1, SCREEN) == FIRST
    assert walk.go(1, SCREEN) == walk.hit == SECOND
    assert walk.told == HitPlace(2, 3)


def test_without_hits_none_is_gone_to() -> None:
    walk = HitWalk()
    assert walk.go(1, SCREEN) is None
    assert walk.told == HitPlace(None, 0)


def test_the_hit_gone_to_is_the_same_on_other_lines() -> None:
    walk = HitWalk((TITLE, FIRST, SECOND))
    walk.go(1, SCREEN)
    walk.lay(tuple(replace(hit, line=hit.line * 2) for hit in (TITLE, FIRST, SECOND)))
    assert walk.hit == replace(FIRST, line=40)
    walk.lay((TITLE,))
    assert walk.hit is None


def test_an_article_begins_with_what_stands_before_its_first_hit() -> None:
    assert HitWalk((TITLE, FIRST, SECOND)).first_top(height=15) == 15
    assert HitWalk((TITLE,)).first_top(height=15) == 0
