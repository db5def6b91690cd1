"""What holds for every text that is read as Markdown, however broken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.documents import SCRAPS

from ainews_tui.document import (
    Block,
    Code,
    Document,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Table,
    plain_text,
    text_of,
)
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown


@pytest.mark.parametrize(
    ("unit", "end"),
    [
        ("> ", "x"),
        ("- ", "x"),
        ("1. > ", "x"),
        ("[", ""),
        ("![", "](x)" * 3000),
        ("*a **a ", ""),
        ("<a ", ""),
        ("<!--", ""),
        ("```x\n", ""),
    ],
)
def test_deep_and_endless_markup_is_read(unit: str, end: str) -> None:
    assert isinstance(parse_markdown(unit * 3000 + end), Document)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(SCRAPS).map("".join)))
def test_every_text_is_a_document_without_empty_leaves(text: str) -> None:
    assert all(filled(block) for block in parse_markdown(text).blocks)


def filled(block: Block) -> bool:
    """Tell whether a block shows something wherever it could."""
    match block:
        case Paragraph(text) | Heading(_, text):
            return bool(text_of(text).strip())
        case Code(text):
            return bool(text.strip())
        case Quote(blocks):
            return bool(blocks) and all(map(filled, blocks))
        case List(items):
            return bool(items) and all(item and all(map(filled, item)) for item in items)
        case Table(header, rows):
            return any(header) or (bool(rows) and all(map(any, rows)))
        case Picture(caption, url):
            return bool(caption or url)
        case Rule():
            return True


WORDS = st.lists(st.sampled_from(["", *"*_`[<|>#-。", "**", "\n", "\n\n", "  \n", "<b>", "](//a)"]))


@settings(deadline=None)
@given(WORDS)
def test_no_word_is_lost_and_none_changes_its_place(signs: list[str]) -> None:
    words = [f"词{number}尾" for number in range(len(signs))]
    text = plain_text(parse_markdown("".join(map(str.__add__, signs, words))))
    places = [text.find(word) for word in words]
    assert places == sorted(places)
    assert -1 not in places


@settings(deadline=None)
@given(st.text(st.sampled_from([*"*_`[]()<>#|!&\\~-+=:.,1a甲。“ \n\u3000", "\U00020000"])))
def test_a_plain_text_keeps_every_character_in_order(text: str) -> None:
    assert "".join(plain_text(parse_markdown(to_plain(text))).split()) == "".join(text.split())


def to_plain(text: str) -> str:
    """Make the text one that shape takes for plain, whatever signs are in it."""
    from ainews_tui.text.markdown import shape

    return shape._plain(text)


def test_plain_text_of_a_plain_body_is_the_body() -> None:
    body = "甲*ST乙_丙_ [注] <丁> 3 < 4 & 5\n1. 戊\n- 己\n#庚"
    assert plain_text(parse_markdown(to_markdown(body))) == body
