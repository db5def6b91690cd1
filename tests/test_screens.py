"""The pictures of docs/screens show the program as it is: their words are on its screen now."""

import html
import re
from pathlib import Path

import pytest
from tools.screens import (
    FEATURES,
    FOLDER,
    SCRIPTS,
    SHOTS,
    SIZES,
    THEMES,
    Shot,
    gallery,
    opened,
    picture,
    settle,
    taken,
)

BAR = re.compile("[\u2580-\u259f\xa0 ]+")  # a scroll bar is as long as paths in the help are


def words(svg: str) -> str:
    """Return what an exported screen says, without the ends of scroll bars and empty cells."""
    return BAR.sub("", html.unescape("".join(re.findall(r"<text [^>]*>([^<]*)<", svg))))


def kept(name: str) -> str:
    """Return what a kept picture says."""
    return words((FOLDER / f"{name}.svg").read_text(encoding="utf-8"))


@pytest.mark.parametrize("shot", FEATURES, ids=lambda shot: shot.name)
async def test_a_picture_shows_the_present_screen(shot: Shot, tmp_path: Path) -> None:
    assert words(await picture(shot, tmp_path)) == kept(shot.name)


@pytest.mark.parametrize("size", SIZES)
async def test_the_gallery_shows_the_present_screens(size: tuple[int, int], tmp_path: Path) -> None:
    """One run goes through the scripts; a theme changes no word."""
    async with opened(Shot("gallery", size), tmp_path) as (app, pilot):
        for script in SCRIPTS:
            said = words(taken(app))
            for shade in THEMES:
                assert said == kept(f"{size[0]}x{size[1]}-{script}-{shade}")
            await pilot.press("s")
            await settle(app, pilot)


def test_every_picture_is_taken_by_the_script() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {shot.name for shot in SHOTS}
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == gallery()
