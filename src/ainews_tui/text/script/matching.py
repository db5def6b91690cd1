"""Left-to-right longest match: how OpenCC finds the words of its dictionaries in a text.

The time is linear in the text's length: at each place as many lookups as the longest word that
begins with the two characters there is long.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Words = Mapping[str, str]
"""Each word or character with its conversions, the likeliest first, by spaces."""


class Dictionary:
    """Some words, and how long the longest is that begins with each two characters."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.longest: dict[str, int] = {}
        for word in words:
            pair, length = word[:2], len(word)
            if length > 1 and length > self.longest.get(pair, 0):
                self.longest[pair] = length


class Piece(NamedTuple):
    """A word of the dictionaries with its conversion, or what stands between such words."""

    source: str
    shown: str
    is_word: bool


class Matcher:
    """Finds the words of some dictionaries, of which an earlier one counts first.

    A short word of the first is taken before a longer one of the second (OpenCC's
    `short_circuit`).
    """

    def __init__(self, dictionaries: Sequence[Dictionary]) -> None:
        self._characters: dict[str, str] = {}
        self._phrases: list[tuple[Dictionary, frozenset[str]]] = []
        for one in dictionaries:
            if one.longest:
                self._phrases.append((one, frozenset(self._characters)))
            for word, forms in one.words.items():
                if len(word) == 1:
                    self._characters.setdefault(word, forms)
        self._pairs = frozenset().union(*(one.longest for one, _ in self._phrases))
        self._table = {ord(char): _first(forms) for char, forms in self._characters.items()}

    def pieces(self, text: str) -> Iterator[Piece]:
        """Cut a text into words and what stands between them, converted char by char."""
        start = place = 0
        last, pairs = len(text) - 1, self._pairs
        while place < last:
            if text[place : place + 2] in pairs and (found := self._word_at(text, place)):
                if start < place:
                    yield self._between(text[start:place])
                yield found
                start = place = place + len(found.source)
            else:
                place += 1
        if start < len(text):
            yield self._between(text[start:])

    def convert(self, text: str) -> str:
        """Return the text with its words and characters converted."""
        if len(text) == 1 or not self._phrases:
            return text.translate(self._table)
        return "".join([piece.shown for piece in self.pieces(text)])

    def forms(self, char: str) -> tuple[str, ...]:
        """Return all that a character may become when it stands in no word."""
        return tuple(self._characters.get(char, char).split(" "))

    def _word_at(self, text: str, place: int) -> Piece | None:
        pair = text[place : place + 2]
        for one, taken in self._phrases:
            if pair[0] in taken:
                return None
            for length in range(one.longest.get(pair, 0), 1, -1):
                word = text[place : place + length]
                if (forms := one.words.get(word)) is not None:
                    return Piece(word, _first(forms), True)
        return None

    def _between(self, run: str) -> Piece:
        return Piece(run, run.translate(self._table), False)


def _first(forms: str) -> str:
    return forms.partition(" ")[0]
