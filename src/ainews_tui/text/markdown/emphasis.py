"""Where `*`, `_` and `~~` begin and end emphasis in Chinese.

CommonMark 0.31 (6.2) asks of a delimiter run beside punctuation that white space or punctuation
stands on its other side. Chinese has no white space: `**目标已达成。**他` would stay as it is. So
Chinese characters and punctuation count as a boundary, as in the amendment proposed for
CommonMark (github.com/tats-u/markdown-cjk-friendly).

Two further liberties, since a reader wants no stray marks: `**` needs no boundary at all, and a
run that found no partner at the edge of a line, or beside a picture, is dropped.
"""

import re
import unicodedata

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

_RUN = re.compile(r"\*+|_+|~+")
_AT_RISK = re.compile(r"ST[\u3400-\u9fff]")  # `*ST` marks shares that may be delisted
_EDGE = "\n"
_CHINESE_QUOTES = frozenset("“”‘’—…·")  # of no width class, for other scripts use them too
_STRIKE = "~~"
_STRAY = "stray"


def install_emphasis(reader: MarkdownIt) -> None:
    """Make a reader treat emphasis and strikethrough as described above."""
    reader.inline.ruler.at("emphasis", _delimiters)
    reader.inline.ruler.at("strikethrough", _delimiters)
    reader.inline.ruler2.after("emphasis", "stray_emphasis", _drop_strays)


def _delimiters(state: StateInline, silent: bool) -> bool:
    found = _RUN.match(state.src, state.pos, state.posMax)
    if silent or found is None:
        return False
    run = found[0]
    if run[0] == "*" and _AT_RISK.match(state.src, found.end()):
        run = run[:-1]
        if not run:
            return False
    end = found.start() + len(run)
    before = state.src[found.start() - 1] if found.start() else _EDGE
    after = state.src[end] if end < state.posMax else _EDGE
    _push(state, run, _flanks(run, before, after), stray=_EDGE in {before, after})
    state.pos = end
    return True


def _push(state: StateInline, run: str, flanks: tuple[bool, bool], *, stray: bool) -> None:
    """Append a run as marks that may become emphasis when their partners are known."""
    unit = _STRIKE if run[0] == "~" else run[0]
    if len(run) % len(unit):
        state.append_pending(run[0])
    # for the "rule of 3": `**a****b**` is one bold behind another, and `~~` does not know it
    length = 0 if unit == _STRIKE else 2 if len(run) > 3 and len(run) % 2 == 0 else len(run)
    for _ in range(len(run) // len(unit)):
        token = state.push("text", "", 0)
        token.content = unit
        token.meta[_STRAY] = stray and run.startswith("**")
        state.delimiters.append(Delimiter(ord(unit[0]), length, len(state.tokens) - 1, -1, *flanks))


def _flanks(run: str, before: str, after: str) -> tuple[bool, bool]:
    """Return whether a run can open and whether it can close emphasis."""
    left = not after.isspace() and (not _is_foreign_mark(after) or _is_boundary(before))
    right = not before.isspace() and (not _is_foreign_mark(before) or _is_boundary(after))
    if run[0] == "_":  # never within a word
        return left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
    if len(run) > 1:
        return not after.isspace(), not before.isspace()
    return left, right


def _is_boundary(character: str) -> bool:
    return character.isspace() or _is_mark(character) or _is_chinese(character)


def _is_foreign_mark(character: str) -> bool:
    return _is_mark(character) and not _is_chinese(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _is_chinese(character: str) -> bool:
    wide = unicodedata.east_asian_width(character) in "WF"
    return wide or character in _CHINESE_QUOTES


def _drop_strays(state: StateInline) -> None:
    for token in state.tokens:
        if token.meta.get(_STRAY) and token.type == "text":
            token.content = ""
