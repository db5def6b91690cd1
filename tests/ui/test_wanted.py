"""A search and picked filters as one query."""

from ainews_tui.query.parsing import Query
from ainews_tui.query.tree import EVERYTHING, About, All, Any, From, Phrase, Tagged
from ainews_tui.ui.wanted import Wanted

AI = Tagged("AI")
META = About("Meta")


def test_nothing_picked_is_everything() -> None:
    assert Wanted().is_everything
    assert Wanted().node() == EVERYTHING
    assert Wanted(match_all=True).is_everything


def test_one_part_stands_alone() -> None:
    assert Wanted().with_source("qq").node() == From("qq")
    assert Wanted().searched("谷歌 ", Query(Phrase("谷歌"))).node() == Phrase("谷歌")


def test_labels_are_joined_by_any_or_all() -> None:
    picked = Wanted().with_label(AI).with_label(META)
    assert picked.node() == Any((AI, META))
    assert picked.with_match(True).node() == All((AI, META))


def test_all_parts_must_hold() -> None:
    picked = Wanted().searched("谷歌", Query(Phrase("谷歌"))).with_source("qq").with_label(AI)
    assert picked.node() == All((Phrase("谷歌"), From("qq"), Any((AI,))))


def test_picking_again_takes_back() -> None:
    assert Wanted().with_source("qq").with_source("qq").source is None
    assert Wanted().with_source("qq").with_source("sina").source == "sina"
    assert Wanted().with_label(AI).with_label(META).with_label(AI).labels == (META,)


def test_filtered_means_source_or_labels() -> None:
    assert not Wanted().searched("谷歌", Query(Phrase("谷歌"))).is_filtered
    assert Wanted().with_label(AI).is_filtered
    assert Wanted().with_source("qq").is_filtered
