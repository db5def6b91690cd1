"""YAML front matter, read from parse events: texts, lists and mappings, all as written.

Events cost no stack: 32,000 nested brackets end the whole process in PyYAML's C loader, and are
refused here at a depth that no metadata has.
"""

from collections.abc import Iterator
from itertools import islice

import yaml
from frontmatter.default_handlers import YAMLHandler

from ainews_tui.text.metadata.fields import Mapped, Value, listed, mapped
from ainews_tui.text.metadata.flat_yaml import read_flat

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML was built without libyaml: slower, the same answers
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_DEEPEST = 20
_NOTHING = ("", "~", "null", "Null", "NULL")


def read_yaml(block: str) -> dict[str, Value] | None:
    """Return the fields of a YAML mapping; None where the block is none."""
    fields = read_flat(block)
    return parse_yaml(block) if fields is None else fields


def parse_yaml(block: str) -> dict[str, Value] | None:
    """Return the same, by a parser.

    The block is none either where YAML would take for its own notation what was meant as text:
    `*重磅*` (a reference), `!快讯` (a type).
    """
    try:
        events = iter(YAMLHandler().load(block, Loader=_EventLoader))
    except yaml.YAMLError:
        return None
    opening = next(islice(events, 2, None), None)
    if not isinstance(opening, yaml.MappingStartEvent):
        return None
    found = _collection(opening, events, block)
    return dict(found.fields) if isinstance(found, Mapped) else {}


class _EventLoader(_Loader):
    """Hands out the events of a document, of which other loaders build objects."""

    def get_single_data(self) -> list[yaml.Event]:
        return list(self._trusted_events())

    def _trusted_events(self) -> Iterator[yaml.Event]:
        depth = documents = 0
        for event in iter(self.get_event, None):
            if not isinstance(event, yaml.ScalarEvent):  # most are
                depth += _step(event)
                documents += isinstance(event, yaml.DocumentStartEvent)
            own_notation = isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None)
            if own_notation or depth > _DEEPEST or documents > 1:
                raise yaml.YAMLError
            yield event


def _collection(
    opening: yaml.CollectionStartEvent, events: Iterator[yaml.Event], block: str
) -> Value | None:
    """Consume the events to the collection's end."""
    nodes: list[Value | None] = []
    event: yaml.Event = opening
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            nodes.append(_text(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            nodes.append(_collection(event, events, block))
        else:
            break
    written = None
    if opening.flow_style and opening.start_mark and event.end_mark:
        written = block[opening.start_mark.index : event.end_mark.index]
    if isinstance(opening, yaml.SequenceStartEvent):
        return listed(nodes, written)
    return mapped(zip(nodes[::2], nodes[1::2], strict=True), written)


def _step(event: yaml.Event) -> int:
    return isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _text(event: yaml.ScalarEvent) -> str | None:
    is_plain = not event.style
    if not event.value.strip() or (is_plain and event.value in _NOTHING):
        return None
    return event.value
