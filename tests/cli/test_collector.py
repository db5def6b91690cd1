"""When the garbage collector works."""

import gc
from collections.abc import Iterator

import pytest

from ainews_tui.cli.collector import collect_at_rest, importing


@pytest.fixture
def _as_before() -> Iterator[None]:
    """Leave the collector as it was."""
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)


@pytest.mark.usefixtures("_as_before")
def test_what_is_imported_is_never_looked_at() -> None:
    with importing():
        assert not gc.isenabled()
        made = [[] for _ in range(1000)]  # type: ignore[var-annotated]
    assert gc.isenabled()
    assert gc.get_threshold()[0] >= 500_000
    assert gc.get_freeze_count() >= len(made)
    assert not any(it is made for it in gc.get_objects())


@pytest.mark.parametrize(("made", "collects"), [(99_999, False), (100_000, True)])
def test_little_is_left_where_it_is(
    made: int, collects: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected = list[str]()
    monkeypatch.setattr(gc, "get_count", lambda: (made, 0, 0))
    monkeypatch.setattr(gc, "collect", lambda: collected.append("收了"))
    collect_at_rest()
    assert bool(collected) is collects
