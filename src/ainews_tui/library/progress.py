"""How far a refresh is, how fast it goes and how long it will take: computed, and in words."""

from dataclasses import dataclass, field

_MINUTE, _HOUR = 60, 3600

_TELLING = 2.0
"""Seconds that must have passed before what is left can be told from them."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many of the files to be read have been looked at, in how many seconds."""

    done: int
    total: int
    seconds: float = field(default=0.0, compare=False)

    @property
    def per_second(self) -> float | None:
        """Return how many files are looked at in a second; None where it is too early to tell."""
        return self.done / self.seconds if self.done and self.seconds >= _TELLING else None

    @property
    def seconds_left(self) -> float | None:
        """Return how long the rest will take at this rate; None where it is too early to tell."""
        return (self.total - self.done) / self.per_second if self.per_second else None


def progress_words(progress: Progress, brief: bool = False) -> str:
    """Return what is to be said of a progress; in `brief` neither rate nor time left."""
    words = f"索引 {progress.done:,} / {progress.total:,}"
    if brief or progress.per_second is None or progress.seconds_left is None:
        return words
    return f"{words} · 每秒 {progress.per_second:,.0f} 篇 · 还要{_duration(progress.seconds_left)}"


def _duration(seconds: float) -> str:
    """Return a duration roughly, as one says it."""
    if seconds < _MINUTE:
        return f" {max(1, round(seconds))} 秒"
    if seconds < _HOUR:
        return f"约 {round(seconds / _MINUTE)} 分钟"
    return f"约 {seconds / _HOUR:.1f} 小时"
