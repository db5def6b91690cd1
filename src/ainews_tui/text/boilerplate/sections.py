"""Labels (`Read also:`), and what sites list under them: links to other pages, stocks, tags.

An entry is a list or a paragraph of links; right below its label, a list of titles without links
too. What has no link behind that is text: nothing tells a title that lost its link from it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

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
    if not below or not (_are_titles(below[-1]) or _is_linked(below[-1])):
        return ()
    return (below[-1], *takewhile(_is_linked, islice(reversed(below), 1, None)))


def _is_linked(block: Block) -> bool:
    match block:
        case Paragraph(inline):
            return _are_links(inline)
        case List(items):
            return _are_titles(block) and any(_is_linked(item[0]) for item in items)
    return False


def _are_titles(block: Block) -> bool:
    return isinstance(block, List) and all(
        len(item) == 1 and (_is_title(item[0]) or _is_linked(item[0]) or _are_titles(item[0]))
        for item in block.items
    )


def _is_title(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_TITLE.fullmatch(text_of(block.inline)))


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
