"""Which hit of an article the reader has gone to, however it is laid out anew meanwhile."""

from ainews_tui.text.layout.articles import BODY
from ainews_tui.ui.hit_place import HitPlace
from ainews_tui.ui.hits import Hit, hit_after, hit_again, top_to_see


class HitWalk:
    """The hits of what is shown, and the one gone to; at first that is none."""

    def __init__(self, hits: tuple[Hit, ...] = ()) -> None:
        self._hits = hits
        self._current: int | None = None

    @property
    def hit(self) -> Hit | None:
        """The hit gone to."""
        return None if self._current is None else self._hits[self._current]

    @property
    def told(self) -> HitPlace:
        """What the bars are told of it."""
        return HitPlace(self._current, len(self._hits))

    def lay(self, hits: tuple[Hit, ...]) -> None:
        """Have the same hits on other lines; the one gone to stays where it is still there."""
        self._current = hit_again(hits, self._hits, self._current)
        self._hits = hits

    def first_top(self, height: int) -> int:
        """Return the line to begin with, to see the first hit of the body; 0 without any."""
        hit = next((hit for hit in self._hits if hit.leaf >= BODY), None)
        return top_to_see(hit.line, height) if hit else 0

    def go(self, step: int, visible: range) -> Hit | None:
        """Go so many hits on, from what is visible, and return the one come to; None without."""
        if self._hits:
            self._current = hit_after(self._hits, self._current, step, visible)
        return self.hit
