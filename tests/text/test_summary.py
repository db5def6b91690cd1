"""Summaries that are the beginning of the body, and the body as it is read."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.news import heads, lists, picture, says

from ainews_tui.document import Block, Document, Paragraph, Quote, Rule, Span, Table
from ainews_tui.text.metadata.summary import summary_as_read

CREDITS = says("作者丨王小明", "编辑丨李红")
TITLE = heads("公司今日上市")
FIRST = says("某某公司今天在交易所上市，开盘上涨一成。")
SECOND = says("公司去年收入五十亿元。")


def retold(summary: str, written: tuple[Block, ...], read: tuple[Block, ...]) -> str:
    return summary_as_read(summary, Document(written), Document(read))


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("作者丨王小明编辑丨李红某某公司今天...", "某某公司今天在交易所上市，开盘上涨..."),
        ("作者丨王小明 编辑丨李红 某某公司…", "某某公司今天在交易所上市，开盘上涨…"),
        ("作者丨王小明 编辑丨李红 某某公司", "某某公司今天在交易所上市，开盘上涨…"),
        ("作者丨王小明...", "某某公司今天..."),
    ],
)
def test_what_the_body_loses_at_its_head_the_summary_loses(summary: str, expected: str) -> None:
    assert retold(summary, (CREDITS, FIRST, SECOND), (FIRST, SECOND)) == expected


def test_what_the_body_loses_further_on_the_summary_loses() -> None:
    written = says("开盘上涨。https://www.hibor.com.cn【慧博投研资讯】成交活跃，换手率高。")
    read = says("开盘上涨。成交活跃，换手率高。")
    summary = "开盘上涨。https://www.hi..."
    assert retold(summary, (written,), (read,)) == "开盘上涨。成交活跃，换手率高。"


def test_pictures_tables_and_breaks_are_in_no_summary() -> None:
    written = (picture("1", "图说"), CREDITS, Rule(), Table((), (), ()), TITLE, FIRST)
    summary = "作者丨王小明编辑丨李红公司今日上市..."
    assert retold(summary, written, (FIRST,)) == "某某公司今天在交易所上市，开盘上涨..."


def test_quotes_and_lists_are_text() -> None:
    written = (CREDITS, Quote((FIRST,)), lists("甲项", "乙项"))
    summary = "作者丨王小明编辑丨李红 某某公司今天在交易所上市，开盘上涨一成。甲项..."
    assert (
        retold(summary, written, written[1:])
        == "某某公司今天在交易所上市，开盘上涨一成。 甲项 乙项"
    )


def test_a_shorter_body_is_told_whole_and_an_empty_one_not_at_all() -> None:
    summary = "作者丨王小明编辑丨李红某某公司今天在交易所上市，..."
    assert retold(summary, (CREDITS, FIRST), (SECOND,)) == "公司去年收入五十亿元。"
    assert retold(summary, (CREDITS, FIRST), ()) == ""


def test_no_latin_word_is_cut() -> None:
    written = (says("By J. Doe"), says("Sony will invest in sensors."))
    assert retold("By J. Doe Sony...", written, written[1:]) == "Sony will..."


class Unread(tuple[Span, ...]):
    """Text that must not be read."""

    def __iter__(self) -> Iterator[Span]:
        raise AssertionError


def test_no_more_is_read_than_the_summary_is_long() -> None:
    long = (CREDITS, FIRST, Paragraph(Unread()))
    assert retold("作者丨王小明...", long, long[1:]) == "某某公司今天..."


@pytest.mark.parametrize(
    "summary",
    [
        "编者写的一句话。",
        "某某公司今天...",
        "",
        "...",
        "某某公司今天在交易所上市，开盘上涨一成。公司去年",
    ],
)
def test_any_other_summary_is_kept(summary: str) -> None:
    assert retold(summary, (FIRST, SECOND), (FIRST, SECOND)) == summary
    assert retold(summary, (CREDITS, FIRST, SECOND), (FIRST, SECOND)) == summary


texts = st.lists(st.text("甲乙a 。\n", min_size=1, max_size=12).map(says), max_size=4).map(tuple)


@given(st.text("甲乙a 。.…", max_size=20), texts, texts)
def test_a_summary_is_never_longer_by_more_than_its_ending(
    summary: str, written: tuple[Block, ...], read: tuple[Block, ...]
) -> None:
    assert len(retold(summary, written, read)) <= len(summary) + 1
