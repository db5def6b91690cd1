"""A title for a text without one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.text.documents import inline, para

from ainews_tui.document import (
    Code,
    Document,
    Heading,
    Picture,
    Quote,
    Span,
    plain_text,
)
from ainews_tui.text.metadata.headline import opening_words, take_headline
from ainews_tui.text.safe import safe_line

BODY = para("正文写在这里，有头有尾。")
PICTURE = Picture(inline("图说"), None)


@pytest.mark.parametrize(
    "line",
    ["巨頭爭相蓋機房,誰來買單", "AI 的账单  来了\u3000", "字" * 60, "DeepSeek", "“便宜”的模型"],
)
def test_a_short_line_above_a_text_is_its_headline(line: str) -> None:
    taken = take_headline(Document((para(line), BODY)))
    assert taken == (" ".join(line.split()), Document((BODY,)))


@pytest.mark.parametrize(
    "line",
    [
        "这是一句话。",
        "真的吗？",
        "好！",
        "一；",
        "据报道：",
        "等等……",
        "He said so.",
        "Really?",
        "字" * 61,
        "两行\n标题",
        "+++",
        "———",
    ],
)
def test_a_sentence_is_no_headline(line: str) -> None:
    assert take_headline(Document((para(line), BODY))) is None


def test_a_row_of_marks_alone_is_all_there_is_to_say() -> None:
    assert opening_words(Document((para("+++"),))) == "+++"


def test_a_line_with_nothing_below_is_the_text() -> None:
    assert take_headline(Document((para("只有一行"),))) is None
    assert take_headline(Document((para("只有一行"), para(" ")))) is None
    assert take_headline(Document(())) is None


def test_a_heading_that_opens_the_text_is_its_headline() -> None:
    heading = Heading(2, (Span("标题"), Span("！")))
    assert take_headline(Document((heading,))) == ("标题！", Document(()))
    assert take_headline(Document((BODY, heading))) is None
    assert take_headline(Document((Heading(1, ()), BODY))) is None


def test_pictures_above_a_headline_stay() -> None:
    document = Document((PICTURE, para("标题"), BODY))
    assert take_headline(document) == ("标题", Document((PICTURE, BODY)))


def test_other_blocks_are_no_headline() -> None:
    assert take_headline(Document((Quote((para("引文"),)), BODY))) is None
    assert take_headline(Document((PICTURE,))) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("短句子。后面还有。", "短句子"),
        ("短句子 。后面还有。", "短句子"),
        ("真的吗？真的。", "真的吗？"),
        ("没有句号的一行", "没有句号的一行"),
        ("+++\n———\n一行字", "一行字"),
        ("It costs $4.5 billion. More follows.", "It costs $4.5 billion."),
        # 30 characters before the last comma among 40
        (
            "一" * 10 + "，" + "二" * 19 + "，" + "三" * 30 + "。",
            "一" * 10 + "，" + "二" * 19 + "…",
        ),
        ("一" * 11 + "，" + "二" * 40, "一" * 11 + "…"),  # the comma is the 12th character
        ("一" * 10 + "，" + "二" * 40, "一" * 10 + "，" + "二" * 29 + "…"),  # the 11th
        ("一" * 39 + "，" + "二" * 10, "一" * 39 + "…"),  # the 40th
        ("一" * 40 + "，" + "二" * 10, "一" * 40 + "…"),  # the 41st
        ("一" * 40 + "。", "一" * 40 + "…"),
        ("一" * 39 + "。", "一" * 39),
        (
            "近来,新 GPT-4.5 的价格是3,450元,比上一代便宜了一半,但是用它的人并没有变多",
            "近来,新 GPT-4.5 的价格是3,450元,比上一代便宜了一半…",
        ),
        ("先说结论——机房盖得太多太快了" + "，" * 20 + "字" * 20, "先说结论——机房盖得太多太快了…"),
        (
            "Four companies spend three hundred billions on data centres",
            "Four companies spend three hundred…",
        ),
        ("a" * 50, "a" * 40 + "…"),
    ],
)
def test_opening_words(text: str, words: str) -> None:
    assert opening_words(Document((para(text), BODY))) == words


def test_the_opening_is_looked_for_in_text_before_captions() -> None:
    assert opening_words(Document((PICTURE, BODY))) == "正文写在这里，有头有尾"
    assert opening_words(Document((PICTURE, Quote((BODY,))))) == "正文写在这里，有头有尾"
    assert opening_words(Document((PICTURE, Code("x = 1\n")))) == "x = 1"
    assert opening_words(Document((PICTURE,))) == "图说"
    assert opening_words(Document(())) is None
    assert opening_words(Document((para(" \n "),))) is None


@given(st.lists(st.text(), max_size=4))
def test_opening_words_are_short_and_there_where_text_is(texts: list[str]) -> None:
    document = Document(tuple(map(para, texts)))
    words = opening_words(document)
    assert words is None or (1 <= len(words) <= 41 and words == safe_line(words))
    if plain_text(document).isprintable() and plain_text(document).strip():
        assert words
