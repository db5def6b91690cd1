"""From text with hits to the segments of a strip."""

from collections.abc import Iterable, Iterator, Sequence

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from ainews_tui.article import Extent


def ink(widget: Widget, component: str) -> Style:
    """Return a component's style but for its background, to be laid over another."""
    # not `partial`: only the whole style has `auto` and transparent colours worked out
    style = widget.get_component_rich_style(component)
    return style.without_color + Style(color=style.color)


def linked(style: Style, url: str | None) -> Style:
    """Return a style that has the terminal open an address; the border sees to what it is told."""
    return style.update_link(url) if url else style


def painted(text: str, hits: Sequence[Extent], style: Style, hit_style: Style) -> Iterator[Segment]:
    """Yield the text in `style`, its hits in `hit_style` over it."""
    at = 0
    for start, end in hits:
        if start > at:
            yield Segment(text[at:start], style)
        yield Segment(text[start:end], style + hit_style)
        at = end
    if at < len(text):
        yield Segment(text[at:], style)


def within(hits: Iterable[Extent], start: int, end: int) -> tuple[Extent, ...]:
    """Return the parts of hits that lie between two offsets, counted from the first."""
    return tuple(
        (max(left, start) - start, min(right, end) - start)
        for left, right in hits
        if left < end and right > start
    )
