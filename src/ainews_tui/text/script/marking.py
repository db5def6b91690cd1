"""What is marked of a text: hits in the conversion of it, and the piece with the most of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from ainews_tui.article import Extent, Snippet
from ainews_tui.query.tree import Phrase
from ainews_tui.text.script.finding import find, joined
from ainews_tui.text.script.fold import fold, is_single

_CLAUSE_END = re.compile(r"[。！？；，：、…\n]|[.!?;,:](?![0-9A-Za-z])")
_NO_BEGINNING = re.compile(r"[\s。！？；，：、…”’」』）》〉】]")
_UNCHANGED = re.compile(r"(\W+)")
_WHITE = re.compile(r"\s")

_LONGEST_COMPARED = 200
"""Characters of a run that are compared one by one; the time grows with the square."""


def carry(extents: Iterable[Extent], before: str, after: str) -> tuple[Extent, ...]:
    """Return the same places in the converted text `after` of the text `before`.

    Exact where the lengths are equal. Where a word was replaced by a longer or shorter one, a
    place that begins or ends inside of it keeps its proportion.
    """
    if len(before) == len(after):
        return tuple(extents)
    anchors = _anchors(fold(before), fold(after))
    places = ((_start(start, anchors), _end(end, anchors)) for start, end in extents)
    return joined((start, end) for start, end in places if start < end)


def snippet(phrases: Iterable[Phrase], text: str, characters: int = 60) -> Snippet | None:
    """Return the piece of the text with the most hits, on one line; None where there is no hit.

    It is at most `characters` long without the `…` where the text goes on. It begins after a
    punctuation mark where one is near, and cuts no word of letters unless it must.
    """
    extents = find(phrases, text)
    if not extents:
        return None
    first, last = _densest(extents, characters)
    start, end = _window(text, first, last, characters)
    opening = "…" if text[:start].strip() else ""
    closing = "…" if text[end:].strip() else ""
    shift = len(opening) - start
    hits = tuple(
        (max(from_, start) + shift, min(to, end) + shift)
        for from_, to in extents
        if from_ < end and to > start
    )
    return Snippet(opening + _WHITE.sub(" ", text[start:end]) + closing, hits)


def first_to_show(text: str, start: int, latest: int) -> int:
    """Return the first place from `start` on where a text that is cut may begin.

    That is at no closing mark or space and within no word of letters; `latest` may be, if need be.
    """
    while start < latest and (_NO_BEGINNING.match(text, start) or _splits_word(text, start)):
        start += 1
    return start


def _anchors(before: str, after: str) -> list[tuple[int, int]]:
    """Return offsets in two folded texts that belong together, in order."""
    runs, converted = _UNCHANGED.split(before), _UNCHANGED.split(after)
    if len(runs) != len(converted):
        runs, converted = [before], [after]
    from difflib import SequenceMatcher  # a script that is not converted needs none

    anchors = [(0, 0)]
    for run, other in zip(runs, converted, strict=True):
        here, there = anchors[-1]
        if len(run) != len(other) and len(run) <= _LONGEST_COMPARED:
            for block in SequenceMatcher(None, run, other, False).get_matching_blocks():
                anchors.append((here + block.a, there + block.b))
                anchors.append((here + block.a + block.size, there + block.b + block.size))
        else:
            anchors.append((here + len(run), there + len(other)))
    return anchors


def _start(offset: int, anchors: list[tuple[int, int]]) -> int:
    after = bisect_right(anchors, offset, key=lambda anchor: anchor[0])
    here, there = anchors[after - 1]
    next_here, next_there = anchors[after]
    return there + (offset - here) * (next_there - there) // (next_here - here)


def _end(offset: int, anchors: list[tuple[int, int]]) -> int:
    after = bisect_left(anchors, offset, key=lambda anchor: anchor[0])
    next_here, next_there = anchors[after]
    here, there = anchors[after - 1]
    return next_there - (next_here - offset) * (next_there - there) // (next_here - here)


def _densest(extents: tuple[Extent, ...], characters: int) -> Extent:
    """Return from where to where the most hits stand within so many characters."""
    most, place, after = 0, extents[0], 0
    for index, (start, _) in enumerate(extents):
        while after < len(extents) and extents[after][1] <= start + characters:
            after += 1
        if after - index > most:
            most, place = after - index, (start, extents[after - 1][1])
    return place


def _window(text: str, first: int, last: int, characters: int) -> Extent:
    """Return the piece of the text around `first` to `last`, which stand in its middle."""
    room = max(0, characters - (last - first))
    start = max(0, min(first - room // 2, len(text) - characters))
    if start and (clause := _CLAUSE_END.search(text, start - 1, first)):
        start = clause.end()
    start = first_to_show(text, start, first)
    end = min(len(text), start + characters)
    while end > last and (text[end - 1].isspace() or _splits_word(text, end)):
        end -= 1
    return start, end


def _splits_word(text: str, place: int) -> bool:
    letters = [char for char in text[max(0, place - 1) : place + 1] if _is_of_a_word(char)]
    return place > 0 and len(letters) == 2


def _is_of_a_word(char: str) -> bool:
    return (char.isalnum() or char == "_") and not is_single(char)
