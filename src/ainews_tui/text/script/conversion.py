"""A conversion as OpenCC makes it, by the engine of opencc-python-reimplemented.

The engine is given OpenCC's own dictionaries, since its bundled ones are years old and turn
字节跳动 into 位元組跳動; and OpenCC's way of matching, left to right, since its own takes the
longest word wherever it stands. What it knows nothing of is done around it: compatibility
characters are made ordinary ones, and a text is cut into words before it is converted, so that
no later dictionary finds a word across the end of another.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from opencc import OpenCC

from ainews_tui.text.script.dictionaries import matcher, plan
from ainews_tui.text.script.matching import Matcher, Piece

_KEPT = 4096
_SHORT = 8
"""Words and runs up to eight characters come again and again: so many results are kept."""


class Conversion:
    """One of OpenCC's configurations, such as `s2twp`. Made once; may be used on any thread."""

    def __init__(self, configuration: str) -> None:
        steps = plan(configuration)
        self._normalization = [matcher(stage) for stage in steps.normalization]
        self._stages = [matcher(stage) for stage in steps.stages]
        # without segmentation there is one stage, which finds the same words in text and segment
        words = steps.segmentation
        self._segments = matcher(words) if words else self._stages[0]
        self._has_vocabulary = configuration.endswith("p")  # OpenCC names them so
        self._engine = _Engine(self._stages)
        self._kept = lru_cache(maxsize=_KEPT)(self._parts)

    def convert(self, text: str) -> str:
        """Return the text converted."""
        return "".join([piece.shown for piece in self.pieces(text)])

    def pieces(self, text: str) -> Iterator[Piece]:
        """Yield the segments of a text in order, as they were and converted."""
        place = 0
        for segment, _, is_word in self._segments.pieces(self._normalized(text)):
            parts = self._kept if len(segment) <= _SHORT else self._parts
            for length, shown in parts(segment, is_word):
                yield Piece(text[place : place + length], shown, is_word)
                place += length

    def forms(self, char: str) -> tuple[str, ...]:
        """Return all that a character may become when it stands in no word, the likeliest first."""
        forms: tuple[str, ...] = (self._normalized(char),)
        for stage in self._stages:
            forms = tuple(dict.fromkeys(form for before in forms for form in stage.forms(before)))
        return forms

    def _parts(self, segment: str, is_word: bool) -> tuple[tuple[int, str], ...]:
        """Return a segment converted: how many characters became what.

        A run is parted where a word in it changed its length, so that the rest stands in place,
        unless two stages did so: then nothing tells what became what.
        """
        shown = self._engine.convert(segment)
        if is_word or not self._has_vocabulary:
            return ((len(segment), shown),)
        changing = []
        text = segment
        for stage in self._stages:
            found = list(stage.pieces(text))
            if any(len(part.source) != len(part.shown) for part in found):
                changing.append(found)
            text = "".join([part.shown for part in found])
        if len(changing) != 1:
            return ((len(segment), shown),)
        lengths = [(len(part.source), len(part.shown)) for part in changing[0]]
        ends = accumulate(length for _, length in lengths)
        return tuple(
            (before, shown[end - after : end])
            for (before, after), end in zip(lengths, ends, strict=True)
        )

    def _normalized(self, text: str) -> str:
        for step in self._normalization:
            text = step.convert(text)
        return text


@cache
def conversion(configuration: str) -> Conversion:
    """Return a conversion by OpenCC's name for it.

    The dictionaries are read on the first call, which takes up to a tenth of a second.
    """
    return Conversion(configuration)


class _Engine(OpenCC):  # type: ignore[misc] # the package has no types
    """The engine, whose chain of dictionaries is one of matchers."""

    def __init__(self, stages: list[Matcher]) -> None:
        super().__init__()
        # its own separators part words of the dictionaries, such as 伯克希尔-哈撒韦
        self.split_chars_re = re.compile(r"(\n)")
        self._dict_chain_data = stages
        self._dict_init_done = True

    def _convert(self, string: str, dictionary: Any = ()) -> str:
        for stage in dictionary:
            string = stage.convert(string)
        return string
