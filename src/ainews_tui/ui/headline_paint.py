"""How a headline looks in the list: its title, its source and time, the snippet of a search."""

from dataclasses import dataclass
from datetime import date, timedelta

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from ainews_tui.article import Headline
from ainews_tui.library.presenting import Marked, Presenter, moment
from ainews_tui.query.tree import Order
from ainews_tui.text.layout.cells import clip, width
from ainews_tui.text.script.marking import first_to_show
from ainews_tui.ui.found import Listing
from ainews_tui.ui.pages import Pages
from ainews_tui.ui.paint import ink, painted, within
from ainews_tui.ui.rows import Heading, Place, RowLine

CURSOR = "❯ "
INDENT = "  "
_MARGIN = 6
_BEFORE_HIT = 4
_RANKED = {Order.RELEVANCE: "最相关的在前", Order.LENGTH: "最长的在前"}
_OF_CURSOR = Style(overline=False)
"""Nothing to be seen: where a theme has no ground for the cursor, its style is still another."""

_UNDATED = "日期不详"
_WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a list; `active` is the cursor's where the keys go to the list.

    All but `plain`, `cursor` and `active` are laid over those.
    """

    plain: Style
    cursor: Style
    active: Style
    title: Style
    meta: Style
    heading: Style
    hit: Style


def headline_styles(widget: Widget) -> Styles:
    """Return the styles of the component classes of the list."""

    def over(name: str) -> Style:
        return ink(widget, f"headlines--{name}")

    return Styles(
        plain=widget.rich_style,
        cursor=widget.get_component_rich_style("headlines--cursor") + _OF_CURSOR,
        active=widget.get_component_rich_style("headlines--active"),
        title=over("title"),
        meta=over("meta") + Style(bold=False),
        heading=over("heading"),
        hit=over("hit"),
    )


@dataclass(frozen=True, slots=True)
class HeadlinePainter:
    """Paints the lines of a listing in one script; lines are `cells` wide at most."""

    presenter: Presenter
    listing: Listing
    styles: Styles
    cells: int

    def line(self, place: Place | None, pages: Pages, today: date, base: Style) -> list[Segment]:
        """Return what stands at a place, but for the rest of the line.

        `base` is one of the three styles of whole lines.
        """
        match place:
            case Heading(group):
                return self._heading(group, today)
            case RowLine(row, line):
                return self._row(pages.get(row), line, base)
            case _:
                return []

    def _heading(self, number: int, today: date) -> list[Segment]:
        """Return a group's heading with its count at the right, once it has been counted."""
        style, groups = self.styles.plain + self.styles.heading, self.listing.groups
        is_counted = self.listing.is_whole or number < len(groups) - 1
        count = f"{groups[number].count:,}" if is_counted else "…"
        name = clip(self._group_name(groups[number].key, today), self.cells - len(count) - 3)
        gap = " " * max(1, self.cells - width(name) - len(count) - 2)
        meta = self.styles.plain + self.styles.meta
        return [Segment(f" {name}", style), Segment(f"{gap}{count}", meta)]

    def _row(self, headline: Headline | None, line: int, base: Style) -> list[Segment]:
        """Return one line of a headline, or of one that has not come."""
        if headline is None:
            return [Segment(f"{INDENT}……" if line == 0 else "", base)]
        at_cursor = base is not self.styles.plain
        lead = Segment(CURSOR if at_cursor and line == 0 else INDENT, base + self.styles.heading)
        match line:
            case 0:
                marked = self.presenter.title(headline, self.listing.phrases)
                return [lead, *self._clipped(marked, base + self.styles.title)]
            case 1:
                meta = Marked(self._meta(headline))
                return [lead, *self._clipped(meta, base + self.styles.meta)]
            case _:
                snippet = _from_hit(self.presenter.snippet(headline), self.cells)
                return [lead, *self._clipped(snippet, base + self.styles.meta)]

    def _clipped(self, marked: Marked, style: Style) -> list[Segment]:
        shown = clip(marked.text, self.cells - len(INDENT) - 1)
        return list(painted(shown, within(marked.hits, 0, len(shown)), style, self.styles.hit))

    def _meta(self, headline: Headline) -> str:
        source, when = headline.source and self.presenter.source(headline.source), None
        if self.listing.order is Order.SOURCE:  # the heading tells it
            source, when = None, self.presenter.words(_UNDATED)
        if headline.date:
            when = moment(headline.date)
            if self.listing.order is Order.DATE:  # the heading tells the day
                when = when[len("2025-02-07 ") :]
            if headline.date_inferred:
                when = f"{when} {self.presenter.words('推定')}".strip()
        length = None
        if self.listing.order is Order.LENGTH:
            length = self.presenter.words(f"{headline.characters:,} 字")
        double = self.presenter.words("重复") if headline.duplicate else None
        return "  ".join(part for part in (source, when, length, double) if part)

    def _group_name(self, key: str | None, today: date) -> str:
        words = self.presenter.words
        match self.listing.order:
            case Order.SOURCE:
                return self.presenter.source(key) if key else words("来源不详")
            case Order.DATE:
                return words(day_name(key, today))
            case order:
                return words(_RANKED[order])


def _from_hit(marked: Marked, cells: int) -> Marked:
    """Return a text that shows its first hit within so many cells, cutting what is before it."""
    if not marked.hits or width(marked.text[: marked.hits[0][1]]) < cells - _MARGIN:
        return marked
    first = marked.hits[0][0]
    start = first_to_show(marked.text, max(0, first - _BEFORE_HIT), first)
    rest = marked.text[start:]
    hits = within(marked.hits, start, len(marked.text))
    return Marked(f"…{rest}", tuple((left + 1, right + 1) for left, right in hits))


def day_name(day: str | None, today: date) -> str:
    """Return how a day (ISO 8601) is called: 今天, 昨天, or its date and weekday."""
    if day is None:
        return _UNDATED
    then = date.fromisoformat(day)
    name = f"{day} 周{_WEEKDAYS[then.weekday()]}"
    if then == today:
        return f"今天 {name}"
    return f"昨天 {name}" if then == today - timedelta(days=1) else name
