"""What the reader sees of an article: converted from the original, hits carried along."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ainews_tui.article import Article, Display, Headline, Script, Written
from ainews_tui.document import Document, Paragraph, Span, leaves, text_of
from ainews_tui.library.amount import amount_of
from ainews_tui.library.presenting import Marked, Presenter
from ainews_tui.library.reading import Opened
from ainews_tui.library.shown import show
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script.glossary import read_glossary
from ainews_tui.text.sources import load_sources

WHEN = datetime(2025, 2, 7, 9, 51, tzinfo=UTC)


def presenter(script: Script, regional: bool = False) -> Presenter:
    return Presenter(Display(script, regional), load_sources())


def opened(title: str, *paragraphs: str, written: Written = Written.HANS) -> Opened:
    document = Document(tuple(Paragraph((Span(text),)) for text in paragraphs))
    article = Article(title, WHEN, False, "qq", "王小明", "于健", (), None, None, written, document)
    headline = Headline(
        "abcdefghij", Path("a.md"), title, WHEN, False, "qq", "王小明", "于健", (), (), None, None,
        written, 2360, False, False,
    )  # fmt: skip
    return Opened(headline, article, amount_of("".join(paragraphs)))


def test_an_article_in_the_script_shown() -> None:
    shown = show(opened("发展与头发", "里面的干部很干燥。"), presenter(Script.TW))
    assert shown.title == Marked("發展與頭髮")
    assert shown.byline == (
        "騰訊網", "王小明", "編輯 于健", "2025-02-07 09:51", "2,360 字", "約 1 分鐘",
    )  # fmt: skip
    assert shown.document == Document((Paragraph((Span("裡面的幹部很乾燥。"),)),))
    assert shown.hits == {}


def test_the_names_of_the_byline_are_names_in_the_body_too() -> None:
    article = opened("题", "于健说，李信息和高程序都在。信息由陈程序处理。")
    named = replace(article.headline, author="李信息、陈程序", editor="于健")
    shown = show(replace(article, headline=named), presenter(Script.TW, regional=True))
    assert [text_of(leaf) for leaf in leaves(shown.document)] == [
        "于健說，李信息和高程式都在。資訊由陳程序處理。"
    ]


def test_the_readers_words_overrule_names() -> None:
    article = opened("题", "于健说。")
    own = read_glossary("于健\t于健\t于劍")
    shown = show(article, Presenter(Display(Script.TW), load_sources(), own))
    assert [text_of(leaf) for leaf in leaves(shown.document)] == ["于劍說。"]


def test_a_name_that_is_a_word_as_well_is_left_to_the_dictionaries() -> None:
    article = opened("题", "网络上的网络。")
    named = replace(article.headline, author="网络", editor=None)
    shown = show(replace(article, headline=named), presenter(Script.TW, regional=True))
    assert [text_of(leaf) for leaf in leaves(shown.document)] == ["網路上的網路。"]


def test_the_original_stays_as_it_is() -> None:
    article = opened("發展", "头发与頭髮", written=Written.MIXED)
    shown = show(article, presenter(Script.ORIGINAL))
    assert shown.document is article.article.document


@pytest.mark.parametrize("script", list(Script))
def test_hits_are_marked_in_any_script(script: Script) -> None:
    article = opened("字节跳动", "开头。", "据悉字节跳动今年投资。")
    shown = show(article, presenter(script), tuple(map(Phrase, ("位元組跳動", "字節跳動"))))
    paragraph = shown.document.blocks[1]
    assert isinstance(paragraph, Paragraph)
    assert shown.title.hits == ((0, 4),)
    ((start, end),) = shown.hits[1]
    assert text_of(paragraph.inline)[start:end] in ("字节跳动", "字節跳動")


def test_hits_are_carried_over_regional_words_of_another_length() -> None:
    article = opened("题", "软件，服务器的数据。")
    shown = show(article, presenter(Script.TW, regional=True), (Phrase("数据"),))
    paragraph = shown.document.blocks[0]
    assert isinstance(paragraph, Paragraph)
    text = text_of(paragraph.inline)
    assert [text[start:end] for start, end in shown.hits[0]] == ["資料"]


def test_an_empty_text_takes_no_time() -> None:
    empty = show(opened("题"), presenter(Script.HANS))
    assert not any("分钟" in part for part in empty.byline)
