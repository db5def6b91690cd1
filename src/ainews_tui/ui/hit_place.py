"""Which of an article's hits the reader went to: told by the article, shown in the title."""

from dataclasses import dataclass

from textual.message import Message


@dataclass
class HitPlace(Message):
    """So many hits there are, and this one was gone to: from 0 on, None before any was."""

    current: int | None
    total: int

    def can_replace(self, message: Message) -> bool:
        """Only the newest place is of interest."""
        return isinstance(message, HitPlace)
