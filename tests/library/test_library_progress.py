"""Rate and time left are computed from what was done in the time that passed."""

import pytest

from ainews_tui.library.progress import Progress, progress_words


@pytest.mark.parametrize(
    ("done", "total", "seconds", "per_second", "left"),
    [
        (0, 100, 0.0, None, None),
        (0, 100, 30.0, None, None),
        # too early to tell
        (20, 100, 0.5, None, None),
        (20, 100, 4.0, 5.0, 16.0),
        (100, 100, 20.0, 5.0, 0.0),
        (1, 57_001, 2.0, 0.5, 114_000.0),
    ],
)
def test_rate_and_time_left(
    done: int, total: int, seconds: float, per_second: float | None, left: float | None
) -> None:
    progress = Progress(done, total, seconds)
    assert progress.per_second == per_second
    assert progress.seconds_left == left


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(0, 57_000), "索引 0 / 57,000"),
        (Progress(500, 57_000, 1.0), "索引 500 / 57,000"),
        (Progress(28_500, 57_000, 30.0), "索引 28,500 / 57,000 · 每秒 950 篇 · 还要 30 秒"),
        (Progress(57_000, 57_000, 60.0), "索引 57,000 / 57,000 · 每秒 950 篇 · 还要 1 秒"),
        (Progress(1_000, 57_000, 5.0), "索引 1,000 / 57,000 · 每秒 200 篇 · 还要约 5 分钟"),
        (Progress(1_000, 1_000_000, 5.0), "索引 1,000 / 1,000,000 · 每秒 200 篇 · 还要约 1.4 小时"),
    ],
)
def test_it_is_told_in_words(progress: Progress, words: str) -> None:
    assert progress_words(progress) == words


def test_progresses_are_the_same_whatever_time_they_took() -> None:
    assert Progress(1, 2, 3.0) == Progress(1, 2)
