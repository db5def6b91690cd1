"""The pictures of docs/screens show the program as it is: their words are on its screen now."""

import html
import re
from pathlib import Path

import pytest
from tools.screens import FEATURES, FOLDER, GALLERY, SHOTS, Shot, gallery, picture

SIZES = [shot for shot in GALLERY if shot.name.endswith("-tw-dark")]


BAR = re.compile("[\u2580-\u259f\xa0 ]+")  # a scroll bar is as long as paths in the help are


def words(svg: str) -> str:
    """Return what an exported screen says, without the ends of scroll bars and empty cells."""
    return BAR.sub("", html.unescape("".join(re.findall(r"<text [^>]*>([^<]*)<", svg))))


@pytest.mark.parametrize("shot", [*FEATURES, *SIZES], ids=lambda shot: shot.name)
async def test_a_picture_shows_the_present_screen(shot: Shot, tmp_path: Path) -> None:
    kept = (FOLDER / f"{shot.name}.svg").read_text(encoding="utf-8")
    assert words(await picture(shot, tmp_path)) == words(kept)


def test_every_picture_is_taken_by_the_script() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {shot.name for shot in SHOTS}
    assert (FOLDER / "README.md").read_text(encoding="utf-8") == gallery()
