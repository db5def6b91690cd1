"""避头尾: how good a place each character of a text is for a line to begin with it.

Sources: GB/T 15834—2011 §5.1 and CLREQ's rules for line start and line end (the strict set: `——`
and `……` begin no line either), for the marks of the mainland, Taiwan and Hong Kong alike;
UAX #14 for Latin words and for kana.
"""

import re
from collections.abc import Callable, Iterable
from enum import IntEnum

from ainews_tui.text.layout.ambiguous import is_ambiguous
from ainews_tui.text.layout.cells import width


class Grade(IntEnum):
    """What a break would break; line breaking takes the lowest grade it can get."""

    FREE = 0  # nothing
    JOINT = 1  # a word after `-` or `/`, a number from its unit or sign
    WORD = 2  # a word, anywhere
    MARK = 3  # 避头尾: a closing mark begins the line, or an opening one ends the line before
    PAIR = 4  # `——` or `……`
    NEVER = 5  # white space or a combining character begins the line


# Each kind of character is one letter, so that rules are regular expressions over kinds:
#   h  Han, kana, emoji: a line may break on either side       u  a unit      n  第, a sign
#   o  opening      c  closing      m  dash      e  ellipsis   (together with the above: wide)
#   a  letter       d  digit        - s  joints of a word      (together with the below: Latin)
#   (  half-width opening           , ?  half-width closing: as Chinese marks beside Han
#   "  direction unknown            /  begins and ends no line
#   '  closing, or an apostrophe    _  white space             z  combining
#   .  closing, but between digits a digit
_KINDS = {
    "n": "第＋－＃",
    "u": "十百千万萬亿億兆年月日号號时時点點分秒周週季天"  # 800亿, 8点
    "元块塊厘倍个個名家人次位项項种種款台辆輛吨噸克斤米手股岁歲成度层層期届屆轮輪"
    "条條篇页頁座只隻支枚张張套艘架份类類㎡㎞㎏㎝㎜",
    "o": "（［｛〔【《〈「『〖〘〚〝“‘«￥＄￡﹙﹛﹝﹁﹃",
    "c": "、。，；！？）］｝〕】》〉」』〗〙〛〞〟”»％‰·‧・～﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞﹂﹄"
    "ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ",
    "m": "—―⸺─",
    "e": "…⋯",
    "d": "0123456789０１２３４５６７８９",
    "-": "-–‐~",
    "s": "&=_+#@|\\",
    "(": "([{",
    ",": ",.;:!)]}%",
    "?": "?",
    '"': "\"'",
    "/": "/／",
    ".": "．：",
    "'": "’",
    "\n": "\n",
}
_WIDE = "hunocem."
_LATIN = r"ad\-s(,?\"/"
_LATIN_KINDS = _LATIN.replace("\\", "")


def _kind(character: str) -> str:
    if character.isspace():
        return "_"
    if "Ａ" <= character <= "ｚ":
        return "a"
    # what is ambiguous is a letter in any terminal: α, ①
    return "a" if is_ambiguous(character) and width(character) else "zah"[width(character)]


class _Kinds(dict[int, str]):
    """Code point to kind; what no list names is found when first asked for."""

    def __missing__(self, code: int) -> str:
        self[code] = kind = _kind(chr(code))
        return kind


_KIND_OF = _Kinds({ord(mark): kind for kind, marks in _KINDS.items() for mark in marks})

# What a character is beside its neighbours: each match becomes the kind named. In order. The
# look behind stands after the first character because a search for a character is much faster.
_IN_CONTEXT = (
    ("d", re.compile(r"\.(?<=d.)(?=d)")),
    ("c", re.compile(r"\.")),
    ("a", re.compile(r"'(?<=a.)(?=a)")),
    ("c", re.compile(r"'")),
    ("c", re.compile(rf"[,?](?<=[{_WIDE}].)[,?]*")),
    ("c", re.compile(rf"[,?](?<=_.)[,?]*(?![{_LATIN}])")),
    ("c", re.compile(rf"-(?<=[{_WIDE}].)-*(?!d)")),
    ("o", re.compile(rf"\((?<!\(\()\(*(?=[{_WIDE}_])")),
)

_Rule = tuple[Grade, int, re.Pattern[str]]

# Read in the text itself, for their characters alone tell nothing: units of several (3.5万亿美元)
_MEASURES: tuple[_Rule, ...] = (
    (
        Grade.JOINT,
        1,
        re.compile(
            r"[0-9０-９] ?(?:[十百千万萬亿億兆]+[多余餘]?)?(?:"
            r"[美港欧歐日韩韓澳加新台臺]元|港[币幣]|台[币幣]|新台[币幣]|人民[币幣]|英[镑鎊]|"
            r"[个個]百分[点點]|[个個]基[点點]|[个個]月|小[时時]|分[钟鐘]|"
            r"公[里斤吨噸顷頃分]|英[里尺寸]|平方[米公]里?|立方米|[千兆吉]瓦[时時]?)?"
        ),
    ),
)

# Grade of a break before the character of a match so far into it (0: the first) and before all
# that follow in it. In order: the last rule that matches holds. Each begins with kinds of which a
# text has one at least, or the rule is not looked at: most rules are not, in most paragraphs.
_RULES: tuple[tuple[str, _Rule], ...] = (
    (_LATIN_KINDS, (Grade.WORD, 1, re.compile(rf"[{_LATIN}]{{2,}}"))),
    ("-s/?", (Grade.JOINT, 1, re.compile(r"[-s/?][ad]"))),
    ("d", (Grade.JOINT, 1, re.compile(r"du"))),
    ("d", (Grade.JOINT, 2, re.compile(r"d_u"))),
    ("n", (Grade.JOINT, 1, re.compile(r"nd"))),
    ("n", (Grade.JOINT, 2, re.compile(r"n_d"))),
    ('"/', (Grade.WORD, 1, re.compile(rf"[{_WIDE}][\"/]"))),
    ('"/', (Grade.WORD, 1, re.compile(rf"[\"/][{_WIDE}]"))),
    (",?", (Grade.MARK, 1, re.compile(rf"[{_LATIN}][,?]+"))),
    ("(", (Grade.MARK, 1, re.compile(rf"\(+[{_LATIN}]"))),
    ("cem", (Grade.MARK, 0, re.compile(r"[cem]+"))),
    ("o", (Grade.MARK, 1, re.compile(r"o[o_]*."))),
    ("e", (Grade.PAIR, 1, re.compile(r"ee+"))),
    ("m", (Grade.PAIR, 1, re.compile(r"mm+"))),
)
_LAST_RULES: tuple[_Rule, ...] = ((Grade.NEVER, 0, re.compile(r"[_z]+")),)
_COMBINED = re.compile(r"(.)z+")


def grades(text: str) -> bytearray:
    """Return for each character the `Grade` of a line that begins with it; linear in time."""
    kinds = text.translate(_KIND_OF)
    graded = bytearray(len(text))
    _apply(_MEASURES, text, graded)
    beside = _in_context(kinds)
    has = frozenset(beside).intersection
    _apply([rule for needed, rule in _RULES if has(needed)], beside, graded)
    _apply(_LAST_RULES, kinds, graded)
    return graded


def _in_context(kinds: str) -> str:
    kinds = _COMBINED.sub(lambda found: found[1] * len(found[0]), kinds)
    for kind, pattern in _IN_CONTEXT:
        kinds = pattern.sub(_repeating(kind), kinds)
    return kinds


def _repeating(kind: str) -> Callable[[re.Match[str]], str]:
    return lambda found: kind * len(found[0])


def _apply(rules: Iterable[_Rule], kinds: str, graded: bytearray) -> None:
    for grade, skipped, pattern in rules:
        mark = bytes((grade,))
        for found in pattern.finditer(kinds):
            start, end = found.start() + skipped, found.end()
            graded[start:end] = mark * (end - start)
