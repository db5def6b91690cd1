"""Groups lie one after another, so that the last says how many articles there are."""

from ainews_tui.store.groups import Group, articles_in, in_turn, whole


def test_groups_begin_where_those_before_them_end() -> None:
    groups = in_turn([("2025-02-10", 3), ("2025-02-08", 1), (None, 2)])
    assert groups == (Group("2025-02-10", 3, 0), Group("2025-02-08", 1, 3), Group(None, 2, 4))
    assert [articles_in(groups[:end]) for end in range(4)] == [0, 3, 4, 6]


def test_what_has_no_groups_is_one_or_none() -> None:
    assert whole(7) == (Group(None, 7, 0),)
    assert whole(0) == in_turn([]) == ()
