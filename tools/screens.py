"""Take the pictures of docs/screens from the real app on the bundled feed.

    python tools/screens.py [NAME ...]

Rich writes a text's width into an SVG by characters, which squeezes Chinese (rich#2742); here
it is counted in cells.
"""

import asyncio
import html
import re
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len

from ainews_tui import paths
from ainews_tui.library.opening import open_library
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.app import ReaderApp

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screens"
CELL = 12.2  # the width Rich's export gives one cell, in its own units
TEXT = re.compile(r'(<text [^>]*?)textLength="[\d.]+"([^>]*)>([^<]*)<')


@dataclass(frozen=True)
class Shot:
    """A picture: the size of the screen, the keys before it, the theme."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    theme: str = "textual-dark"


SHOTS = (
    Shot("reader", (120, 36), ("j", "j", "enter")),
    Shot("wide", (160, 48), ("j", "enter", "s", "s")),
    Shot("medium", (80, 24), ("enter",)),
    Shot("narrow", (50, 20)),
    Shot("search", (120, 36), ("slash", *"数据中心", "enter")),
    Shot("light", (120, 36), ("j", "enter", "s"), "textual-light"),
    Shot("help", (120, 36), ("question_mark",)),
    Shot("tags", (120, 36), ("t", "enter")),
    Shot("scripts", (120, 36), ("S",)),
)


def true_widths(svg: str) -> str:
    """Return an exported SVG with the length of every text as a terminal shows it."""

    def measured(match: re.Match[str]) -> str:
        length = cell_len(html.unescape(match[3])) * CELL
        return f'{match[1]}textLength="{length:g}"{match[2]}>{match[3]}<'

    return TEXT.sub(measured, svg)


async def take(shot: Shot, scratch: Path) -> None:
    """Run the app, press the keys, write the picture."""
    library = open_library(
        [paths.bundled_feed()], Settings().zone, load_sources(), scratch / "index"
    )
    with closing(library):
        library.refreshing.run()
        app = ReaderApp(library, Settings().width, scratch / f"{shot.name}.json")
        async with app.run_test(size=shot.size) as pilot:
            app.theme = shot.theme
            for key in shot.keys:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause(0.3)
            svg = app.export_screenshot(title="ainews-tui", simplify=True)
    (FOLDER / f"{shot.name}.svg").write_text(true_widths(svg), encoding="utf-8")


def main() -> None:
    """Take all pictures, or those named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = sys.argv[1:] or [shot.name for shot in SHOTS]
    with tempfile.TemporaryDirectory() as scratch:
        for shot in SHOTS:
            if shot.name in wanted:
                asyncio.run(take(shot, Path(scratch)))


if __name__ == "__main__":
    main()
