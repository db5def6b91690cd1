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

# What needs no second look, and most news has nothing else: each has a form and a cell of its own
_UNUSUAL = re.compile(
    r"[^\n -~¡-¬®-\u02ff\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff"
    r"\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]+"
)


def safe_text(text: str) -> str:
    """Return the text fit for a terminal, its lines ended by a newline and nothing else.

    Spaces of other widths become plain ones, save the full-width one that indents Chinese; a tab
    goes to the next fourth column, a surrogate becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():  # as addresses are
        return text
    if "\x1b" in text:
        from ainews_tui.text.taming import without_escapes

        text = without_escapes(text)
    text = _UNUSUAL.sub(_tamed, text.replace("\r\n", "\n"))
    return text.expandtabs(_TAB) if "\t" in text else text


def safe_row(text: str) -> str:
    """Return the text fit for one row of a terminal, its spaces kept: a line end is one."""
    return safe_text(text).replace("\n", " ")


def safe_line(text: str) -> str:
    """Return the text fit for one line of a terminal: every run of white space is one space."""
    return " ".join(safe_text(text).split())


def _tamed(run: re.Match[str]) -> str:
    from ainews_tui.text.taming import tamed

    return tamed(run[0])
