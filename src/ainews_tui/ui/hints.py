"""What the bottom line offers: keys that help where the reader is, the most needed first.

Commands are hinted at from the table of commands, the keys of a line one types into from where
that line binds them; neither stands here once more.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from ainews_tui.ui.commands import COMMANDS, Command, key_name


@dataclass(frozen=True, slots=True)
class Hint:
    """A key, as Textual names it, and what it does in a word or two of Simplified."""

    key: str
    words: str

    @property
    def shown(self) -> str:
        """The key as a reader would name it."""
        return key_name(self.key)


@dataclass(frozen=True, slots=True)
class TypingKey:
    """A key of a line one types into: the action it carries out, and its hint, or none."""

    key: str
    action: str
    hint: str = ""


def list_hints() -> tuple[Hint, ...]:
    """Return what helps in the list."""
    return tuple(Hint(_first_key(it), it.hint) for it in _ranked())


def side_hints() -> tuple[Hint, ...]:
    """Return what helps in the side pane."""
    return tuple(Hint(_first_key(it), it.filtering or it.hint) for it in _ranked())


def reading_hints(has_hits: bool) -> tuple[Hint, ...]:
    """Return what helps in an article, where there are hits to go to or none."""
    offered = (it for it in COMMANDS if it.reading and (has_hits or not it.needs_hits))
    return tuple(Hint(_first_key(it), it.hint) for it in sorted(offered, key=lambda it: it.reading))


def typing_hints(keys: Iterable[TypingKey]) -> tuple[Hint, ...]:
    """Return what helps in a line that has these keys, in their order."""
    return tuple(Hint(it.key, it.hint) for it in keys if it.hint)


def binding_hints(bindings: Iterable[BindingType]) -> tuple[Hint, ...]:
    """Return what helps where these bindings hold: those to be shown, in their order."""
    shown = (it for it in bindings if isinstance(it, Binding) and it.show)
    return tuple(Hint(it.key.split(",")[0], it.description) for it in shown)


def _ranked() -> Sequence[Command]:
    return sorted((it for it in COMMANDS if it.rank), key=lambda it: it.rank)


def _first_key(command: Command) -> str:
    return command.keys.split(",")[0]
