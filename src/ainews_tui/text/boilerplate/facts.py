"""What the cut lines of one text tell, and which rules cut them."""

from collections import defaultdict

from ainews_tui.text.boilerplate.credits import tidy_names

_NAME_LISTS = frozenset({"author", "editor"})


class Facts:
    """What cut lines told, by field, in reading order and each thing once.

    `cut_by` holds the names of the rules that cut something.
    """

    def __init__(self) -> None:
        self.cut_by: set[str] = set()
        self._found: dict[str, list[str]] = defaultdict(list)

    def cut(self, rule: str, **told: str | None) -> None:
        """Keep that this rule cut something, and what that told."""
        self.cut_by.add(rule)
        for field, value in told.items():
            self.add(field, value)

    def add(self, field: str, value: str | None) -> None:
        """Keep a value; white space or None tells nothing."""
        told = value.strip() if value else ""
        for part in tidy_names(told).split("、") if field in _NAME_LISTS else (told,):
            if part and part not in self._found[field]:
                self._found[field].append(part)

    def first(self, field: str) -> str | None:
        """Return what was told first."""
        return self._found[field][0] if self._found[field] else None

    def all(self, field: str) -> tuple[str, ...]:
        """Return all that was told."""
        return tuple(self._found[field])

    def joined(self, field: str) -> str | None:
        """Return all that was told, as a list of names."""
        return "、".join(self._found[field]) or None
