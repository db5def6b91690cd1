"""Lines that say who made an article: `作者 | 王小明；编辑 | 李小红 HX001`.

A line is credits only if every part of it is a role of the data file with names; a line that
holds anything else was written for the reader and is left alone.
"""

import re
from functools import cache

from ainews_tui.text.boilerplate.rules import boilerplate_data

LONGEST = 100
"""Characters of the longest line that is looked at."""

SOURCE = "source"
"""The field of the publisher: a single name, where the others hold lists."""

_BRACKETS = re.compile(r"[（(【\[](.*)[）)】\]]")
_DESK_CODE = re.compile(r"(?:^|\s)[A-Za-z]{1,4}\d{1,5}$")
_HAN = "\u3400-\u9fff"
# a Latin word or Han characters, with what may stand in brackets behind; `记者：您好` is no name
_NAME = rf"(?![您你我他她它这那请谢好是对有再])(?:[{_HAN}·\d]{{2,%d}}|[A-Za-z][\w.'’-]{{0,24}})"
_ASIDE = r"(?:[（(][\w ]{1,12}[）)])?"
_PEN_NAME = re.compile(_NAME % 8 + _ASIDE)
_ONE_OF_MANY = re.compile(_NAME % 4 + _ASIDE)
_BETWEEN = re.compile(r"[、,&＆\s]+")
_GAPS = " \u3000；;，,、。|｜/"
_PADDED = re.compile(rf"([{_HAN}]) +([{_HAN}])")


def read_credits(line: str) -> tuple[tuple[str, str], ...]:
    """Return field and names of each role of a credit line; nothing if it is another line.

    The fields are `author`, `editor`, `source` and, for those whom no byline names, `desk`.
    Desk numbers are dropped, which may leave the names empty.
    """
    if len(line) > LONGEST:
        return ()
    bracketed = _BRACKETS.fullmatch(line)
    line = bracketed[1] if bracketed else line
    if not _roles()[0].match(line):
        return ()
    roles = list(_roles()[0].finditer(line))
    if any(_glued(line, role.start()) for role in roles[1:]):
        return ()
    ends = [role.start() for role in roles[1:]] + [len(line)]
    found = []
    for role, end in zip(roles, ends, strict=True):
        names = _names(line[role.end() : end])
        field = _field(role[1])
        if names is None or (field == SOURCE and _BETWEEN.search(names)):
            return ()
        found.append((field, names))
    return tuple(found)


def tidy_names(names: str) -> str:
    """Return names as a byline shows them: without a desk number, `、` between Han names."""
    names = _DESK_CODE.sub("", names.strip(_GAPS)).strip(_GAPS)
    padded = _PADDED.fullmatch(names)
    if padded:
        return padded[1] + padded[2]
    return re.sub(rf"(?<=[{_HAN}）)])[、,，\s]+(?=[{_HAN}])", "、", names)


def _names(text: str) -> str | None:
    if not text.strip(_GAPS):
        return None
    names = tidy_names(text)
    parts = [part for part in _BETWEEN.split(names) if part]
    shape = _ONE_OF_MANY if len(parts) > 1 else _PEN_NAME
    return names if all(shape.fullmatch(part) for part in parts) else None


def _glued(line: str, start: int) -> bool:
    return line[start - 1] not in _GAPS


def _field(role: str) -> str:
    return _roles()[1][re.sub(r"\s", "", role)]


@cache
def _roles() -> tuple[re.Pattern[str], dict[str, str]]:
    fields = {
        role: field for field, roles in boilerplate_data()["credits"].items() for role in roles
    }
    # two characters are often set apart to fill the width of four: 作 者
    spelled = [
        rf"{role[0]}\s?{role[1]}" if len(role) == 2 and role != "ID" else re.escape(role)
        for role in sorted(fields, key=len, reverse=True)
    ]
    return re.compile(rf"({'|'.join(spelled)})\s*[:：|｜丨︱/／]\s*"), fields
