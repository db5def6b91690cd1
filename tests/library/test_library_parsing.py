"""The headline made of an article, for the index and for reading alike."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.article import Article, Headline, Written
from ainews_tui.document import Document, Paragraph, Span
from ainews_tui.feed import identify
from ainews_tui.library.parsing import Parsed, read_article
from ainews_tui.library.terms import Terms, parse_file

SHANGHAI = ZoneInfo("Asia/Shanghai")


def article(date: datetime | None = None, tags: tuple[str, ...] = ()) -> Article:
    return Article(
        title="标题",
        date=date,
        date_inferred=True,
        source="qq",
        author="作者",
        editor="编辑",
        tags=tags,
        url="https://a.cn/1",
        summary="摘要",
        written=Written.HANS,
        document=Document((Paragraph((Span("第一 段\u3000"),)), Paragraph((Span("second"),)))),
    )


MOST = 5


def parsed(feed: Path, parse: Callable[[bytes, str, tzinfo], Article]) -> Parsed:
    (feed / "in").mkdir(exist_ok=True)
    (feed / "in" / "a.md").write_bytes(b"bytes")
    return read_article(feed, "in/a.md", Terms(SHANGHAI, MOST, parse))


def headline_of(feed: Path, given: Article) -> Headline:
    return parsed(feed, lambda *_: given).headline


def test_a_headline_tells_what_the_article_is(feed: Path) -> None:
    given = article(datetime(2025, 2, 7, 9, 51, 4, tzinfo=SHANGHAI), ("AI",))
    assert parsed(feed, lambda *_: given) == Parsed(
        given,
        Headline(
            id=identify(feed, "in/a.md"),
            path=feed / "in" / "a.md",
            title="标题",
            date=datetime(2025, 2, 7, 9, 51, 4, tzinfo=SHANGHAI),
            date_inferred=True,
            source="qq",
            author="作者",
            editor="编辑",
            tags=("AI",),
            topics=(),
            url="https://a.cn/1",
            summary="摘要",
            written=Written.HANS,
            characters=9,
            cut=False,
            duplicate=False,
        ),
        "第一 段\u3000\nsecond",
    )


def test_the_parser_is_given_bytes_name_and_zone(feed: Path) -> None:
    given = []

    def parse(data: bytes, name: str, zone: tzinfo) -> Article:
        given.append((data, name, zone))
        return article()

    parsed(feed, parse)
    assert given == [(b"bytes", "a.md", SHANGHAI)]


def test_a_date_is_told_in_the_zone_of_the_reader_to_the_second(feed: Path) -> None:
    date = headline_of(feed, article(datetime(2025, 2, 8, 2, 20, 30, 999999, tzinfo=UTC))).date
    assert date is not None
    assert date.isoformat() == "2025-02-08T10:20:30+08:00"
    assert date.tzinfo is SHANGHAI


@pytest.mark.parametrize(
    "never",
    [
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=14))),
        datetime(4001, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC),
    ],
)
def test_a_date_that_means_never_is_none(feed: Path, never: datetime) -> None:
    assert headline_of(feed, article(never)).date is None


def test_tags_that_a_search_takes_for_one_are_one(feed: Path) -> None:
    tags = ("云计算", "AI", "雲計算", "ai", "ＡＩ", "Z", "AI")
    assert headline_of(feed, article(tags=tags)).tags == ("云计算", "AI", "Z")


def test_of_a_large_file_only_the_head_is_read(feed: Path) -> None:
    given = []

    def parse(data: bytes, *_: object) -> Article:
        given.append(data)
        return article()

    (feed / "a.md").write_bytes(b"one\ntwo")
    cut = [read_article(feed, "a.md", Terms(SHANGHAI, most, parse)).headline.cut for most in (7, 6)]
    assert (cut, given) == ([False, True], [b"one\ntwo", b"one\n"])


def test_a_file_that_is_not_there_is_an_error(feed: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_article(feed, "missing.md", Terms(SHANGHAI, MOST, parse_file))


def test_the_real_parser_is_called_by_the_same_name(feed: Path) -> None:
    assert parse_file(b"", "2025-02-08-\xe4.md", SHANGHAI).date_inferred
