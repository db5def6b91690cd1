"""A rule that is passed over could not have matched."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.layout.kinsoku import _RULES

KINDS = "hunocemad-s(,?\"/_z'."


@given(st.text(KINDS))
def test_a_rule_matches_nothing_without_the_kinds_it_is_looked_at_for(kinds: str) -> None:
    for needed, (_, _, pattern) in _RULES:
        without = re.sub(f"[{re.escape(needed)}]", "", kinds)
        assert not pattern.search(without)
