"""A regular expression matched step by step, as a backtracking engine does it, and counted.

`re` tells nobody how much it tries. This tries the same: each single character that is compared
is one step.
"""

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

_parser = import_module("re._parser")
_codes = import_module("re._constants")

_Continue = Callable[[int], bool]
_REPEATS = (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT)
_CATEGORIES = {
    _codes.CATEGORY_DIGIT: r"\d",
    _codes.CATEGORY_NOT_DIGIT: r"\D",
    _codes.CATEGORY_SPACE: r"\s",
    _codes.CATEGORY_NOT_SPACE: r"\S",
    _codes.CATEGORY_WORD: r"\w",
    _codes.CATEGORY_NOT_WORD: r"\W",
}


class Steps:
    """Counts what it takes to match `pattern`; without group references, which no rule has."""

    def __init__(self, pattern: str) -> None:
        self._items = list(_parser.parse(pattern))
        self._text = ""
        self.number = 0

    def fullmatch(self, text: str) -> bool:
        """Match the whole of a text."""
        self._text = text
        return self._all(self._items, 0, 0, lambda at: at == len(text))

    def search(self, text: str) -> bool:
        """Match anywhere in a text; all places are tried, as `finditer` does where none fits."""
        self._text = text
        starts = range(len(text) + 1)
        found = [self._all(self._items, 0, start, lambda _: True) for start in starts]
        return any(found)

    def _all(self, items: Any, index: int, at: int, then: _Continue) -> bool:
        if index == len(items):
            return then(at)
        code, content = items[index]

        def rest(after: int) -> bool:
            return self._all(items, index + 1, after, then)

        if code in _REPEATS:
            return self._repeat(code, content, at, rest)
        if code is _codes.SUBPATTERN:
            return self._all(content[3], 0, at, rest)
        if code is _codes.BRANCH:
            return any(self._all(branch, 0, at, rest) for branch in content[1])
        if code in (_codes.ASSERT, _codes.ASSERT_NOT):
            return self._looks(content, at) == (code is _codes.ASSERT) and rest(at)
        if code is _codes.AT:
            return at == self._place(content) and rest(at)
        self.number += 1
        fits = at < len(self._text) and _fits(code, content, self._text[at])
        return fits and rest(at + 1)

    def _repeat(self, code: Any, content: Any, at: int, rest: _Continue) -> bool:
        least, most, body = content
        if code is _codes.POSSESSIVE_REPEAT:
            return self._possessively(least, most, body, at, rest)

        def again(done: int, here: int) -> bool:
            def more() -> bool:
                moved = lambda after: after > here and again(done + 1, after)  # noqa: E731
                return done < most and self._all(body, 0, here, moved)

            if done < least:
                return more()
            if code is _codes.MIN_REPEAT:
                return rest(here) or more()
            return more() or rest(here)

        return again(0, at)

    def _possessively(self, least: int, most: int, body: Any, at: int, rest: _Continue) -> bool:
        ends = [at]

        def took(after: int) -> bool:
            ends.append(after)
            return True

        while len(ends) <= most and self._all(body, 0, ends[-1], took):
            pass
        return len(ends) > least and rest(ends[-1])

    def _looks(self, content: Any, at: int) -> bool:
        direction, body = content
        start = at if direction > 0 else at - body.getwidth()[0]  # what is behind has one width
        return start >= 0 and self._all(body, 0, start, lambda _: True)

    def _place(self, content: Any) -> int:
        return 0 if content is _codes.AT_BEGINNING_STRING else len(self._text)


def _fits(code: Any, content: Any, character: str) -> bool:
    """Tell whether the pattern of one character fits one."""
    if code is _codes.ANY:
        return character != "\n"
    if code is _codes.LITERAL:
        return bool(ord(character) == content)
    if code is _codes.NOT_LITERAL:
        return bool(ord(character) != content)
    negated = content[0][0] is _codes.NEGATE
    return negated != any(_is_in(kind, value, character) for kind, value in content[negated:])


def _is_in(kind: Any, value: Any, character: str) -> bool:
    if kind is _codes.LITERAL:
        return bool(ord(character) == value)
    if kind is _codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return re.fullmatch(_CATEGORIES[value], character) is not None
