"""One way through the lines of a text, cutting what the rules of boilerplate match."""

from collections.abc import Iterable
from dataclasses import replace

from ainews_tui.article import Extent
from ainews_tui.document import Block, Heading, Inline, List, Paragraph, Picture, Quote, text_of
from ainews_tui.errands import go_on
from ainews_tui.text.boilerplate.credits import SOURCE, read_credits
from ainews_tui.text.boilerplate.facts import Facts
from ainews_tui.text.boilerplate.rules import ANYWHERE, Beside, Hit, Kind, Places, Rulebook, Where
from ainews_tui.text.boilerplate.spans import is_blank, line_extents, stripped, without

HEAD = 8
TAIL = 12
"""Lines at the head and the tail of a text that rules for these places look at."""


class Cutter:
    """Cuts the lines of `blocks` by `rules` and writes down in `facts` what they tell.

    A line that names the source of a text whose source is known stays: it tells where a
    reprinted article came from.
    """

    def __init__(self, rules: Rulebook, lines: int, facts: Facts, *, source_known: bool) -> None:
        self._rules = rules
        self._lines = lines
        self._facts = facts
        self._source_known = source_known
        self._at = 0
        self._picture: Beside | None = None

    def cut(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return what remains of the blocks; those that are left without text are gone."""
        kept: list[Block] = []
        for block in blocks:
            go_on()
            if self._picture is Beside.AFTER and is_bare(block):
                self._picture = None
                continue
            self._picture = None
            rest = self._block(block)
            if self._picture is Beside.BEFORE and kept and is_bare(kept[-1]):
                kept.pop()
            if rest is not None:
                kept.append(rest)
        self._picture = None  # a picture stands beside its line, in the same quote or item
        return tuple(kept)

    def _block(self, block: Block) -> Block | None:
        match block:
            case Paragraph() | Heading():
                inline = self._leaf(block.inline)
                if inline is block.inline:
                    return block
                return None if is_blank(inline) else replace(block, inline=inline)
            case Quote():
                blocks = self.cut(block.blocks)
                return Quote(blocks) if blocks else None
            case List():
                items = tuple(filter(None, map(self.cut, block.items)))
                return replace(block, items=items) if items else None
            case Picture(_, url):
                return None if self._is(Kind.PICTURE, url or "", ANYWHERE) else block
            case _:
                return block

    def _leaf(self, inline: Inline) -> Inline:
        text = text_of(inline).replace("\xa0", " ")
        cuts: list[Extent] = []
        for start, end in line_extents(text):
            cuts += self._cuts(text[start:end], start, self._places())
            self._at += 1
        return stripped(without(inline, cuts)) if cuts else inline

    def _cuts(self, line: str, start: int, places: Places) -> list[Extent]:
        """Return what is to be cut of the line that starts there, its newline included."""
        if self._is_boilerplate(line.strip(), places):
            return [(start, start + len(line) + 1)]
        hits = self._rules.inside(line, places)
        for hit in hits:
            self._note(hit)
        return [(start + hit.match.start(), start + hit.match.end()) for hit in hits]

    def _is_boilerplate(self, line: str, places: Places) -> bool:
        return self._is(Kind.LINE, line, places) or (bool(places) and self._is_credits(line))

    def _is(self, kind: Kind, text: str, places: Places) -> bool:
        hit = self._rules.whole(kind, text, places)
        if hit:
            self._note(hit)
        return hit is not None

    def _is_credits(self, line: str) -> bool:
        roles = read_credits(line)
        stays = self._source_known and any(field == SOURCE for field, _ in roles)
        for field, names in roles:
            if field != SOURCE or not stays:
                self._facts.add(field, names)
        if roles and not stays:
            self._facts.cut("credits")
            return True
        return False

    def _note(self, hit: Hit) -> None:
        self._picture = hit.rule.picture or self._picture
        self._facts.cut(hit.rule.name, **hit.match.groupdict())

    def _places(self) -> Places:
        is_head, is_tail = self._at < HEAD, self._at >= self._lines - TAIL
        if is_head:
            return ANYWHERE if is_tail else (Where.HEAD,)
        return (Where.TAIL,) if is_tail else ()


def is_bare(block: Block) -> bool:
    """Tell whether this is a picture without a caption."""
    return isinstance(block, Picture) and is_blank(block.caption)


def count_lines(blocks: Iterable[Block]) -> int:
    """Return how many lines a `Cutter` meets in the blocks."""
    lines = 0
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                lines += text_of(block.inline).count("\n") + 1
            case Quote():
                lines += count_lines(block.blocks)
            case List():
                lines += sum(map(count_lines, block.items))
    return lines
