"""The queries that are measured are the same every time, and mixed."""

from bench.queries import NUMBER, queries

from ainews_tui.query.tree import All, phrases


def test_they_are_mixed_and_the_same_every_time() -> None:
    nodes = queries()
    assert nodes == queries()
    assert len(nodes) == NUMBER == 200
    words = [[phrase.text for phrase in phrases(node)] for node in nodes]
    assert all(words)
    assert {1, 2, 3, 4, 5, 6} <= {len(one[0]) for one in words}
    assert max(len(word) for one in words for word in one) <= 8
    assert 0.4 < sum(isinstance(node, All) for node in nodes) / NUMBER < 0.7
