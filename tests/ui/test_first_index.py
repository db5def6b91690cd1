"""While nothing is in yet, the list says how far the first index is."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.reader import OpenReader

from ainews_tui.library.progress import Progress
from ainews_tui.library.refreshing import Refreshing, Report


@pytest.mark.parametrize(
    ("size", "words", "title"),
    [
        (
            (120, 36),
            "索引 1,200 / 57,000 · 每秒 300 篇 · 还要约 3 分钟",
            " ainews-tui  全部 · 0 篇",
        ),
        ((50, 20), "索引 1,200 / 57,000", " 全部 · 0 篇"),
    ],
)
async def test_progress_rate_and_time_left_stand_in_the_empty_list(
    open_reader: OpenReader,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    words: str,
    title: str,
) -> None:
    """In the title it takes the room of the program's name, and none of what is shown."""
    told, free = threading.Event(), threading.Event()

    def run(
        refreshing: Refreshing, report: Callable[[Progress], None], is_cancelled: object
    ) -> Report:
        report(Progress(1200, 57_000, 4.0))
        told.set()
        free.wait(60)
        return Report(0, 0, 0, 0)

    (tmp_path / "empty").mkdir()
    async with open_reader(size, feed=tmp_path / "empty") as reader:
        assert "这里还没有文章" in reader.screen
        monkeypatch.setattr(Refreshing, "run", run)
        await reader.pilot.press("r")
        told.wait(60)
        while "1,200" not in reader.screen:
            await reader.pilot.pause(0.01)
        await reader.pilot.pause()
        assert "正在建立索引" in reader.screen
        assert words in reader.screen
        assert reader.lines[0].startswith(title)
        assert "这里还没有文章" not in reader.screen
        free.set()
        await reader.settle()
        assert "这里还没有文章" in reader.screen
