"""Converting a document changes its words and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.article import Script, Written
from ainews_tui.document import (
    Align,
    Code,
    Document,
    Heading,
    List,
    Mark,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Span,
    Table,
    leaves,
    text_of,
)
from ainews_tui.text.script.documents import align_leaf, convert_document


def paragraph(*spans: Span) -> Document:
    return Document((Paragraph(spans),))


def test_every_kind_of_block() -> None:
    before = Document(
        (
            Heading(2, (Span("头发"),)),
            Quote((Paragraph((Span("发展"),)),)),
            List((((Paragraph((Span("干部"),))),),), start=3),
            Table(((Span("里面"),),), (((Span("皇后"),),),), (Align.RIGHT,)),
            Picture((Span("面条"),), "https://example.com/发.png"),
            Rule(),
        )
    )
    assert convert_document(before, Script.HANT, False, Written.HANS) == Document(
        (
            Heading(2, (Span("頭髮"),)),
            Quote((Paragraph((Span("發展"),)),)),
            List((((Paragraph((Span("幹部"),))),),), start=3),
            Table(((Span("裏面"),),), (((Span("皇后"),),),), (Align.RIGHT,)),
            Picture((Span("麪條"),), "https://example.com/发.png"),
            Rule(),
        )
    )


def test_a_word_across_spans_is_one_word() -> None:
    """发 alone would be 發: only with 头 before it is it 髮."""
    url = "https://example.com/头发"
    before = paragraph(Span("长头", Mark.STRONG), Span("发", url=url), Span("，", Mark.EMPHASIS))
    after = paragraph(Span("長頭", Mark.STRONG), Span("髮", url=url), Span("，", Mark.EMPHASIS))
    assert convert_document(before, Script.HANT, False, Written.HANS) == after


def test_code_is_left_alone() -> None:
    before = Document(
        (
            Paragraph((Span("运行"), Span("发送", Mark.CODE | Mark.STRONG), Span("里面的"))),
            Code("# 发送\nprint()", "python"),
        )
    )
    assert convert_document(before, Script.TW, False, Written.HANS) == Document(
        (
            Paragraph((Span("運行"), Span("发送", Mark.CODE | Mark.STRONG), Span("裡面的"))),
            Code("# 发送\nprint()", "python"),
        )
    )


def test_a_lone_span_may_change_its_length() -> None:
    before, after = paragraph(Span("内存", Mark.STRONG)), paragraph(Span("記憶體", Mark.STRONG))
    assert convert_document(before, Script.TW, True, Written.HANS) == after


def test_where_the_length_changes_spans_are_converted_alone() -> None:
    before = paragraph(Span("默认的"), Span("内存", Mark.STRONG), Span("内存", Mark.CODE))
    after = paragraph(Span("預設的"), Span("記憶體", Mark.STRONG), Span("内存", Mark.CODE))
    assert convert_document(before, Script.TW, True, Written.HANS) == after


@pytest.mark.parametrize(
    ("script", "written"),
    [(Script.HANS, Written.HANS), (Script.HANT, Written.NONE)],
)
def test_nothing_to_convert(script: Script, written: Written) -> None:
    document = paragraph(Span("里面"), Span("的头发", Mark.STRONG))
    assert convert_document(document, script, False, written) == document


def test_the_original_is_the_document_itself() -> None:
    document = paragraph(Span("里面"))
    assert convert_document(document, Script.ORIGINAL, False, Written.HANS) is document


def test_a_mixed_document_is_decided_leaf_by_leaf() -> None:
    before = Document((Paragraph((Span("这里"),)), Paragraph((Span("后來說"),))))
    after = Document((Paragraph((Span("這裏"),)), Paragraph((Span("后來說"),))))
    assert convert_document(before, Script.HANT, False, Written.MIXED) == after


WORDS = "内存 软件 头发 发布 里 的 AI ， 軟體 資料 性价比"
PARTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]))
MARKS = st.sampled_from([Mark.NONE, Mark.STRONG, Mark.CODE])


@given(st.lists(st.tuples(PARTS, MARKS), min_size=1), st.sampled_from(Script), st.booleans())
def test_spans_are_those_of_the_text_however_they_are_cut(
    spans: list[tuple[list[str], Mark]], script: Script, regional: bool
) -> None:
    """Every span keeps its mark, code every character, and together they are the whole text."""
    inline = tuple(Span("".join(parts), mark) for parts, mark in spans)
    whole = align_leaf(inline, script, regional, Written.HANS)
    assert whole.source == text_of(inline)
    (shown,) = leaves(
        convert_document(Document((Paragraph(inline),)), script, regional, Written.HANS)
    )
    assert text_of(shown) == whole.shown
    assert [span.mark for span in shown] == [span.mark for span in inline]
    for before, after in zip(inline, shown, strict=True):
        assert Mark.CODE not in before.mark or before.text == after.text
