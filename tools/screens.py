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
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.choices import Choices, save_choices
from ainews_tui.library.opening import open_library
from ainews_tui.settings import Settings
from ainews_tui.text.layout.manner import PLAIN
from ainews_tui.text.sources import load_sources
from ainews_tui.ui.app import ReaderApp

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "screens"
CELL = 12.2  # the width Rich's export gives one cell, in its own units
TEXT = re.compile(r'(<text [^>]*?)textLength="[\d.]+"([^>]*)>([^<]*)<')


@dataclass(frozen=True)
class Shot:
    """A picture: the size of the screen, the keys before it, script and theme."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ("j", "enter")
    script: Script = Script.ORIGINAL
    theme: str = "ink"


SIZES = ((160, 48), (120, 36), (80, 24), (50, 20))
SCRIPTS = (Script.ORIGINAL, Script.HANS, Script.TW)
THEMES = {"dark": "ink", "light": "paper"}

FEATURES = (
    Shot("reader", (120, 36), ("j", "j", "enter")),
    Shot("search", (120, 36), ("slash", *"数据中心", "enter")),
    Shot("tags", (120, 36), ("t", "enter")),
    Shot("scripts", (120, 36), ("S",)),
    Shot("help", (120, 36), ("question_mark",)),
)

GALLERY = tuple(
    Shot(f"{size[0]}x{size[1]}-{script}-{shade}", size, script=script, theme=theme)
    for size in SIZES
    for script in SCRIPTS
    for shade, theme in THEMES.items()
)

SHOTS = (*FEATURES, *GALLERY)


def true_widths(svg: str) -> str:
    """Return an exported SVG with the length of every text as a terminal shows it."""

    def measured(match: re.Match[str]) -> str:
        length = cell_len(html.unescape(match[3])) * CELL
        return f'{match[1]}textLength="{length:g}"{match[2]}>{match[3]}<'

    return TEXT.sub(measured, svg)


@asynccontextmanager
async def opened(shot: Shot, scratch: Path) -> AsyncIterator[tuple[ReaderApp, Pilot[None]]]:
    """Run the app on the bundled feed, its keys pressed."""
    choices = scratch / f"{shot.name}.json"
    save_choices(choices, Choices(script=shot.script, theme=shot.theme))
    feeds = [paths.bundled_feed()]
    library = open_library(feeds, Settings().zone, load_sources(), scratch / "index")
    with closing(library):
        library.refreshing.run()
        app = ReaderApp(library, PLAIN, choices, scratch / "searches")
        async with app.run_test(size=shot.size) as pilot:
            await settle(app, pilot)
            for key in shot.keys:
                await pilot.press(key)
                await settle(app, pilot)
            yield app, pilot


def taken(app: ReaderApp) -> str:
    """Return what is on the screen now as an SVG."""
    return true_widths(app.export_screenshot(title="ainews-tui", simplify=True))


async def picture(shot: Shot, scratch: Path) -> str:
    """Return the SVG of a shot."""
    async with opened(shot, scratch) as (app, _):
        return taken(app)


def gallery() -> str:
    """Return a page that shows all pictures, each named by what it shows."""
    shown = [f"## {shot.name}\n\n![{shot.name}]({shot.name}.svg)\n" for shot in SHOTS]
    return "\n".join(
        ["# Screens\n", "Taken from the bundled feed by `tools/screens.py`.\n", *shown]
    )


async def settle(app: ReaderApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is under way."""
    await pilot.pause()
    while any(worker.is_running for worker in app.workers):
        # one that a newer one replaced is of no interest
        with suppress(WorkerCancelled):
            await app.workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()


def main() -> None:
    """Take all pictures, or those named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "README.md").write_text(gallery(), encoding="utf-8")
    wanted = sys.argv[1:] or [shot.name for shot in SHOTS]
    with tempfile.TemporaryDirectory() as scratch:
        for shot in SHOTS:
            if shot.name in wanted:
                svg = asyncio.run(picture(shot, Path(scratch)))
                (FOLDER / f"{shot.name}.svg").write_text(svg, encoding="utf-8")


if __name__ == "__main__":
    main()
