"""Letters for the links in sight: no more than are needed, however many there are."""

import pytest

from ainews_tui.text.layout.lines import Line, Piece, Role
from ainews_tui.ui.link_letters import lettered


def letters(count: int) -> list[str]:
    pieces = tuple(Piece("字", url=f"https://example.com/{number}") for number in range(count))
    return [link.letters for link in lettered([(0, Line(pieces, Role.TEXT))])]


@pytest.mark.parametrize(
    ("count", "last"), [(1, "a"), (26, "z"), (27, "ba"), (676, "zz"), (677, "baa")]
)
def test_each_has_its_own_and_none_begins_another(count: int, last: str) -> None:
    found = letters(count)
    assert len(set(found)) == count
    assert {len(one) for one in found} == {len(last)}
    assert found[-1] == last


def test_where_no_link_is_in_sight_there_are_none() -> None:
    assert letters(0) == []
