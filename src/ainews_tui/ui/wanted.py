"""What the reader wants listed: a search, and filters picked on the screen. Values, no widgets."""

from dataclasses import dataclass, replace

from ainews_tui.query.parsing import Query
from ainews_tui.query.tree import EVERYTHING, About, All, Any, From, Node, Order, Tagged

Filter = From | Tagged | About


@dataclass(frozen=True, slots=True)
class Wanted:
    """A search and the picked source, tags and topics; the empty one wants everything.

    `order` is the one the search asks for, None where it leaves that open. `match_all` says
    whether an article needs every picked label or just one of them.
    """

    text: str = ""
    search: Node = EVERYTHING
    order: Order | None = None
    source: str | None = None
    labels: tuple[Tagged | About, ...] = ()
    match_all: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted(match_all=self.match_all)

    @property
    def is_filtered(self) -> bool:
        """Whether a source or labels are picked."""
        return self.source is not None or bool(self.labels)

    def node(self) -> Node:
        """Return the whole as one query."""
        nodes: list[Node] = []
        if self.search != EVERYTHING:
            nodes.append(self.search)
        if self.source is not None:
            nodes.append(From(self.source))
        if self.labels:
            nodes.append(All(self.labels) if self.match_all else Any(self.labels))
        return nodes[0] if len(nodes) == 1 else All(tuple(nodes))

    def holds(self, picked: Filter | None) -> bool:
        """Tell whether a filter is picked; None stands for no filter at all."""
        if picked is None:
            return self.is_everything
        return picked in self.labels or picked == From(self.source or "")

    def searched(self, text: str, query: Query) -> "Wanted":
        """Return this with another search."""
        return replace(self, text=text.strip(), search=query.node, order=query.order)

    def with_filter(self, picked: Filter | None) -> "Wanted":
        """Return it with a filter picked, or no longer picked; everything for None."""
        if picked is None:
            return Wanted()
        return (
            self.with_source(picked.name) if isinstance(picked, From) else self.with_label(picked)
        )

    def with_source(self, code: str) -> "Wanted":
        """Return it with this source instead of another; without, where it was picked already."""
        return replace(self, source=None if self.source == code else code)

    def with_label(self, label: Tagged | About) -> "Wanted":
        """Return it with this label picked, or no longer picked."""
        kept = tuple(other for other in self.labels if other != label)
        return replace(self, labels=kept if label in self.labels else (*kept, label))

    def with_match(self, match_all: bool) -> "Wanted":
        """Return it asking for every picked label, or for any."""
        return replace(self, match_all=match_all)
