from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.document import Inline, Mark, Span, text_of
from ainews_tui.text.boilerplate.spans import (
    is_blank,
    line_extents,
    only_link,
    piece,
    stripped,
    without,
)

spans = st.builds(
    Span,
    text=st.text(alphabet="ab \n汉。", max_size=6),
    mark=st.sampled_from([Mark.NONE, Mark.STRONG]),
    url=st.sampled_from([None, "https://example.org/"]),
)
inlines = st.lists(spans, max_size=6).map(tuple)
extents = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 8)).map(lambda at: (at[0], at[0] + at[1])),
    max_size=5,
)


@given(inlines, extents)
def test_what_is_not_cut_remains(inline: Inline, cuts: list[tuple[int, int]]) -> None:
    text = text_of(inline)
    kept = [i for i in range(len(text)) if not any(start <= i < end for start, end in cuts)]
    assert text_of(without(inline, cuts)) == "".join(text[i] for i in kept)


@given(inlines, extents)
def test_what_remains_keeps_its_marks_and_links(
    inline: Inline, cuts: list[tuple[int, int]]
) -> None:
    def kinds(inline: Inline) -> list[tuple[str, Mark, str | None]]:
        return [(char, span.mark, span.url) for span in inline for char in span.text]

    kept = [
        kind
        for i, kind in enumerate(kinds(inline))
        if not any(start <= i < end for start, end in cuts)
    ]
    assert kinds(without(inline, cuts)) == kept


def test_a_cut_goes_through_spans() -> None:
    inline = (Span("他说"), Span("这很好", Mark.STRONG), Span("。"))
    assert without(inline, [(1, 3)]) == (Span("他"), Span("很好", Mark.STRONG), Span("。"))
    assert without(inline, [(2, 5)]) == (Span("他说"), Span("。"))


def test_a_piece_is_what_stands_between() -> None:
    inline = (Span("他说"), Span("这很好", Mark.STRONG), Span("。"))
    assert piece(inline, (1, 3)) == (Span("说"), Span("这", Mark.STRONG))


@given(inlines)
def test_stripping_is_that_of_the_text(inline: Inline) -> None:
    assert text_of(stripped(inline)) == text_of(inline).strip()
    assert is_blank(inline) == (not text_of(inline).strip())


@given(st.text(alphabet="a\n\r\u2028\x85", max_size=20))
def test_lines_end_at_newlines_only(text: str) -> None:
    assert [text[start:end] for start, end in line_extents(text)] == text.split("\n")


def test_only_link_is_the_address_of_the_whole() -> None:
    link = Span("标题", url="https://example.org/")
    assert only_link((link,)) == "https://example.org/"
    assert only_link((Span("标", Mark.STRONG, link.url), Span("题", url=link.url), Span(" "))) == (
        "https://example.org/"
    )
    assert only_link((link, Span("等"))) is None
    assert only_link((link, Span("等", url="https://example.org/2"))) is None
    assert only_link((Span("标题"),)) is None
    assert only_link(()) is None
