"""What else a search looks for, by the bundled names and the reader's own.

Names are read when the first phrase asks for them: a list of all articles needs none. They are
read again when they have changed, so that nobody has to start anew who writes one down.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from ainews_tui.query.tree import Node, phrases
from ainews_tui.text.expansion.trees import expanded, is_expanded

if TYPE_CHECKING:
    from ainews_tui.text.expansion.alternatives import Alternatives


class Expanding:
    """Widens queries; `own` is the reader's file of names, which need not be there.

    All methods raise SettingsError where that file has a mistake that they come upon.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own
        self._known: tuple[str, Alternatives] | None = None

    def expanded(self, node: Node) -> Node:
        """Return the query with every phrase among its other names."""
        return expanded(node, self._others)

    def others(self, node: Node) -> tuple[str, ...]:
        """Return the words that are looked for beside those that were typed, to show them."""
        typed = [phrase.text for phrase in phrases(node) if is_expanded(phrase)]
        words = chain.from_iterable(self._alternatives.words(text) for text in typed)
        return tuple(word for word in dict.fromkeys(words) if word not in typed)

    def check(self) -> None:
        """Read the names now."""
        self._alternatives.of("")

    def edition(self) -> str:
        """Return a text that is another one where names have changed; understands none of them."""
        from ainews_tui.text.expansion.names import edition

        return edition(self._own)

    def _others(self, text: str) -> Sequence[str]:
        return self._alternatives.of(text)

    @property
    def _alternatives(self) -> Alternatives:
        """What there is by the names as they are now."""
        from ainews_tui.text.expansion.alternatives import Alternatives

        edition, known = self.edition(), self._known
        if known is None or known[0] != edition:
            known = self._known = (edition, Alternatives(self._own))
        return known[1]
