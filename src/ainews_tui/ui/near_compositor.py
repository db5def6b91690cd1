"""Painting what has changed, and nothing that is far from it or hidden."""

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class NearCompositor(Compositor):
    """Puts the widgets of a screen together.

    Textual cuts the lines of every widget to pieces that stand in a row with some change, and of
    what lies behind.
    """

    _changed: Iterable[Region] = ()

    def render_partial_update(self) -> ChopsUpdate | None:
        """Paint the regions that have changed."""
        self._changed = tuple(self._dirty_regions)
        try:
            return super().render_partial_update()
        finally:
            self._changed = ()

    def _get_renders(
        self, crop: Region | None = None
    ) -> Iterable[tuple[Region, Region, list[Strip]]]:
        unpainted = list(self._changed) or [crop or self.size.region]
        for region, clip, strips in super()._get_renders(crop):
            if any(region.overlaps(it) for it in unpainted):
                yield region, clip, strips
            painted = Region(*region[:3], len(strips)).intersection(clip)
            unpainted = [it for it in unpainted if not painted.contains_region(it)]
            if not unpainted:
                return
