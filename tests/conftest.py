"""A home of its own for every test, and a small feed in both scripts."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# machines are shared and slow at times: how long an example takes says nothing of the code
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

SHARED = Path(__file__).resolve().parents[2] / "shared"

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, choices and index of a test away from the reader's own."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    # a terminal of a test has its own size, whatever that of the tests is
    for name in ("AINEWS_TUI_FEED", "NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def shared() -> Path:
    """The folder of real articles; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real articles (../shared) is not here")
    return SHARED


@pytest.fixture
def write_post(tmp_path: Path) -> Write:
    """Write Hugo posts into the feed `tmp_path / "news"`."""

    def write(
        name: str,
        title: str,
        body: str,
        date: str | None = "2025-02-07 09:00:00",
        source: str = "sina_us_stock",
        tags: tuple[str, ...] = (),
    ) -> Path:
        file = tmp_path / "news" / name
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

    return write


@pytest.fixture
def news(write_post: Write, tmp_path: Path) -> Path:
    """Return a feed of five articles: three Simplified, two Traditional, one of them undated."""
    write_post(
        "capital.md",
        "亚马逊把钱投进数据中心",
        "亚马逊今年的资本支出约为一千亿美元。\n\n**分析师**认为，人工智能是主要原因。",
        date="2025-02-07 09:51:04",
        tags=("云计算",),
    )
    write_post(
        "search.md",
        "谷歌搜寻加入AI摘要",
        "谷歌在搜索结果上方放了一段摘要。\n\n> 读者可以关掉它。",
        date="2025-02-07 18:20:00",
        source="qq",
        tags=("AI",),
    )
    write_post(
        "costs.md",
        "DeepSeek把训练成本压低",
        "训练只用了两千多块芯片。\n\n- 时间两个月\n- 成本五百多万美元",
        date="2025-02-08 08:00:00",
        source="qq",
        tags=("AI", "DeepSeek"),
    )
    write_post(
        "doubts.md",
        "華爾街開始懷疑：頭髮不會一夜變長",
        "投資人擔心回報，Meta的股價下跌。發展需要時間，裡面的道理很簡單。",
        date="2025-02-08 21:14:27",
        source="cnyes",
        tags=("AI",),
    )
    write_post(
        "undated.txt",
        "沒有日期的一篇",
        "這一篇沒有寫日期，排在最後。",
        date=None,
        source="cnyes",
    )
    return tmp_path / "news"
