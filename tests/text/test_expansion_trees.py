"""Every phrase of a query is put among its other names, and nothing else is touched."""

from ainews_tui.query.tree import All, Any, Node, Not, Part, Phrase, Tagged
from ainews_tui.text.expansion.trees import expanded

NAMES = {"软件": ["軟體", "software"], "exact": ["other"], "pre": ["other"]}


def wide(node: Node) -> Node:
    return expanded(node, lambda text: NAMES.get(text, []))


def test_a_phrase_stands_first_among_its_names() -> None:
    assert wide(Phrase("软件")) == Any((Phrase("软件"), Phrase("軟體"), Phrase("software")))
    in_title = (Phrase(text, Part.TITLE) for text in ("软件", "軟體", "software"))
    assert wide(Phrase("软件", Part.TITLE)) == Any(tuple(in_title))


def test_what_has_no_names_stays_as_it_is() -> None:
    for node in (Phrase("别的"), Phrase("exact", exact=True), Phrase("pre", prefix=True)):
        assert wide(node) == node
    assert wide(Tagged("软件")) == Tagged("软件")


def test_inner_phrases_have_names_too() -> None:
    names = wide(Phrase("软件"))
    node = All((Not(Phrase("软件")), Any((Phrase("软件"), Tagged("AI")))))
    assert wide(node) == All((Not(names), Any((names, Tagged("AI")))))
