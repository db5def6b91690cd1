"""Labels (`Read also:`), and what sites list under them: links to other pages, stocks, tags.

An entry is a list of titles or a paragraph of links. Behind the first, a title that has lost its
link is one too, but not as the last before more text, where it may be a headline of its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ainews_tui.document import Block, Heading, Inline, List, Paragraph, Rule, text_of
from ainews_tui.text.boilerplate.ends import Blocks
from ainews_tui.text.boilerplate.facts import Facts
from ainews_tui.text.boilerplate.rules import ANYWHERE, Hit, Kind, Rulebook
from ainews_tui.text.boilerplate.spans import piece, stripped

_LONGEST_LABEL = 24
_TITLE = re.compile(r"[^\n。！？!?…：；，]{1,120}")
_BETWEEN_LINKS = re.compile(r"[\s,，、|｜/／·•;；]*")


@dataclass(frozen=True, slots=True)
class _Section:
    """The rule of a label, the links in its own paragraph, and the blocks of entries below."""

    hit: Hit
    links: Inline
    entries: Blocks


def without_sections(blocks: Blocks, rules: Rulebook, facts: Facts) -> Blocks:
    """Cut labels with their entries, and labels that nothing follows but a break or a section."""
    below: list[Block] = []  # what is kept, the last first: a label is judged by what follows it
    cut: list[_Section] = []
    for block in reversed(blocks):
        section = _section(block, below, rules)
        if section:
            cut.append(section)
            del below[len(below) - len(section.entries) :]
        else:
            below.append(block)
    for section in reversed(cut):
        facts.cut(section.hit.rule.name)
        for name in _names(section) if section.hit.rule.tags else ():
            facts.add("tag", name)
    return tuple(reversed(below))


def _section(block: Block, below: Sequence[Block], rules: Rulebook) -> _Section | None:
    if not isinstance(block, Paragraph | Heading):
        return None
    text = text_of(block.inline)
    label, _, _ = text.partition("\n")
    if len(label) > _LONGEST_LABEL:
        return None
    hit = _label(label.strip(), rules)
    if hit is None:
        return None
    links = stripped(piece(block.inline, (len(label), len(text))))
    entries = _entries(below) if hit.rule.kind is Kind.SECTION else ()
    is_cut = _are_links(links) if links else entries or _is_last(block, below)
    return _Section(hit, links, entries) if is_cut else None


def _label(line: str, rules: Rulebook) -> Hit | None:
    found = (rules.whole(kind, line, ANYWHERE) for kind in (Kind.SECTION, Kind.LABEL))
    return next(filter(None, found), None)


def _is_last(label: Block, below: Sequence[Block]) -> bool:
    match label, below[-1] if below else None:
        case _, None | Rule():
            return True
        case Heading(level), Heading(next_level):
            return next_level <= level
    return False


def _entries(below: Sequence[Block]) -> Blocks:
    if not below or not _is_entry(below[-1]):
        return ()
    run = list(takewhile(_may_be_entry, reversed(below)))
    follower = below[-1 - len(run)] if len(below) > len(run) else None
    if not isinstance(follower, Heading | Rule | None):
        while not _is_entry(run[-1]):
            run.pop()
    return tuple(run)


def _is_entry(block: Block) -> bool:
    match block:
        case Paragraph(inline):
            return _are_links(inline)
        case List(items):
            return all(len(item) == 1 and _may_be_entry(item[0]) for item in items)
    return False


def _may_be_entry(block: Block) -> bool:
    is_title = isinstance(block, Paragraph) and _TITLE.fullmatch(text_of(block.inline))
    return bool(is_title) or _is_entry(block)


def _are_links(inline: Inline) -> bool:
    rest = "".join(span.text for span in inline if not span.url)
    return len(rest) < len(text_of(inline)) and bool(_BETWEEN_LINKS.fullmatch(rest))


def _names(section: _Section) -> Iterator[str]:
    yield from (span.text for span in section.links if span.url)
    for block in section.entries:
        match block:
            case Paragraph(inline):
                yield from (span.text for span in inline if span.url)
            case List(items):
                yield from (text_of(leaf.inline) for [leaf] in items if isinstance(leaf, Paragraph))
