"""A text with its conversion, and which place in the one is which in the other."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ainews_tui.article import Extent
from ainews_tui.text.script.matching import Piece


@dataclass(frozen=True, slots=True)
class Aligned:
    """A text as it was and as it is shown.

    `unequal` holds, in order, the extents of each word in both that changed its length; all
    else stands character for character. A place inside such a word is its end in the other text.
    """

    source: str
    shown: str
    unequal: tuple[tuple[Extent, Extent], ...] = ()

    def carried(self, offset: int) -> int:
        """Return the offset in the text shown for one in the original."""
        return _other(offset, self.unequal)

    def original(self, extent: Extent) -> Extent:
        """Return the extent in the original of one in the text shown; of a word, the whole."""
        back = tuple((shown, source) for source, shown in self.unequal)
        start, end = extent
        inside = [at for (first, last), at in back if first < start < last]
        return inside[0][0] if inside else _other(start, back), _other(end, back)


def align(pieces: Iterable[Piece]) -> Aligned:
    """Join converted pieces."""
    before: list[str] = []
    after: list[str] = []
    unequal: list[tuple[Extent, Extent]] = []
    here = there = 0
    for source, shown, _ in pieces:
        before.append(source)
        after.append(shown)
        if len(source) != len(shown):
            unequal.append(((here, here + len(source)), (there, there + len(shown))))
        here += len(source)
        there += len(shown)
    return Aligned("".join(before), "".join(after), tuple(unequal))


def joined(parts: Sequence[Aligned]) -> Aligned:
    """Join aligned texts, one after the other."""
    if len(parts) == 1:
        return parts[0]
    unequal: list[tuple[Extent, Extent]] = []
    here = there = 0
    for part in parts:
        for (start, end), (first, last) in part.unequal:
            unequal.append(((here + start, here + end), (there + first, there + last)))
        here += len(part.source)
        there += len(part.shown)
    source = "".join([part.source for part in parts])
    return Aligned(source, "".join([part.shown for part in parts]), tuple(unequal))


def _other(offset: int, pairs: tuple[tuple[Extent, Extent], ...]) -> int:
    """Carry an offset over; `pairs` are the extents here and there."""
    at = bisect_right(pairs, offset, key=lambda pair: pair[0][0] + 1)
    if not at:
        return offset
    (_, here), (_, there) = pairs[at - 1]
    return there if offset < here else offset + there - here
