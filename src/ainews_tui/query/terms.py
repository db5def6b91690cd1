"""A search as typed, cut into terms: words, phrases, fields, signs. Linear in its length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from ainews_tui.query.fields import FIELDS, misspelt

_QUOTES = {'"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』"}

_QUOTED = "|".join(f"{mark}[^{closing}]*{closing}?" for mark, closing in _QUOTES.items())
_FIELD = f"(?P<field>(?i:{'|'.join(field.name for field in FIELDS)}))[:：]"

_AMBIGUOUS = re.compile(rf"[\s()（）]|[*＊]$|^[{''.join(_QUOTES)}]")
"""What a value of a field cannot have without quotes around it."""

_TERM = re.compile(
    r"\s+"
    r"|(?P<close>[)）])"
    r"|(?P<denial>[-－−]+)"
    rf"|(?:{_FIELD})?(?:(?P<open>[(（])|(?P<quoted>{_QUOTED})[*＊]?|(?P<word>[^\s()（）]+)|)"
)


class Mark(Enum):
    """What a term is."""

    WORD = auto()
    OPEN = auto()
    CLOSE = auto()
    OR = auto()
    NOT = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """A term: `value` stands from `start` to `end` in the text, without its quotes.

    `field` is the name, in lower case, before the colon of a word or an opening parenthesis.
    A `prefix` was followed by a `*`. A `stranger` stands before the colon of a bare word, and is
    no field, but nearly the one that is named second.
    """

    mark: Mark
    start: int
    end: int
    value: str = ""
    field: str | None = None
    prefix: bool = False
    stranger: tuple[str, str] | None = None


# AND says what standing side by side says
_SAID = {"OR": Mark.OR, "NOT": Mark.NOT, "AND": None}


def terms(text: str, start: int = 0) -> Iterator[Term]:
    """Yield the terms from an offset on, and at last one that marks the end.

    A `-` denies what follows it at once. A field without a value is no term.
    """
    for found in _TERM.finditer(text, start):
        if found["close"]:
            yield Term(Mark.CLOSE, *found.span())
        elif found["open"]:
            yield Term(Mark.OPEN, *found.span("open"), field=_field(found))
        elif found["denial"]:
            if not text[found.end() : found.end() + 1].isspace():
                yield Term(Mark.NOT, *found.span())
        elif found["quoted"]:
            yield _quoted(found)
        elif found["word"]:
            yield from _word(found)
    yield Term(Mark.END, len(text), len(text))


def as_typed(value: str) -> str | None:
    """Return a value as it is written behind a field's colon, in quotes where it needs them.

    None where no quotes can hold it.
    """
    if not _AMBIGUOUS.search(value):
        return value
    pairs = ((mark, closing) for mark, closing in _QUOTES.items() if closing not in value)
    mark, closing = next(pairs, ("", ""))
    return f"{mark}{value}{closing}" if mark else None


def _quoted(found: re.Match[str]) -> Term:
    start, end = found.span("quoted")
    closing = _QUOTES[found.string[start]]
    start += 1
    end -= found.string.endswith(closing, start, end)
    value = found.string[start:end]
    return Term(Mark.WORD, start, end, value.strip(), _field(found), found.end() > end + 1)


def _word(found: re.Match[str]) -> Iterator[Term]:
    value, field = found["word"], _field(found)
    if field is None and value in _SAID:
        mark = _SAID[value]
        if mark:
            yield Term(mark, *found.span())
        return
    bare = value.rstrip("*＊")
    prefix = bare != value and bare[-1:].isalnum()
    start, end = found.span("word")
    stranger = misspelt(value) if field is None else None
    yield Term(Mark.WORD, start, end, bare if prefix else value, field, prefix, stranger)


def _field(found: re.Match[str]) -> str | None:
    return found["field"] and found["field"].lower()
