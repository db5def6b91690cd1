"""What an index is asked to find the topics, and what that depends on."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ainews_tui.store.search import Clause, clause_of

if TYPE_CHECKING:
    from ainews_tui.library.expanding import Expanding
    from ainews_tui.query.tree import Node
    from ainews_tui.text.sources import Sources
    from ainews_tui.text.topics import Topic


def bundled_topics() -> Sequence[Topic]:
    """Return the topics of the data file, read only when they are to be found."""
    from ainews_tui.text.topics import load_topics

    return load_topics()


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of an index, as `load` gives them when asked.

    They are looked for under the other names that `expanding` knows, as a search would look.
    """

    load: Callable[[], Sequence[Topic]]
    expanding: Expanding
    sources: Sources

    def edition(self) -> str:
        """Return a text that is another one where other articles may be on a topic.

        No query and no name is understood for it, which takes longer than a small refresh.
        Raises SettingsError where the reader's file of names cannot be read.
        """
        topics = self.load()
        # what a source is called is the settings' to say
        sources = [self._clause(it.node) for it in topics if "source" in it.query.lower()]
        told = f"{self.expanding.edition()}{topics}{sources}"
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()

    def clauses(self) -> list[tuple[str, Clause]]:
        """Return the names and what articles must be to be on them.

        Raises SettingsError where the reader's file of names has a mistake.
        """
        return [
            (topic.name, self._clause(self.expanding.expanded(topic.node))) for topic in self.load()
        ]

    def _clause(self, node: Node) -> Clause:
        return clause_of(node, self.sources.codes)
