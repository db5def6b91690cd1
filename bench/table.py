"""What was measured, beside what was wanted of it."""

from collections.abc import Iterable
from dataclasses import dataclass

_HEAD = ("what", "archive", "value", "goal", "ratio")


@dataclass(frozen=True, slots=True)
class Row:
    """One measure of one archive, in `unit`; `note` says what the goal is made of."""

    what: str
    archive: str
    value: float
    unit: str
    goal: float | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Return the value as a multiple of the goal; None without one."""
        return self.value / self.goal if self.goal else None

    @property
    def is_missed(self) -> bool:
        """Tell whether there is a goal and it was not reached."""
        return self.ratio is not None and self.ratio > 1


def markdown(rows: Iterable[Row]) -> str:
    """Return the rows as a Markdown table; a missed goal's ratio is bold."""
    lines = [f"| {' | '.join(_HEAD)} |", "|---|---|--:|--:|--:|"]
    lines += [f"| {' | '.join(_cells(row))} |" for row in rows]
    return "\n".join(lines)


def _cells(row: Row) -> tuple[str, ...]:
    goal = f"≤ {_figure(row.goal)} {row.unit}" if row.goal else "–"
    ratio = f"{row.ratio:.2f}" if row.ratio is not None else "–"
    return (
        row.what,
        row.archive,
        f"{_figure(row.value)} {row.unit}",
        f"{goal} ({row.note})" if row.note else goal,
        f"**{ratio}**" if row.is_missed else ratio,
    )


def _figure(number: float) -> str:
    """Write a number with three digits that count."""
    if number >= 100:
        return f"{number:,.0f}"
    return f"{number:.1f}" if number >= 10 else f"{number:.2f}"
