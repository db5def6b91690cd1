"""What all windows over the reading screen have alike, Textual's palette too.

It stands behind Textual's own among the bases of a class: see `bare`.
"""

from textual._compositor import ChopsUpdate, Compositor
from textual.await_complete import AwaitComplete
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType


class Window(Screen[ScreenResultType]):
    """Is left once, whatever is typed behind the key that leaves it; paints whole rows."""

    def __init__(self, **given: str | None) -> None:
        super().__init__(**given)
        self._compositor = _WholeRows()

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """Leave; Textual's own would leave whatever stands beneath, too, if it is asked again."""
        if self.is_current:
            return super().dismiss(result)
        return AwaitComplete.nothing()  # type: ignore[no-untyped-call, no-any-return]


class _WholeRows(Compositor):
    """Paints a row whole where something has changed in it.

    What a smaller window uncovers may end within a wide character of what lies beneath.
    """

    def render_partial_update(self) -> ChopsUpdate | None:
        width = self.size.width
        self._dirty_regions = {Region(0, it.y, width, it.height) for it in self._dirty_regions}
        return super().render_partial_update()
