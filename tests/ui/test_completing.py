"""What a search half typed may go on as."""

import pytest

from ainews_tui.query.fields import Completion
from ainews_tui.ui.completing import MOST, Offer, offer

NAMES = {
    Completion.SOURCES: [("新浪美股", "sina_us_stock"), ("騰訊網", "qq"), ("腾讯科技", "qq_tech")],
    Completion.TAGS: [("Open AI", "Open AI"), ("OpenCV", "OpenCV"), ("中国AI", "中国AI")],
    Completion.TOPICS: [("英伟达", "英伟达")],
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
    assert offer("so 芯片", 2, NAMES) == Offer(0, 2, ("source:", "sort:"))
    assert offer("芯片 tag:open", 11, NAMES) == Offer(7, 11, ('"Open AI"', "OpenCV", "中国AI")[:2])


def test_no_more_is_offered_than_can_be_looked_through() -> None:
    many = {Completion.TAGS: [(f"标签{number}", "") for number in range(500)]}
    found = offer("tag:", 4, many)
    assert found is not None
    assert len(found.words) == MOST
