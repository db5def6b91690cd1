"""Front matter that does not parse: lines of its own, so that one bad line loses one value at most.

Lines are `key: value` where YAML was meant, `key = value` as well where TOML was; a Chinese key is
one only if it is known, for `他说：` opens a sentence. Understood beside plain values are quotes,
`[a, b]`, `- item` lines under a key, and values that go on in the lines below.
"""

import re

from ainews_tui.text.metadata.fields import Listed, Value
from ainews_tui.text.metadata.known_keys import KEYS

_KEY = r"([A-Za-z_][A-Za-z0-9_ -]{0,39}?|[\u4e00-\u9fff]{2,4}) *"
_YAML_FIELD = re.compile(_KEY + r"[:：] *(?!//)(.*)")
_TOML_FIELD = re.compile(_KEY + r"[=:：] *(?!//)(.*)")
_TOML_TABLE = re.compile(r"\[{1,2}[\w. -]+\]{1,2} *")
_ITEM = re.compile(r" *- +(.*)")
_FLOW_ITEM = re.compile(r'"(?:[^"\\]|\\.)*+"|\'[^\']*+\'|[^,\s](?:[^,]*[^,\s])?')
_LONG_TEXT = re.compile(r"(\"{3}|'{3})(.*)\1")  # of TOML
_BLOCK_MARKS = ("|", ">", "|-", ">-", "|+", ">+")


def read_lines(block: str) -> dict[str, Value]:
    """Return the fields of a block; none where its first line is no `key: value`."""
    return _fields(block.split("\n"), _YAML_FIELD)


def read_toml_lines(block: str) -> dict[str, Value]:
    """Return the fields of a block, those of its tables too, under their own keys."""
    lines = [line for line in block.split("\n") if not _TOML_TABLE.fullmatch(line)]
    return _fields(lines, _TOML_FIELD)


def _fields(lines: list[str], field: re.Pattern[str]) -> dict[str, Value]:
    written: dict[str, list[str]] = {}
    key = None
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        found = field.match(line)
        if found and (found[1].isascii() or found[1] in KEYS):
            key = found[1]
            written[key] = [found[2]]
        elif key is None:
            break
        else:
            written[key].append(line)
    values = {key: _value(*parts) for key, parts in written.items()}
    return {key: value for key, value in values.items() if value is not None}


def _value(head: str, *below: str) -> Value | None:
    head = "" if head in _BLOCK_MARKS else head
    items = [item[1] for line in below if (item := _ITEM.match(line))]
    if items and not head:
        return _listed(items, " ".join(items))
    text = " ".join(part.strip() for part in (head, *below)).strip()
    if text.startswith("[") and text.endswith("]"):
        return _listed(_FLOW_ITEM.findall(text[1:-1]), text)
    return _unquoted(text)


def _listed(items: list[str], written: str) -> Listed:
    texts = (_unquoted(item.strip()) for item in items)
    return Listed(tuple(text for text in texts if text is not None), written)


def _unquoted(text: str) -> str | None:
    """Return a text without its quotes; an escape that YAML does not know stays as it is."""
    if text in ("~", "null"):
        return None
    if long := _LONG_TEXT.fullmatch(text):
        text = long[2]
    elif len(text) > 1 and text[0] == text[-1] == '"':
        text = re.sub(r'\\(["\\])', r"\1", text[1:-1])
    elif len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1].replace("''", "'")
    return text if text.strip() else None
