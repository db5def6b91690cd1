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
_READ_FLAGS = re.IGNORECASE | re.MULTILINE | re.DOTALL
_REPEATS = (_codes.MAX_REPEAT, _codes.MIN_REPEAT, _codes.POSSESSIVE_REPEAT)
_CATEGORIES = {
    _codes.CATEGORY_DIGIT: r"\d",
    _codes.CATEGORY_NOT_DIGIT: r"\D",
    _codes.CATEGORY_SPACE: r"\s",
    _codes.CATEGORY_NOT_SPACE: r"\S",
    _codes.CATEGORY_WORD: r"\w",
    _codes.CATEGORY_NOT_WORD: r"\W",
}


def steps(pattern: re.Pattern[str], text: str, how: str) -> int:
    """Return what `match`, `fullmatch` or `search` takes, and see that `re` finds the same."""
    counted = Steps(pattern)
    found = getattr(counted, how)(text)
    assert found == bool(getattr(pattern, how)(text))
    return counted.number


class Steps:
    """Counts what it takes to match `pattern`."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._flags = pattern.flags
        self._items = list(_parser.parse(pattern.pattern, pattern.flags & _READ_FLAGS))
        self._text = ""
        self._groups: dict[int, str] = {}
        self.number = 0

    def match(self, text: str) -> bool:
        """Match at the beginning of a text."""
        self._text = text
        return self._all(self._items, 0, 0, lambda _: True)

    def fullmatch(self, text: str) -> bool:
        """Match the whole of a text."""
        self._text = text
        return self._all(self._items, 0, 0, lambda at: at == len(text))

    def search(self, text: str) -> bool:
        """Match anywhere in a text, and again behind what was found, as `finditer` does."""
        self._text = text
        ends: list[int] = []

        def found(end: int) -> bool:
            ends.append(end)
            return True

        start = 0
        while start <= len(text):
            is_there = self._all(self._items, 0, start, found)
            start = max(start + 1, ends[-1] if is_there else 0)
        return bool(ends)

    def _all(self, items: Any, index: int, at: int, then: _Continue) -> bool:
        if index == len(items):
            return then(at)
        code, content = items[index]

        def rest(after: int) -> bool:
            return self._all(items, index + 1, after, then)

        if code in _REPEATS:
            return self._repeat(code, content, at, rest)
        if code is _codes.SUBPATTERN:
            return self._all(content[3], 0, at, self._remembering(content[0], at, rest))
        if code is _codes.GROUPREF:
            return self._again(self._groups[content], at, rest)
        if code is _codes.BRANCH:
            return any(self._all(branch, 0, at, rest) for branch in content[1])
        if code in (_codes.ASSERT, _codes.ASSERT_NOT):
            return self._looks(content, at) == (code is _codes.ASSERT) and rest(at)
        if code is _codes.AT:
            return self._stands(content, at) and rest(at)
        self.number += 1
        fits = at < len(self._text) and self._fits(code, content, self._text[at])
        return fits and rest(at + 1)

    def _remembering(self, group: int | None, start: int, then: _Continue) -> _Continue:
        def remember(end: int) -> bool:
            if group is not None:
                self._groups[group] = self._text[start:end]
            return then(end)

        return remember

    def _again(self, found: str, at: int, then: _Continue) -> bool:
        self.number += len(found)
        return self._text.startswith(found, at) and then(at + len(found))

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

    def _stands(self, place: Any, at: int) -> bool:
        before, rest = self._text[:at], self._text[at:]
        in_lines = bool(self._flags & re.MULTILINE)
        if place is _codes.AT_BOUNDARY:
            return _is_word(before[-1:]) != _is_word(rest[:1])
        if place is _codes.AT_BEGINNING:
            return not before or (in_lines and before.endswith("\n"))
        if place is _codes.AT_END:
            return rest in ("", "\n") or (in_lines and rest.startswith("\n"))
        return not (before if place is _codes.AT_BEGINNING_STRING else rest)

    def _fits(self, code: Any, content: Any, character: str) -> bool:
        """Tell whether the pattern of one character fits one."""
        if code is _codes.ANY:
            return character != "\n" or bool(self._flags & re.DOTALL)
        cased = {character}
        if self._flags & re.IGNORECASE:
            cased = {character, character.lower(), character.upper()}
        if code in (_codes.LITERAL, _codes.NOT_LITERAL):
            return (chr(content) in cased) == (code is _codes.LITERAL)
        negated = content[0][0] is _codes.NEGATE
        members = content[negated:]
        return negated != any(_is_in(kind, value, own) for kind, value in members for own in cased)


def _is_word(character: str) -> bool:
    return re.match(r"\w", character) is not None


def _is_in(kind: Any, value: Any, character: str) -> bool:
    if kind is _codes.LITERAL:
        return bool(ord(character) == value)
    if kind is _codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return re.fullmatch(_CATEGORIES[value], character) is not None
