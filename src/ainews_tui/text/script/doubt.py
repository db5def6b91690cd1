"""Where a conversion had to choose: one form in the original, several in the script shown.

发 becomes 發 or 髮, 后 becomes 後 or stays. Dictionaries choose well, not always: a reader who
cares is shown where, and what stood there.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ainews_tui.article import Extent, Script, Written
from ainews_tui.document import Inline
from ainews_tui.text.script.conversion import conversion
from ainews_tui.text.script.convert import configured, pieces
from ainews_tui.text.script.documents import stretches
from ainews_tui.text.script.glossary import Glossary
from ainews_tui.text.script.matching import Piece


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place in the text shown where another form was possible.

    `forms` are those the script has for `original`, the likeliest first. `by_word` says that a
    word of a dictionary or a glossary decided, and not the likeliest form alone.
    """

    extent: Extent
    original: str
    forms: tuple[str, ...]
    by_word: bool


def doubts(
    inline: Inline, script: Script, regional: bool, written: Written, own: Glossary | None = None
) -> tuple[Doubt, ...]:
    """Return the doubtful places of a leaf as `convert_document` shows it, in order.

    A word that regional vocabulary replaced is no doubt, since nothing in it stands for one
    character of the original; nor is code.
    """
    found: list[Doubt] = []
    at = 0
    for text, is_code in stretches(inline):
        for part, configuration in configured(text, script, regional, written):
            if is_code or configuration is None:
                at += len(part)
                continue
            forms = conversion(configuration).forms
            for piece in pieces(part, configuration, script, own):
                found += _doubts(piece, at, forms)
                at += len(piece.shown)
    return tuple(found)


def _doubts(piece: Piece, at: int, forms: Callable[[str], tuple[str, ...]]) -> Iterator[Doubt]:
    if len(piece.source) != len(piece.shown):
        return
    for place, (char, shown) in enumerate(zip(piece.source, piece.shown, strict=True), at):
        if len(possible := forms(char)) > 1 and shown in possible:
            yield Doubt((place, place + 1), char, possible, piece.is_word)
