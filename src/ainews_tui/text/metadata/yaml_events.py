"""YAML front matter, read from parse events: one level of texts and lists, all as written.

Events cost no stack: 32,000 nested brackets end the whole process in PyYAML's C loader, and are
refused here at a depth that no metadata has.
"""

from collections.abc import Iterator
from itertools import islice

import yaml
from frontmatter.default_handlers import YAMLHandler

from ainews_tui.text.metadata.fields import Listed, Value

try:
    from yaml import CBaseLoader as _Loader
except ImportError:  # PyYAML was built without libyaml: slower, the same answers
    from yaml import BaseLoader as _Loader  # type: ignore[assignment]

_DEEPEST = 20
_NOTHING = ("", "~", "null", "Null", "NULL")


def read_yaml(block: str) -> dict[str, Value] | None:
    """Return the fields of a YAML mapping; None where the block is none.

    It is none either where YAML would take for its own notation what was meant as text: `*重磅*`
    (a reference), `!快讯` (a type).
    """
    try:
        events = iter(YAMLHandler().load(block, Loader=_EventLoader))
    except yaml.YAMLError:
        return None
    if not isinstance(next(islice(events, 2, None), None), yaml.MappingStartEvent):
        return None
    nodes = _nodes(events, block)
    return {
        key: value
        for key, value in zip(nodes, nodes, strict=False)
        if isinstance(key, str) and value is not None
    }


class _EventLoader(_Loader):
    """Hands out the events of a document, of which other loaders build objects."""

    def get_single_data(self) -> list[yaml.Event]:
        return list(self._trusted_events())

    def _trusted_events(self) -> Iterator[yaml.Event]:
        depth = documents = 0
        for event in iter(self.get_event, None):
            depth += _step(event)
            documents += isinstance(event, yaml.DocumentStartEvent)
            own_notation = isinstance(event, yaml.AliasEvent) or getattr(event, "tag", None)
            if own_notation or depth > _DEEPEST or documents > 1:
                raise yaml.YAMLError
            yield event


def _nodes(events: Iterator[yaml.Event], block: str) -> Iterator[Value | None]:
    """Yield keys and values in turn; None for one that says nothing."""
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            yield _text(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            yield _collection(event, events, block)


def _collection(
    opening: yaml.CollectionStartEvent, events: Iterator[yaml.Event], block: str
) -> Value | None:
    """Consume the events to the collection's end; what is nested in it is left out."""
    is_list = isinstance(opening, yaml.SequenceStartEvent)
    event: yaml.Event = opening
    depth = 1
    items = []
    while depth:
        event = next(events)
        depth += _step(event)
        if is_list and depth == 1 and isinstance(event, yaml.ScalarEvent):
            items.append(_text(event))
    texts = tuple(item for item in items if item is not None)
    if opening.flow_style and opening.start_mark and event.end_mark:
        return Listed(texts, block[opening.start_mark.index : event.end_mark.index])
    return Listed(texts, " ".join(texts)) if texts else None


def _step(event: yaml.Event) -> int:
    return isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)


def _text(event: yaml.ScalarEvent) -> str | None:
    is_plain = not event.style
    if not event.value.strip() or (is_plain and event.value in _NOTHING):
        return None
    return event.value
