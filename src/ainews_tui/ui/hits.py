"""The hits of an article as places to go to: one after the other, round and round."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from ainews_tui.article import Extent
from ainews_tui.ui.article_page import Laid, Page


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit in the text of a leaf, and the line it begins on."""

    leaf: int
    extent: Extent
    line: int


def hits_of(page: Page, laid: Laid) -> tuple[Hit, ...]:
    """Return the hits of a page in reading order, as it is laid out."""
    ends: dict[int, list[tuple[int, int]]] = {leaf: [] for leaf in page.hits}
    for number, line in enumerate(laid.lines):
        for piece in line.pieces:
            if piece.leaf in ends:
                ends[piece.leaf].append((piece.offset + len(piece.text), number))
    return tuple(
        Hit(leaf, extent, line)
        for leaf in sorted(page.hits)
        for extent, line in _placed(page.hits[leaf], ends[leaf])
    )


def hit_after(hits: Sequence[Hit], current: int | None, step: int, visible: range) -> int:
    """Return the number of the hit to go to, so many steps on from the current one.

    Where that is none, or not among the visible lines, it is the next one from these on: down
    from the first of them, up from the line above.
    """
    if current is not None and hits[current].line in visible:
        return (current + step) % len(hits)
    above = sum(hit.line < visible.start for hit in hits)
    return (above if step > 0 else above - 1) % len(hits)


def hit_again(hits: Sequence[Hit], before: Sequence[Hit], current: int | None) -> int | None:
    """Return the number that a hit gone to `before` has among the hits now; None without it.

    It is the same by its place among those of its leaf: in another script it may stand elsewhere.
    """
    if current is None:
        return None
    leaf = before[current].leaf
    rank = sum(hit.leaf == leaf for hit in before[:current])
    numbers = [number for number, hit in enumerate(hits) if hit.leaf == leaf]
    return numbers[rank] if rank < len(numbers) else None


def top_to_see(line: int, height: int) -> int:
    """Return the line to begin with, to see one with some of what stands before it."""
    before = height // 3
    return 0 if line < 2 * before else line - before


def _placed(
    extents: Sequence[Extent], ends: Sequence[tuple[int, int]]
) -> Iterator[tuple[Extent, int]]:
    """Yield each extent with the line of the first piece that ends behind its start.

    The ends ascend, as the pieces of a leaf do.
    """
    for extent in extents:
        at = bisect_right(ends, extent[0], key=itemgetter(0))
        if at < len(ends):
            yield extent, ends[at][1]
