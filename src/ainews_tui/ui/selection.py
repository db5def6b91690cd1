"""What the list shows: a search, and filters picked on the screen. Values, no widgets."""

from dataclasses import dataclass, replace

from ainews_tui.query import EVERYTHING, About, All, Any, From, Node, Tagged


@dataclass(frozen=True, slots=True)
class Selection:
    """A search and the picked source, tags and topics; the empty one shows everything.

    `match_all` says whether an article needs every picked label or just one of them.
    """

    text: str = ""
    search: Node = EVERYTHING
    source: str | None = None
    labels: tuple[Tagged | About, ...] = ()
    match_all: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection(match_all=self.match_all)

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

    def searched(self, text: str, search: Node) -> "Selection":
        """Return this selection with another search."""
        return replace(self, text=text.strip(), search=search)

    def with_source(self, code: str) -> "Selection":
        """Return it with this source instead of another; without, where it was picked already."""
        return replace(self, source=None if self.source == code else code)

    def with_label(self, label: Tagged | About) -> "Selection":
        """Return it with this label picked, or no longer picked."""
        kept = tuple(other for other in self.labels if other != label)
        return replace(self, labels=kept if label in self.labels else (*kept, label))

    def with_match(self, match_all: bool) -> "Selection":
        """Return it asking for every picked label, or for any."""
        return replace(self, match_all=match_all)
