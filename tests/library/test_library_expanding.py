"""A search finds what was meant, by whichever name it was written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ainews_tui.article import Display, Headline
from ainews_tui.errors import SettingsError
from ainews_tui.library.opening import Library
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.shown import show
from ainews_tui.query.parsing import parse
from ainews_tui.query.tree import EVERYTHING, Node, Order, Phrase

Write = Callable[..., Path]

GROUPS = (
    ("软件", "軟體", "軟件"),
    ("人工智慧", "人工智能"),
    ("特朗普", "川普"),
    ("英伟达", "輝達", "Nvidia"),
    ("普京", "普丁"),
    ("悉尼", "雪梨"),
    ("朝鲜", "北韓"),
    ("网络", "網路"),
    ("视频", "影片", "視訊"),
    ("信息", "資訊"),
    ("芯片", "晶片"),
    ("数据", "資料"),
    ("服务器", "伺服器"),
)


def node(text: str) -> Node:
    return parse(text, date(2025, 2, 7)).node


@pytest.fixture
def told(write: Write, feed: Path, open_feeds: Callable[..., Library]) -> Library:
    """One article for each way to say it, which says nothing else."""
    for name in dict.fromkeys(form for group in GROUPS for form in group):
        write(f"{name}.md", f"这里谈的是{name}。", title=name)
    library = open_feeds(feed)
    library.refreshing.run()
    return library


def titles(library: Library, text: str) -> set[str]:
    return {one.title for one in library.searching.all(node(text), Order.DATE, None)}


@pytest.mark.parametrize("field", ["", "title:", "body:"])
def test_a_word_is_found_by_its_other_names_and_finds_them(told: Library, field: str) -> None:
    for group in GROUPS:
        for form in group:
            assert titles(told, field + form) == set(group)


def test_an_exact_search_finds_only_what_is_written_so_in_either_script(told: Library) -> None:
    assert titles(told, "=软件") == {"软件", "軟件"}
    assert titles(told, "=輝達") == {"輝達"}
    assert titles(told, "=nvidia") == {"Nvidia"}


def test_what_is_denied_is_denied_by_all_its_names(told: Library) -> None:
    assert titles(told, "这里谈的是 -英伟达") == titles(told, "这里谈的是") - set(GROUPS[3])


def test_another_name_is_not_found_in_longer_words(
    write: Write, feed: Path, open_feeds: Callable[..., Library]
) -> None:
    for title, text in (
        ("价格", "电脑内存的价格涨了。"),
        ("銀行", "国内存款的利率降了。"),
        ("供應", "記憶體供應吃緊。"),
    ):
        write(f"{title}.md", text, title=title)
    library = open_feeds(feed)
    library.refreshing.run()
    assert titles(library, "記憶體") == titles(library, "记忆体") == {"价格", "供應"}
    assert titles(library, "内存") == {"价格", "銀行", "供應"}, "what was typed stands there"
    assert titles(library, "的 -記憶體") == {"銀行"}


def test_the_other_words_are_told(told: Library) -> None:
    others = told.searching.others
    assert others(node("软件")) == ("軟體", "軟件")
    assert others(node("英伟达 -特朗普 tag:普京 片")) == ("輝達", "Nvidia", "英偉達")
    assert others(node("软件 OR 軟體")) == ("軟件",)
    assert others(node("=软件")) == others(node("Nvid*")) == others(EVERYTHING) == ()


def test_hits_of_other_names_are_marked_in_place(told: Library) -> None:
    (headline,) = (
        one for one in told.searching.all(node("英伟达"), Order.DATE, None) if one.title == "輝達"
    )
    assert hits_in(headline) == ["輝達"]
    phrases = told.searching.phrases(node("英伟达"))
    presenter = Presenter(Display(), told.sources)
    assert presenter.title(headline, phrases).hits == ((0, 2),)
    assert show(told.reading.article(headline.id), presenter, phrases).hits == {0: ((5, 7),)}


def hits_in(headline: Headline) -> list[str]:
    assert headline.snippet is not None
    return [headline.snippet.text[start:end] for start, end in headline.snippet.hits]


def test_only_the_field_that_was_searched_is_marked(told: Library) -> None:
    for text, in_title, in_body in (("title:Nvidia", 1, 0), ("body:Nvidia", 0, 1), ("nvid*", 1, 1)):
        phrases = told.searching.phrases(node(text))
        (headline,) = (
            one for one in told.searching.all(node(text), Order.DATE, None) if one.title == "Nvidia"
        )
        presenter = Presenter(Display(), told.sources)
        assert len(presenter.title(headline, phrases).hits) == in_title
        assert len(show(told.reading.article(headline.id), presenter, phrases).hits) == in_body
        assert (headline.snippet is not None) == bool(in_body)


def test_the_readers_own_names_count_too(
    told: Library, tmp_path: Path, open_feeds: Callable[..., Library]
) -> None:
    names = tmp_path / "names.toml"
    names.write_text('mine = [{ cn = "软件", en = "Nvidia" }]', encoding="utf-8")
    library = open_feeds(*told.feeds, names=names)
    assert titles(library, "软件") == {"软件", "軟體", "軟件", "Nvidia", "英伟达", "輝達"}
    names.write_text("mine = 1", encoding="utf-8")
    library = open_feeds(*told.feeds, names=names)
    with pytest.raises(SettingsError, match=r"names\.toml"):
        library.searching.count(Phrase("软件"))
    assert library.searching.count(Phrase("软件", exact=True)) == 2
    assert library.searching.count(EVERYTHING) > 2


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("⾸席", "首席"),
        ("ＡＩ芯片", "ai芯片"),
        ("Café", "cafe"),
        ("cafe\u0301", "CAFÉ"),
        ("Ørsted", "orsted"),
        ("⻓城", "長城"),
        ("ｶﾅ", "カナ"),
    ],
)
def test_forms_of_one_character_meet(
    text: str, typed: str, write: Write, feed: Path, open_feeds: Callable[..., Library]
) -> None:
    write("a.md", f"前，{text}。", title="题")
    write("b.md", f"前，{typed}。", title="题")
    library = open_feeds(feed)
    library.refreshing.run()
    for query in (text, typed):
        found = list(library.searching.all(Phrase(query, exact=True), Order.DATE, None))
        assert {hit for one in found for hit in hits_in(one)} == {text, typed}
