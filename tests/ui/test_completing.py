"""What a search half typed may go on as."""

import pytest

from ainews_tui.query.fields import Completion
from ainews_tui.ui.completing import MOST, Name, Offer, offer

NAMES = {
    Completion.SOURCES: [
        Name("新浪美股", "新浪美股", "sina_us_stock"),
        Name("騰訊網", "騰訊網", "qq"),
        Name("腾讯科技", "腾讯科技", "qq_tech"),
    ],
    Completion.TAGS: [Name(tag, tag) for tag in ("Open AI", "OpenCV", "中国AI")],
    Completion.TOPICS: [Name("輝達", "英伟达"), Name("軟體", "软件")],
}


def words(text: str, cursor: int | None = None) -> tuple[str, ...]:
    found = offer(text, len(text) if cursor is None else cursor, NAMES)
    return found.words if found else ()


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("so", ("source:", "sort:")),
        ("SOU", ("source:",)),
        ("芯片 -ti", ("title:",)),
        ("(ta", ("tag:",)),
        ("=to", ("topic:",)),
        ("source:新", ("新浪美股",)),
        ("source：腾", ("騰訊網", "腾讯科技")),
        ("source:QQ", ("騰訊網", "腾讯科技")),
        ("source:us", ("新浪美股",)),
        ("source:", ("新浪美股", "騰訊網", "腾讯科技")),
        ("tag:open", ('"Open AI"', "OpenCV")),
        ('tag:"open a', ('"Open AI"',)),
        ("tag:ai", ('"Open AI"', "中国AI")),
        ("topic:英", ("英伟达",)),
        ("topic:辉", ("英伟达",)),  # as shown; its own name is what the index finds
        ("topic:軟", ("软件",)),
        ("has:t", ("table", "picture")),
        ("sort:rel", ("relevance",)),
    ],
)
def test_what_is_offered(text: str, offered: tuple[str, ...]) -> None:
    found = words(text)
    assert found[: len(offered)] == offered


@pytest.mark.parametrize(
    "text",
    ["", "芯片", "芯片 ", "source:无此来源", "author:王", "nothing:a", "topic:英伟达", '"so'],
)
def test_nothing_is_offered(text: str) -> None:
    assert words(text) == ()


def test_the_word_at_the_cursor_is_what_goes_on() -> None:
    fields = ("source:", "sort:")
    assert offer("so 芯片", 2, NAMES) == Offer(0, 2, fields, fields)
    tags = ("Open AI", "OpenCV")
    assert offer("芯片 tag:open", 11, NAMES) == Offer(7, 11, ('"Open AI"', "OpenCV"), tags)


def test_a_name_is_shown_in_the_readers_words_and_typed_in_its_own() -> None:
    assert offer("topic:輝", 7, NAMES) == Offer(6, 7, ("英伟达",), ("輝達",))


def test_a_name_that_no_quotes_can_hold_is_not_offered() -> None:
    names = {Completion.TAGS: [Name(tag, tag) for tag in ('19" 屏', '一 "＂”」』')]}
    assert offer("tag:", 4, names) == Offer(4, 4, ('＂19" 屏＂',), ('19" 屏',))


@pytest.mark.timeout(30)
def test_of_a_long_text_only_its_end_is_looked_at() -> None:
    name = "长" * 300
    names = {Completion.TAGS: [Name(name, name)]}
    assert offer("tag:" + name[:100], 104, names) == Offer(4, 104, (name,), (name,))
    assert offer("tag:" + name[:250], 254, names) is None
    assert offer("=" * 1_000_000 + ")", 1_000_001, names) is None


def test_no_more_is_offered_than_can_be_looked_through() -> None:
    many = {Completion.TAGS: [Name(f"标签{number}", f"标签{number}") for number in range(500)]}
    found = offer("tag:", 4, many)
    assert found is not None
    assert len(found.words) == MOST
