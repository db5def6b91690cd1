"""What the file has where a text is shown, for a reader who doubts its conversion."""

from ainews_tui.article import Extent
from ainews_tui.library.doubting import original, original_title
from ainews_tui.library.presenting import Presenter
from ainews_tui.library.reading import Opened
from ainews_tui.text.layout.articles import BODY, TITLE
from ainews_tui.text.safe import safe_line

_AROUND = 2
"""Characters told on either side of one that is doubted."""


def written_at(opened: Opened, presenter: Presenter, leaf: int, extent: Extent) -> str:
    """Return what the file has where a leaf of the page, title or body, shows this extent."""
    if leaf == TITLE:
        return original_title(opened, presenter, extent)
    return original(opened, presenter, leaf - BODY, extent)


def doubt_words(opened: Opened, presenter: Presenter, text: str, leaf: int, extent: Extent) -> str:
    """Return how a doubted place of a leaf is shown in its `text`, and how the file has it."""
    around = max(0, extent[0] - _AROUND), min(len(text), extent[1] + _AROUND)
    shown, written = text[slice(*around)], written_at(opened, presenter, leaf, around)
    return f"“{safe_line(shown)}”{presenter.words('原文')}“{safe_line(written)}”"
