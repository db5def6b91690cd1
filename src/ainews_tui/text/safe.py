"""What may reach a terminal: nothing returned here can move a cursor, change a colour or hide.

Text from a file is data. Escape sequences, control characters and characters that have no width
or turn the direction of writing are taken out; everything a reader can see stays.
"""

import re
from collections.abc import Iterator

_TAB = 4  # columns, as CommonMark counts them

_ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*+[ -/]*+[@-~]"  # control sequences: colours, cursor (ECMA-48, 5.4)
    r"|\x1b[\]PX^_][^\x07\x1b\x9c\n]*+(?:\x07|\x1b\\|\x9c)"  # strings: titles, links, graphics
    r"|\x1b[!-/]++[0-~]"  # character set designations (ECMA-35, 13.2)
)

_DROPPED = (
    (0x00, 0x08),
    (0x0E, 0x1F),
    (0x7F, 0x84),
    (0x86, 0x9F),
    (0xAD, 0xAD),  # soft hyphen
    (0x61C, 0x61C),  # direction marks, embeddings and isolates, from here on
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFDD0, 0xFDEF),  # noncharacters
    (0xFE0E, 0xFE0F),  # ask for another width, and terminals disagree about which
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE007F),  # tags: a whole hidden alphabet
    *((plane * 0x10000 + 0xFFFE, plane * 0x10000 + 0xFFFF) for plane in range(17)),
)
_LINE_ENDS = (0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029)
_SPACES = (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F)
_SURROGATES = range(0xD800, 0xE000)


def safe_text(text: str) -> str:
    """Return the text fit for a terminal, its lines ended by a newline and nothing else.

    Spaces of other widths become plain ones, save the full-width one that indents Chinese.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join([line if _is_plain(line) else _cleaned(line) for line in lines])


def safe_line(text: str) -> str:
    """Return the text fit for one line of a terminal: every run of white space is one space."""
    return " ".join(safe_text(text).split())


def _is_plain(line: str) -> bool:
    """Say quickly that nothing is to be done: ten times as fast as looking for what is."""
    if "\ufe0e" in line or "\ufe0f" in line:
        return False
    return line.isprintable() or line.replace("\u3000", "").isprintable()


def _cleaned(line: str) -> str:
    return _ESCAPE_SEQUENCE.sub("", line).translate(_TABLE).expandtabs(_TAB)


def _replacements() -> Iterator[tuple[int, str]]:
    for first, last in _DROPPED:
        yield from ((code, "") for code in range(first, last + 1))
    yield from ((code, "\n") for code in _LINE_ENDS)
    yield from ((code, " ") for code in _SPACES)
    yield from ((code, "\ufffd") for code in _SURROGATES)


_TABLE = dict(_replacements())
