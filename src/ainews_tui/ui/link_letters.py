"""Letters for each link in sight: `a` to `z`, or as many more for each as all of them need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from string import ascii_lowercase

from ainews_tui.text.layout.lines import Line, Piece


@dataclass(frozen=True, slots=True)
class Lettered:
    """A link and where its letters are shown: on piece `piece` of line `line`."""

    letters: str
    url: str
    line: int
    piece: int


def lettered(lines: Iterable[tuple[int, Line]]) -> tuple[Lettered, ...]:
    """Return the links of numbered lines in reading order; one address has letters once.

    They stand on a link's number where that is in sight, else on its text.
    """
    found: dict[str, tuple[int, int, bool]] = {}
    for number, line in lines:
        for at, piece in enumerate(line.pieces):
            if piece.url and (piece.url not in found or _is_number(piece) > found[piece.url][2]):
                found[piece.url] = (number, at, _is_number(piece))
    letters = _letters(len(found))
    return tuple(Lettered(next(letters), url, number, at) for url, (number, at, _) in found.items())


def _is_number(piece: Piece) -> bool:
    return piece.leaf < 0 and piece.text.startswith("[")


def _letters(count: int) -> Iterator[str]:
    length = 1
    while len(ascii_lowercase) ** length < count:
        length += 1
    return ("".join(letters) for letters in product(ascii_lowercase, repeat=length))
