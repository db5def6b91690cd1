"""A text in another script.

Conversion always starts from the original, never from a conversion, and leaves alone what is
in the wanted script already: to convert a text twice is to damage it.
"""

from collections.abc import Iterator
from functools import lru_cache

from ainews_tui.article import Script, Written
from ainews_tui.text.script.aligned import Aligned, align, joined
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.glossary import Glossary, bundled
from ainews_tui.text.script.matching import Piece


def convert(
    text: str,
    script: Script,
    regional: bool = False,
    written: Written | None = None,
    own: Glossary | None = None,
) -> str:
    """Return the text in the wanted script; with `regional`, in that region's words too.

    `written` is the script of the text, or of the article it is taken from; it is detected
    where unknown. A mixed text is decided line by line. One without any script is left alone.
    What is converted is first looked up in the reader's `own` glossary and the package's.
    """
    return aligned(text, script, regional, written, own).shown


def aligned(
    text: str,
    script: Script,
    regional: bool = False,
    written: Written | None = None,
    own: Glossary | None = None,
) -> Aligned:
    """Return what `convert` returns, with where each part of it stood in the text."""
    parts = configured(text, script, regional, written)
    return joined([_aligned(part, name, script, own) for part, name in parts])


def configured(
    text: str, script: Script, regional: bool, written: Written | None
) -> Iterator[tuple[str, str | None]]:
    """Yield the text in parts that are converted alike, with OpenCC's name for the conversion.

    None stands for a part that stays as it is. Only a mixed text has more than one part.
    """
    written = written or detect(text)
    if written is not Written.MIXED:
        yield text, _configuration(script, regional, written)
        return
    for number, line in enumerate(text.split("\n")):
        if number:
            yield "\n", None
        yield line, _configuration(script, regional, detect(line))


def pieces(text: str, configuration: str, script: Script, own: Glossary | None) -> Iterator[Piece]:
    """Convert a text: what one glossary does not hold goes to the next, the rest to OpenCC."""
    from ainews_tui.text.script.conversion import conversion  # the original needs no engine

    for piece in own.pieces(text, script) if own else (Piece(text, text, False),):
        if piece.is_word:
            yield piece
            continue
        for inner in bundled().pieces(piece.source, script):
            if inner.is_word and script in (Script.TW, Script.HK):
                # the package's words are in OpenCC's standard, as its dictionaries' are
                yield inner._replace(shown=conversion(f"t2{script}").convert(inner.shown))
            elif inner.is_word:
                yield inner
            else:
                yield from conversion(configuration).pieces(inner.source)


@lru_cache(maxsize=2048)
def _aligned(text: str, name: str | None, script: Script, own: Glossary | None) -> Aligned:
    """Convert a text, which is a paragraph: all those of an open article are kept."""
    return align(pieces(text, name, script, own)) if name else Aligned(text, text)


def _configuration(script: Script, regional: bool, written: Written) -> str | None:
    """Return OpenCC's name for a conversion, or None where there is nothing to convert."""
    match script, written:
        case (Script.ORIGINAL, _) | (_, Written.NONE):
            return None
        case (Script.HANS, Written.HANS) | (Script.HANT, Written.HANT):
            return None
        case (Script.HANS, _):
            return "tw2sp" if regional else "tw2s"
        case (Script.HANT, _):
            return "s2t"
        case (_, Written.HANT):
            return f"t2{script}"
        case _:
            return f"s2{script}p" if regional else f"s2{script}"
