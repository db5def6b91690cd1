"""The looks: every text of every screen stands out from what is behind it."""

from collections.abc import Iterator

import pytest
from rich.segment import Segment
from tests.ui.reader import OpenReader, Reader
from textual.color import Color

from ainews_tui.ui.themes import THEMES

LEAST = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

SCREENS = {
    "reading": ("j", "enter"),
    "raw": ("enter", "v"),
    "side pane": ("shift+tab", "j", "enter"),
    "hits": ("slash", *"谷歌", "enter"),
    "hit gone to": ("slash", *"谷歌", "enter", "]"),
    "search bar": ("slash",),
    "completing": ("slash", *"source:", "tab"),
    "jump line": ("colon",),
    "mistake": ("slash", *"date:x"),
    "nothing": ("slash", *"没有这样的词"),
    "tags": ("t",),
    "no such tag": ("t", *"月球"),
    "scripts": ("S",),
    "help": ("question_mark",),
    "palette": ("ctrl+p",),
    "address": ("b",),
    "notification": ("y",),
    "finding": ("enter", "apostrophe"),
    "found nowhere": ("enter", "apostrophe", *"月球"),
    "letters": ("enter", "f"),
    "selection": ("enter", "V", "j", "j", "j"),
}


def luminance(color: Color) -> float:
    """Return the relative luminance (WCAG 2.2), from 0 for black to 1 for white."""
    shares = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in color.normalized
    ]
    return sum(
        weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), shares, strict=True)
    )


def contrast(ink: Color, ground: Color) -> float:
    """Return the contrast ratio (WCAG 2.2), from 1 to 21."""
    darker, lighter = sorted((luminance(ink), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def shown(reader: Reader) -> Iterator[Segment]:
    """Yield what is painted and is text, not frame; what is dimmed behind a dialog is left out."""
    screen = reader.app.screen
    is_dimmed = screen.is_modal and screen.styles.background.a
    regions = [child.region for child in screen.children] if is_dimmed else [screen.region]
    for y, strip in enumerate(screen._compositor.render_strips()):
        for shown in regions:
            if shown.y <= y < shown.bottom:
                for segment in strip.crop(shown.x, shown.right):
                    if any(character.isalnum() for character in segment.text):
                        yield segment


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS.keys())
async def test_every_text_stands_out(open_reader: OpenReader, keys: tuple[str, ...]) -> None:
    async with open_reader() as reader:
        await reader.press(*keys)
        for theme in THEMES:
            reader.app.theme = theme.name
            await reader.settle()
            assert dict(faint(reader)) == {}, theme.name


def faint(reader: Reader) -> Iterator[tuple[str, tuple[float, str, str]]]:
    """Yield the texts that do not stand out, with their contrast and both colours."""
    for segment in shown(reader):
        style = segment.style
        assert style
        assert style.color
        assert style.bgcolor
        ink, ground = Color.from_rich_color(style.color), Color.from_rich_color(style.bgcolor)
        if (ratio := contrast(ink, ground)) < LEAST:
            yield segment.text.strip(), (round(ratio, 2), ink.hex, ground.hex)
