"""What real files become: the table of ../shared/INPUT.md, and all of ../shared/articles."""

import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.article import Written
from ainews_tui.document import plain_text
from ainews_tui.text.parse import parse

SHANGHAI = ZoneInfo("Asia/Shanghai")
MARKUP = re.compile(
    r"</?(?:p|div|span|style|script|img|br|table|strong)\b|style=|\]\(|function ?\("
)


@pytest.mark.parametrize(
    ("number", "opening", "length", "date", "source", "written", "address"),
    [
        (
            "000",
            "美国科技巨头面临拷问",
            35,
            "2025-02-07T09:51:04+08:00",
            "sina_us_stock",
            Written.HANS,
            r"https://finance\.sina\.com\.cn/.*shtml",
        ),
        (
            "001",
            "DeepSeek出圈",
            26,
            "2025-02-08T21:14:27+08:00",
            "qq",
            Written.HANS,
            r"https://new\.qq\.com/rain/a/20250208A08FLO00",
        ),
        (
            "002",
            "美国科技巨头维持高水",
            15,
            "2025-02-08T10:20:30+08:00",
            "日本経済新聞",
            Written.HANS,
            r"https://cn\.nikkei\.com/.*html",
        ),
        ("003", "DeepSeek,終", 26, None, None, Written.HANT, None),
        (
            "004",
            "近年來,人工智慧(A",
            30,
            None,
            "壹零社",
            Written.HANT,
            None,
        ),
    ],
)
def test_the_seed_documents(
    shared: Path,
    number: str,
    opening: str,
    length: int,
    date: str | None,
    source: str | None,
    written: Written,
    address: str | None,
) -> None:
    (file,) = shared.glob(f"seeds/{number}_*.txt")
    article = parse(file.read_bytes(), file.name, SHANGHAI)
    assert article.title.startswith(opening)
    assert len(article.title) == length
    shown = article.date.astimezone(SHANGHAI) if article.date else None
    assert shown == (datetime.fromisoformat(date) if date else None)
    assert article.date_inferred is False
    assert (article.source, article.written, article.tags) == (source, written, ())
    if address is None:
        assert article.url is None
    else:
        assert re.fullmatch(address, article.url or "")


def test_every_article_has_all_its_facts(shared: Path) -> None:
    files = sorted(shared.glob("articles/*/*/*.md"))
    assert files
    for file in files:
        article = parse(file.read_bytes(), file.name, SHANGHAI)
        assert article.title, file
        assert article.date, file
        assert article.date_inferred is False, file
        assert article.source, file
        assert article.url, file
        assert not MARKUP.search(plain_text(article.document)), file
