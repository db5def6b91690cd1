"""What becomes of the rare text that `text.safe` takes a second look at.

A room of its own, since most runs of the program meet no such text, and these patterns take
longer to compile than a command takes to answer.
"""

import re

_ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*+[ -/]*+[@-~]"  # control sequences: colours, cursor (ECMA-48, 5.4)
    r"|\x1b[\]PX^_][^\x07\x1b\x9c\r\n]*+(?:\x07|\x1b\\|\x9c)"  # strings: titles, links, graphics
    r"|\x1b[!-/]++[0-~]"  # character set designations (ECMA-35, 13.2)
)

_CONTROLS = r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# Default_Ignorable_Code_Point, as Unicode calls what is not to be seen even without a font for it
_IGNORABLE = (
    r"\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
_ANNOTATION = r"\ufff9-\ufffb"
_NONCHARACTERS = r"\ufdd0-\ufdef" + "".join(
    rf"\U{plane:04x}fffe\U{plane:04x}ffff" for plane in range(17)
)
_DROPPED = re.compile(f"[{_CONTROLS}{_IGNORABLE}{_ANNOTATION}{_NONCHARACTERS}]+")
_LINE_END = re.compile(r"[\x0b\x0c\r\x85\u2028\u2029]")
_SPACE = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

_PILE = 10  # marks over one character; no writing needs so many (UAX #15 is content with 30)
# where there are characters that take no cell, and others
_PILED = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u20d0-\u20f0\u2cef-\u2dff\u302a-\u302f\u3099\u309a"
    r"\ua66f-\uabff\ud7b0-\ud7ff\ufb1e\ufe20-\ufe2f\U000101fd-\U0001e94a\U0001f3fb-\U0001f3ff]"
    rf"{{{_PILE + 1},}}"
)


def without_escapes(text: str) -> str:
    """Return the text without its whole escape sequences."""
    return _ESCAPE_SEQUENCE.sub("", text)


def tamed(text: str) -> str:
    """Return what is fit for a terminal in a run of unusual characters."""
    text = _DROPPED.sub("", text)
    text = _SURROGATE.sub("\ufffd", _SPACE.sub(" ", _LINE_END.sub("\n", text)))
    return _PILED.sub(_lowered, text) if len(text) > _PILE else text


def _lowered(piled: re.Match[str]) -> str:
    from ainews_tui.text.layout.cells import advances  # few texts come here, and it is slow to load

    kept, height = [], 0
    for character, cells in zip(piled[0], advances(piled[0]), strict=True):
        height = 0 if cells else height + 1
        if height <= _PILE:
            kept.append(character)
    return "".join(kept)
