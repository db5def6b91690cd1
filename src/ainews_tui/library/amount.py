"""How much there is to read: counted, timed, put into words."""

import re
from dataclasses import dataclass

from ainews_tui.text.script.fold import han_in

HAN_A_MINUTE = 400
WORDS_A_MINUTE = 220

_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Amount:
    """How much there is to read: Han, and Latin words; a text of neither need not be empty."""

    han: int
    latin: int
    is_empty: bool


def amount_of(text: str) -> Amount:
    """Return how much there is to read in a text."""
    return Amount(han_in(text), len(_WORD.findall(text)), not text.strip())


def minutes(amount: Amount) -> int:
    """Return the minutes a text takes to read, at 400 Han or 220 Latin words each.

    At least 1, but for an empty text.
    """
    least = 0 if amount.is_empty else 1
    return max(least, round(amount.han / HAN_A_MINUTE + amount.latin / WORDS_A_MINUTE))


def length(amount: Amount, characters: int) -> str:
    """Return how long a text of so many characters is; where it is mostly Latin, in words."""
    return f"{amount.latin:,} 词" if amount.latin > amount.han else f"{characters:,} 字"


def reading_time(minutes: int) -> str:
    """Return so many minutes in words; empty for none."""
    hours, rest = divmod(minutes, 60)
    parts = (f"{hours} 小时" if hours else "", f"{rest} 分钟" if rest else "")
    return f"约 {' '.join(filter(None, parts))}" if minutes else ""
