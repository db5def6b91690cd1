"""A painted row that is gone once nobody shows it."""

from collections.abc import Iterable, Sequence

from textual.strip import Strip


class PaintedRow(Strip):
    """A strip that does not keep itself.

    Textual's own is among the parts that it keeps of itself, once it has been looked at whole. So
    each stays until the garbage collector finds it, which then takes as long as it finds many.
    """

    __slots__ = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the parts that end at these cells, as far as there are as many."""
        within = [cut for cut in cuts if cut <= self.cell_length]
        return [self] if within == [self.cell_length] else super().divide(within)
