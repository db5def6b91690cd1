"""Hugo posts as news desks' feeds have them, and a small feed in both scripts."""

from collections.abc import Callable
from pathlib import Path

Write = Callable[..., Path]
"""Writes a post into a test's feed: `write_post_into` without the feed."""


def write_post_into(
    feed: Path,
    name: str,
    title: str,
    body: str,
    date: str | None = "2025-02-07 09:00:00",
    source: str = "sina_us_stock",
    tags: tuple[str, ...] = (),
) -> Path:
    """Write a post and return its file."""
    file = feed / name
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [
        "---",
        f'title: "{title}"',
        *([f'date: "{date}"'] if date else []),
        f'categories:\n  - "{source}"',
        "tags:",
        *(f'  - "{tag}"' for tag in (source, *tags)),
        "---",
        "",
        body,
        "",
        f"[{source}](https://example.com/{name})",
    ]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def write_long(write: Write, paragraphs: int = 99) -> Path:
    """Write a post longer than a screen, newer than the others: 第0段。, 第1段。 and so on."""
    body = "\n\n".join(f"第{number}段。" for number in range(paragraphs))
    return write("long.md", "最新的长文", body, date="2030-01-01 09:00:00")


def write_news(feed: Path) -> None:
    """Write five articles: three Simplified, two Traditional, one of them undated."""
    write_post_into(
        feed,
        "capital.md",
        "亚马逊把钱投进数据中心",
        "亚马逊今年的资本支出约为一千亿美元。\n\n**分析师**认为，人工智能是主要原因。",
        date="2025-02-07 09:51:04",
        tags=("云计算",),
    )
    write_post_into(
        feed,
        "search.md",
        "谷歌搜寻加入AI摘要",
        "谷歌在搜索结果上方放了一段摘要。\n\n> 读者可以关掉它。",
        date="2025-02-07 18:20:00",
        source="qq",
        tags=("AI",),
    )
    write_post_into(
        feed,
        "costs.md",
        "DeepSeek把训练成本压低",
        "训练只用了两千多块芯片。\n\n- 时间两个月\n- 成本五百多万美元",
        date="2025-02-08 08:00:00",
        source="qq",
        tags=("AI", "DeepSeek"),
    )
    write_post_into(
        feed,
        "doubts.md",
        "華爾街開始懷疑：頭髮不會一夜變長",
        "投資人擔心回報，Meta的股價下跌。發展需要時間，裡面的道理很簡單。",
        date="2025-02-08 21:14:27",
        source="cnyes",
        tags=("AI",),
    )
    write_post_into(
        feed,
        "undated.txt",
        "沒有日期的一篇",
        "這一篇沒有寫日期，排在最後。",
        date=None,
        source="cnyes",
    )
