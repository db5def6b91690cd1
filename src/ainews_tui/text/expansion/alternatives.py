"""The alternatives of a phrase: the same said in other regions' words, or by another name.

Two sources say what means the same. The forms of a group of names all stand for each other.
OpenCC's regional dictionaries are read both ways, but never through a second word: 文件 is 檔案
in Taiwan, and 檔案 is a file of another kind elsewhere.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from itertools import chain, islice, product
from pathlib import Path

from ainews_tui.text.expansion.names import Group, bundled_groups, own_groups
from ainews_tui.text.script.dictionaries import dictionary
from ainews_tui.text.script.fold import fold

MOST = 16
"""Alternatives of one phrase at most."""

LONGEST = 60
"""Characters of the longest phrase that has alternatives: a longer one is a quotation."""

_REGIONAL = ("TWPhrases", "TWPhrasesRev", "HKPhrases", "HKPhrasesRev")

_Forms = dict[str, tuple[str, ...]]
"""For a folded form all that may stand in its place; of one script variants too."""


class Alternatives:
    """What else a phrase may be called, by the bundled names and those of the reader's own file.

    Nothing is read before a phrase is asked for. Reading raises SettingsError where the reader's
    file has a mistake.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own

    def of(self, phrase: str) -> tuple[str, ...]:
        """Return other texts to look for, none of them equal to the phrase when folded."""
        found = {fold(phrase): phrase}
        for choice in islice(_combinations(self._choices(phrase)), 4 * MOST):
            text = _joined(choice)
            found.setdefault(fold(text), text)
        return tuple(islice(found.values(), 1, MOST + 1))

    def words(self, phrase: str) -> tuple[str, ...]:
        """Return the words that may stand in place of some of the phrase, to show them.

        Unlike those of `of` they may differ by script alone: 软件 has 軟體 and 軟件.
        """
        choices = self._choices(phrase)
        written = {forms[0] for forms in choices}
        others = dict.fromkeys(chain.from_iterable(choices))
        return tuple(islice((form for form in others if form not in written), MOST))

    def _choices(self, phrase: str) -> list[tuple[str, ...]]:
        """Cut the phrase into pieces; return each with all that may stand in its place."""
        if len(phrase) > LONGEST:
            return [(phrase,)]
        forms = self._forms
        return [
            tuple(dict.fromkeys((piece, *forms.get(fold(piece), ()))))
            for piece in _pieces(phrase, forms)
        ]

    @cached_property
    def _forms(self) -> _Forms:
        own = own_groups(self._own) if self._own else ()
        forms = _named_forms((*bundled_groups(), *own))
        for form, others in _regional_forms().items():
            forms[form] = tuple(dict.fromkeys((*forms.get(form, ()), *others)))
        return forms


def _named_forms(groups: Iterable[Group]) -> _Forms:
    """Return the forms of all groups; one that shares a form with others before it joins them."""
    forms: _Forms = {}
    for group in groups:
        known = chain.from_iterable(forms.get(fold(form), ()) for form in group)
        joined = tuple(dict.fromkeys((*group, *known)))
        forms.update((fold(form), joined) for form in joined)
    return forms


@cache
def _regional_forms() -> _Forms:
    forms = defaultdict[str, list[str]](list)
    for name in _REGIONAL:
        for word, values in dictionary(name).items():
            folded = fold(word)
            for value in values.split():
                other = fold(value)
                if min(len(word), len(value)) > 1 and folded != other:
                    forms[folded] += (value, word)
                    forms[other] += (word, value)
    return {form: tuple(others) for form, others in forms.items()}


def _pieces(phrase: str, forms: _Forms) -> Iterator[str]:
    """Cut a phrase into known forms, the longest first, and what stands between them."""
    folded = fold(phrase)
    start = known = 0
    while start < len(folded):
        end = _end_of_form(folded, start, forms)
        if end:
            if known < start:
                yield phrase[known:start]
            yield phrase[start:end]
            known = end
        start = end or start + 1
    if known < len(phrase):
        yield phrase[known:]


def _end_of_form(folded: str, start: int, forms: _Forms) -> int | None:
    """Return where the longest form that begins here ends; no form is part of a Latin word."""
    if _inside_word(folded, start):
        return None
    ends = range(len(folded), start + 1, -1)
    return next(
        (end for end in ends if folded[start:end] in forms and not _inside_word(folded, end)),
        None,
    )


def _combinations(choices: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield ways to choose a form for every piece: first the same place of each, then any.

    So the forms of one region come together, and none is left out where there are too many ways.
    """
    for place in range(max(map(len, choices), default=0)):
        yield tuple(forms[min(place, len(forms) - 1)] for forms in choices)
    yield from product(*choices)


def _inside_word(folded: str, place: int) -> bool:
    """Tell whether a place parts two letters or digits of one Latin word."""
    pair = folded[max(place - 1, 0) : place + 1]
    return place > 0 and len(pair) == 2 and pair.isascii() and pair.isalnum()


def _joined(pieces: Iterable[str]) -> str:
    text = ""
    for piece in pieces:
        parted = _inside_word(fold(text[-1:] + piece[:1]), 1)
        text += f" {piece}" if parted else piece
    return text
