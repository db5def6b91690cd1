"""Labels, what sites list under them, and which of it is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.news import BODY, URL, heads, lists, picture, says

from ainews_tui.document import (
    Block,
    Document,
    Inline,
    List,
    Paragraph,
    Rule,
    Span,
    plain_text,
    text_of,
)
from ainews_tui.text.boilerplate import sections
from ainews_tui.text.boilerplate.facts import Facts
from ainews_tui.text.boilerplate.rules import Rulebook
from ainews_tui.text.boilerplate.sections import without_sections

LABEL = heads("延伸閱讀：")
LINK = says("另一篇", url=URL)
TITLE = says("没有链接的一篇")


def kept(*blocks: Block, source: str | None = None) -> tuple[Block, ...]:
    return without_sections(blocks, Rulebook(source), Facts())


@pytest.mark.parametrize(
    "follower", [(), (Rule(), BODY), (heads("正文"), BODY)], ids=["end", "break", "section"]
)
def test_a_label_without_content_goes(follower: tuple[Block, ...]) -> None:
    assert kept(BODY, heads("Read also:"), *follower) == (BODY, *follower)
    assert kept(BODY, heads("华见早安之声"), *follower) == (BODY, *follower)


@pytest.mark.parametrize(
    "entries",
    [
        (LINK,),
        (LINK, LINK),
        (says("另一篇", "又一篇", url=URL),),
        (Paragraph((Span("一", url=URL), Span(" | "), Span("二", url=URL))),),
        (lists("另一篇", "又一篇", url=URL),),
        (lists("没有链接的一篇"),),
        (LINK, lists("另一篇", url=URL)),
        (List(((LINK,), (TITLE,))),),
    ],
)
def test_a_label_goes_with_its_entries(entries: tuple[Block, ...]) -> None:
    assert kept(BODY, LABEL, *entries) == (BODY,)
    assert kept(BODY, LABEL, *entries, BODY) == (BODY, BODY)


@pytest.mark.parametrize(
    "text",
    [
        TITLE,
        says("记者 张三 北京报道"),
        says("记者注意到, 这家公司已经连续三年亏损, 股价也跌去一半."),
        says("The company declined to comment."),
        lists("第一点", "第二点"),
    ],
)
@pytest.mark.parametrize(
    "follower",
    [(), (Rule(), BODY), (heads("正文"), BODY), (BODY,), (picture(),), (LINK,)],
    ids=["end", "break", "section", "text", "picture", "link"],
)
def test_no_text_behind_the_entries_is_lost(text: Block, follower: tuple[Block, ...]) -> None:
    assert kept(BODY, LABEL, LINK, text, *follower) == (BODY, text, *follower)
    entries = lists("另一篇", "又一篇", url=URL)
    assert kept(BODY, LABEL, entries, text, *follower) == (BODY, text, *follower)


@pytest.mark.parametrize(
    "follower",
    [
        (BODY,),
        (heads("小标题", level=3),),
        (TITLE,),
        (TITLE, LINK),
        (List(((BODY,),)),),
        (List(((LINK, LINK),)),),
        (Paragraph((Span("一", url=URL), Span("还有一句话"))),),
        (picture(),),
        (says("·"),),
    ],
)
def test_a_label_with_other_content_stays(follower: tuple[Block, ...]) -> None:
    assert kept(BODY, LABEL, *follower) == (BODY, LABEL, *follower)


def test_a_label_in_a_paragraph_stays_before_a_heading() -> None:
    blocks = (says("相关文章："), heads("标题", URL))
    assert kept(*blocks) == blocks


def test_a_label_may_stand_in_the_paragraph_of_its_links() -> None:
    beside = Paragraph((Span("Read also:\n"), Span("另一篇", url=URL)))
    text = says("Read also:", "亚马逊今年将投入约一千亿美元。")
    assert kept(BODY, beside, LINK, BODY) == (BODY, BODY)
    assert kept(BODY, text, LINK) == (BODY, text, LINK)


def test_a_label_that_is_no_section_keeps_its_links() -> None:
    blocks = (heads("免责声明"), LINK)
    assert kept(*blocks) == blocks


def test_another_heading_stays_even_if_empty() -> None:
    blocks = (BODY, heads("公告如下："))
    assert kept(*blocks) == blocks


def test_a_line_too_long_for_a_label_is_none() -> None:
    blocks = (says("延伸閱讀：" + "\u3000" * 20), LINK)
    assert kept(*blocks) == blocks


def test_sections_end_where_the_next_begins() -> None:
    assert kept(BODY, LABEL, LINK, heads("Read also:"), LINK, LABEL) == (BODY,)


def test_tags_are_told_in_reading_order_and_once() -> None:
    facts = Facts()
    blocks = (
        BODY,
        heads("提到的股票"),
        lists("1234 某某電"),
        LABEL,
        lists("另一篇", url=URL),
        heads("概念股"),
        lists("晶圓", "AI", "1234 某某電"),
    )
    assert without_sections(blocks, Rulebook("statementdog"), facts) == (BODY,)
    assert facts.all("tag") == ("1234 某某電", "晶圓", "AI")
    assert facts.cut_by == {"statementdog stocks", "see also"}
    assert kept(*blocks[:3]) == blocks[:3], "the label of one source is a heading to others"


@pytest.mark.parametrize("unit", [(LABEL, LINK), (LABEL, TITLE), (LABEL, LINK, TITLE, BODY)])
def test_a_block_is_looked_at_a_few_times(
    unit: tuple[Block, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = 0

    def text_counted(inline: Inline) -> str:
        nonlocal looks
        looks += 1
        return text_of(inline)

    monkeypatch.setattr(sections, "text_of", text_counted)
    kept(*unit * 200)
    assert looks <= 4 * 200 * len(unit)


words = st.sampled_from([BODY, LABEL, LINK, TITLE, Rule(), heads("正文"), lists("甲", url=URL)])


@given(st.lists(words, max_size=12).map(tuple))
def test_what_is_no_entry_stays_in_order(blocks: tuple[Block, ...]) -> None:
    rest = kept(*blocks)
    texts = [block for block in blocks if block in (BODY, heads("正文"))]
    assert [block for block in rest if block in (BODY, heads("正文"))] == texts
    assert kept(*rest) == rest
    assert len(plain_text(Document(rest))) <= len(plain_text(Document(blocks)))
