"""Front matter that is no YAML: `key: value` lines, so that one bad line loses one value at most.

Understood beside plain values are quotes, `[a, b]`, `- item` lines under a key, and values that
go on in the lines below.
"""

import re

from ainews_tui.text.metadata.fields import Listed, Value

_FIELD = re.compile(r"([A-Za-z_][\w -]{0,39}?) *[:：] *(?!//)(.*)")
_ITEM = re.compile(r" *- +(.*)")
_FLOW_ITEM = re.compile(r'"(?:[^"\\]|\\.)*+"|\'[^\']*+\'|[^,\s](?:[^,]*[^,\s])?')
_BLOCK_MARKS = ("|", ">", "|-", ">-", "|+", ">+")


def read_lines(block: str) -> dict[str, Value]:
    """Return the fields of a block; none where its first line is no `key: value`."""
    lines = [line for line in block.split("\n") if line.strip() and not line.startswith("#")]
    written: dict[str, list[str]] = {}
    key = None
    for line in lines:
        if field := _FIELD.match(line):
            key = field[1]
            written[key] = [field[2]]
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
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = re.sub(r'\\(["\\])', r"\1", text[1:-1])
    elif len(text) > 1 and text[0] == text[-1] == "'":
        text = text[1:-1].replace("''", "'")
    return text if text.strip() else None
