"""What a program wrote to its terminal, taken apart: sequences, controls, and the text between.

Not by the rules of `text.safe`, which is on trial here, but by those of the standard: ECMA-48 and
the strings xterm knows.
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<sequence>"
    r"\x1b\[[0-?]*[ -/]*[@-~]"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[PX^_k].*?\x1b\\"
    r"|\x1b[ -/]*[0-~]"
    r")"
    r"|(?P<control>[\x00-\x1f\x7f-\x9f])"
    r"|(?P<text>[^\x00-\x1f\x7f-\x9f]+)",
    re.DOTALL,
)
_PAINT = re.compile(r"\x1b\[[0-9;]*([mHABCDGJK])")  # colours, cursor, erasing: of any number
_LINK = re.compile(r"\x1b\]8;(?:id=\w+;(?:https?|mailto):[!-~]+|;)\x1b\\", re.IGNORECASE)

LINK = "LINK"
"""A link begins or ends, to an address in printable ASCII that may be followed."""

_DIRECTIONS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN"}
_NO_TEXT = {"Cc", "Cs", "Zl", "Zp"}
_HIDDEN = {*"\u061c\u200b\u200c\u200d\u200e\u200f\ufe0e\ufe0f", *map(chr, range(0xE0000, 0xE1000))}


@dataclass(frozen=True)
class Output:
    """The sequences and controls that came out, how often each; and the text, line by line.

    A sequence that only paints stands for all of its kind, `CSI m`, and one that begins or ends a
    link for all of those, `LINK`; any other stands for itself.
    """

    sequences: Counter[str]
    controls: Counter[str]
    text: str

    @property
    def commands(self) -> Counter[str]:
        """What does more than paint or link: modes, queries, titles, clipboard."""
        return Counter(
            {it: n for it, n in self.sequences.items() if not it.startswith(("CSI ", LINK))}
        )

    @property
    def harmful(self) -> list[str]:
        """The characters of the text that have no business on a terminal."""
        return sorted(
            f"U+{ord(character):04X}" for character in set(self.text) if _is_harmful(character)
        )


def taken_apart(written: bytes | bytearray) -> Output:
    """Take apart what a program wrote. Raises UnicodeDecodeError for what is no UTF-8."""
    sequences, controls, parts = Counter[str](), Counter[str](), []
    for token in _TOKEN.finditer(written.decode()):
        if sequence := token["sequence"]:
            paint = _PAINT.fullmatch(sequence)
            sequences[_kind(sequence, paint)] += 1
            parts.append("\n" if paint and paint[1] == "H" else "")
        elif control := token["control"]:
            controls[control] += 1
            parts.append("\n" if control == "\n" else "")
        else:
            parts.append(token["text"])
    return Output(sequences, controls, "".join(parts))


def _kind(sequence: str, paint: re.Match[str] | None) -> str:
    if paint:
        return f"CSI {paint[1]}"
    return LINK if _LINK.fullmatch(sequence) else sequence


def _is_harmful(character: str) -> bool:
    return (
        unicodedata.bidirectional(character) in _DIRECTIONS
        or (unicodedata.category(character) in _NO_TEXT and character != "\n")
        or character in _HIDDEN
        or ord(character) & 0xFFFE == 0xFFFE
    )
