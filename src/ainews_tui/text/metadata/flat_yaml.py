"""YAML as most front matter is: texts and lists of texts under plain keys, read without a parser.

A shortcut and no dialect: what it reads, it reads as `yaml_events` does, in a third of the time.
"""

import re

from ainews_tui.text.metadata.fields import Listed, Value, listed

_NO_TEXT = r"\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff"
_QUOTED = rf'"(?:[^"\\{_NO_TEXT}]++|\\["\\])*+"'
_MARKS = r"“”‘’—…·\u3001-\u3011\uff01-\uff5e"  # of Chinese, and so none of YAML
_WORD = r"(?!(?:null|Null|NULL)\b)[A-Za-z0-9_\u4e00-\u9fff]"
_PLAIN = rf"(?:{_WORD}|[{_MARKS}])(?:[\w./+?=&%~,#{_MARKS}-]|:(?=[\w/])| (?=[\w{_MARKS}]))*+"
_TEXT = rf"(?:{_QUOTED}|{_PLAIN}) *+\n"
_LABEL = rf"{_WORD}[\w.+-]*+"
_FIELD = re.compile(
    rf"(?P<key>{_WORD}\w{{0,40}}+):"
    rf"(?: ++(?:(?P<text>{_TEXT})|(?P<labels>\[ *+{_LABEL}(?:, *+{_LABEL})*+ *+\]) *+\n)"
    rf"| *+\n(?P<items>(?P<indent> *+)- ++{_TEXT}(?:(?P=indent)- ++{_TEXT})*+)?+)"
)
_ITEM = re.compile(r"^ *- (.*)$", re.MULTILINE)
_LABELS = re.compile(_LABEL)
_ESCAPED = re.compile(r"\\(.)")


def read_flat(block: str) -> dict[str, Value] | None:
    """Return the fields of a YAML mapping; None where it takes a parser to tell."""
    fields: dict[str, Value] = {}
    at = 0
    while at < len(block):
        field = _FIELD.match(block, at)
        if field is None:
            return None
        value = _value(field)
        if value is not None:
            fields[field["key"]] = value
        at = field.end()
    return fields


def _value(field: re.Match[str]) -> Value | None:
    if field["labels"]:
        return Listed(tuple(_LABELS.findall(field["labels"])), field["labels"])
    if field["items"]:
        return listed(map(_text, _ITEM.findall(field["items"])))
    return _text(field["text"] or "")


def _text(written: str) -> str | None:
    text = written.strip()
    if text.startswith('"'):
        text = text[1:-1]
        text = _ESCAPED.sub(r"\1", text) if "\\" in text else text
    return text if text.strip() else None
