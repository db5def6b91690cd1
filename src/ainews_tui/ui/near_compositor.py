"""Painting what has changed, and nothing that is far from it or hidden."""

from collections.abc import Iterable

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region
from textual.strip import Strip


class NearCompositor(Compositor):
    """Puts the widgets of a screen together, each only where something has changed.

    Textual paints all that stand in a row with a change, and those that are hidden by others, and
    cuts their lines to pieces wherever any two of them meet.
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
        for region, clip, strips in super()._get_renders(crop):  # the foremost comes first
            if any(region.overlaps(it) for it in unpainted):
                yield region, clip, strips
            # containers have no rows; where rows are narrower there is a scroll bar before them
            rows = Region(region.x, region.y, region.width, len(strips)).intersection(clip)
            unpainted = [it for it in unpainted if not rows.contains_region(it)]
            if not unpainted:
                return
