"""What may reach a terminal. One function decides: `safe_text`, on which the others stand.

Of what it returns, whatever it was given, it promises:

- The only control character is the newline: nothing moves the cursor, names the window, writes
  the clipboard or has the terminal answer. A whole escape sequence goes whole; of a broken one
  the escape goes, and the rest is mere text.
- Nothing turns the direction of writing, hides, or has no form of its own: bidi controls, tags,
  selectors, fillers, joiners, annotation marks, noncharacters, surrogates.
- No more than ten characters in a row take no cell: nothing is piled up over other lines.
- Everything else stays, in its order; given once more, it stays whole.

Texts pass here twice: where they come in, so that they are measured and searched as they will be
shown, and at the border, which is `cli.output` for what is printed and `ui.border` for what is
painted. Nothing reaches a terminal by another way.
"""

import re

_TAB = 4  # columns, as CommonMark counts them

_ESCAPE_SEQUENCE = re.compile(
    r"\x1b\[[0-?]*+[ -/]*+[@-~]"  # control sequences: colours, cursor (ECMA-48, 5.4)
    r"|\x1b[\]PX^_][^\x07\x1b\x9c\r\n]*+(?:\x07|\x1b\\|\x9c)"  # strings: titles, links, graphics
    r"|\x1b[!-/]++[0-~]"  # character set designations (ECMA-35, 13.2)
)

# What needs no second look, and most news has nothing else: each has a form and a cell of its own
_UNUSUAL = re.compile(
    r"[^\n -~¡-¬®-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff"
    r"\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]+"
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


def safe_text(text: str) -> str:
    """Return the text fit for a terminal, its lines ended by a newline and nothing else.

    Spaces of other widths become plain ones, save the full-width one that indents Chinese; a tab
    goes to the next fourth column, a surrogate becomes U+FFFD.
    """
    if "\x1b" in text:
        text = _ESCAPE_SEQUENCE.sub("", text)
    text = _UNUSUAL.sub(_tamed, text.replace("\r\n", "\n"))
    return text.expandtabs(_TAB) if "\t" in text else text


def safe_row(text: str) -> str:
    """Return the text fit for one row of a terminal, its spaces kept: a line end is one."""
    return safe_text(text).replace("\n", " ")


def safe_line(text: str) -> str:
    """Return the text fit for one line of a terminal: every run of white space is one space."""
    return " ".join(safe_text(text).split())


def _tamed(run: re.Match[str]) -> str:
    text = _DROPPED.sub("", run[0])
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
