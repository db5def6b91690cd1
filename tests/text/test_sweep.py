"""Every real paragraph and article on lines: nothing lost, nothing too wide, no forbidden start.

A sample is taken; AINEWS_TUI_SWEEP=1 (`make sweep`) takes them all, each in five scripts at four
widths in three manners.
"""

import os
import random
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.text.line_ends import forbidden

from ainews_tui.article import Article, Extent, Script
from ainews_tui.document import leaves, text_of
from ainews_tui.text.layout.articles import lay_out_article
from ainews_tui.text.layout.cells import width as cells_of
from ainews_tui.text.layout.linebreak import break_lines
from ainews_tui.text.layout.lines import Line
from ainews_tui.text.layout.manner import PLAIN, Manner
from ainews_tui.text.layout.sideways import furthest, in_sight
from ainews_tui.text.parse import parse
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.documents import convert_document

WHOLE = "AINEWS_TUI_SWEEP" in os.environ
ONE_OF = 1 if WHOLE else 6
"""Of so many articles one is taken."""

MANNERS = (PLAIN, Manner(spacing=True, indent=True), Manner(sideways=True))
WIDTHS = (46, 76, 34, 116)


@cache
def articles(shared: Path) -> tuple[Article, ...]:
    files = [*sorted(shared.glob("articles/*/*/*.md")), *sorted(shared.glob("seeds/*.txt"))]
    assert len(files) > 200
    zone = ZoneInfo("Asia/Shanghai")
    # those that are few come last: of them, too, some are taken
    return tuple(parse(file.read_bytes(), file.name, zone) for file in files[::-ONE_OF])


def paragraphs(article: Article, script: Script) -> Iterator[str]:
    for leaf in leaves(article.document):
        yield convert(text_of(leaf), script, False, article.written)


def bare(text: str) -> str:
    return "".join(text.split())


def test_every_paragraph_at_random_widths(shared: Path) -> None:
    """No line begins with a closing mark or ends with an opening one where it need not."""
    drawn = random.Random(2025)
    for article in articles(shared):
        for script in (Script.ORIGINAL, Script.HANS, Script.TW):
            for text in paragraphs(article, script):
                for width in drawn.sample(range(10, 201), 3 if WHOLE else 1):
                    ends = break_lines(text, width)
                    lines = [text[start:end] for start, end in ends]
                    assert bare("".join(lines)) == bare(text)
                    assert max(map(cells_of, lines)) <= width, (text, width)
                    assert forbidden(text, ends) == [], (text, width)


def test_every_article_in_every_script(shared: Path) -> None:
    """Every leaf is set whole and once, no line is wider than the column."""
    for number, article in enumerate(articles(shared)):
        for script in Script:
            document = convert_document(article.document, script, False, article.written)
            sampled = (WIDTHS[number % len(WIDTHS)], MANNERS[number % len(MANNERS)])
            for width, manner in product(WIDTHS, MANNERS) if WHOLE else (sampled,):
                lines = lay_out_article(article.title, (), document, width, manner=manner)
                assert max(map(widest, lines)) <= width
                texts = [article.title, "", *map(text_of, leaves(document))]
                ends = extents(lines)
                for leaf, text in enumerate(texts):
                    assert bare("".join(text[start:end] for start, end in ends[leaf])) == bare(text)
                    assert forbidden(text, ends[leaf]) == [], (article.title, width)


def widest(line: Line) -> int:
    """Return the most cells that a line is ever seen with."""
    moves = range(furthest(line.wide) + 1) if line.wide else (0,)
    return max(cells_of(in_sight(line, moved).text) for moved in moves)


def extents(lines: tuple[Line, ...]) -> defaultdict[int, list[Extent]]:
    """Return what each line shows of each leaf; of a leaf that is nowhere, nothing."""
    found: defaultdict[int, list[Extent]] = defaultdict(list)
    for line in lines:
        here: dict[int, Extent] = {}
        for piece in line.pieces:
            start, _ = here.get(piece.leaf, (piece.offset, 0))
            here[piece.leaf] = (start, piece.offset + len(piece.text))
        for leaf, extent in here.items():
            found[leaf].append(extent)
    return found
