"""What is painted of a change is what Textual's own compositor would paint of it."""

import re
from random import Random

import pytest
from tests.posts import Write, write_long
from tests.ui.reader import OpenReader, Reader
from textual._compositor import Compositor
from textual.geometry import Region

from ainews_tui.ui.near_compositor import NearCompositor

_GOING_NOWHERE = re.compile(r"\x1b\[\d+;\d+H(?=\x1b\[\d+;\d+H|\n|$)")


def _painted(reader: Reader, regions: list[Region]) -> str:
    compositor = reader.app.screen._compositor
    compositor._dirty_regions = set(regions)
    update = compositor.render_partial_update()
    written = update.render_segments(reader.app.console) if update else ""
    return _GOING_NOWHERE.sub("", written)


def _regions(rng: Random, reader: Reader) -> list[Region]:
    """Return some widgets' places or parts of lines, as what has changed."""
    screen = reader.app.size.region
    corners = [
        (rng.randrange(screen.width), rng.randrange(screen.height), screen.width, screen.height)
        for _ in range(3)
    ]
    parts = [Region(x, y, rng.randint(1, w - x), rng.randint(1, h - y)) for x, y, w, h in corners]
    widgets = reader.app.screen._compositor.visible_widgets.values()
    places = [region.intersection(clip) for region, clip in widgets]
    return rng.sample([*filter(None, places), *parts], rng.randint(1, 4))


@pytest.mark.parametrize("keys", [(), ("enter", "j", "j"), ("slash", "a"), ("h", "j")])
async def test_it_paints_what_textuals_own_does(
    open_reader: OpenReader,
    write_post: Write,
    monkeypatch: pytest.MonkeyPatch,
    keys: tuple[str, ...],
) -> None:
    write_long(write_post)
    rng = Random("所变")
    async with open_reader() as reader:
        await reader.press(*keys)
        for _ in range(30):
            regions = _regions(rng, reader)
            near = _painted(reader, regions)
            assert near
            with monkeypatch.context() as own:
                own.setattr(NearCompositor, "_get_renders", Compositor._get_renders)
                assert near == _painted(reader, regions), regions


async def test_a_scrolled_line_leaves_the_other_panes_alone(
    open_reader: OpenReader, write_post: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_long(write_post)
    async with open_reader() as reader:
        await reader.press("enter", "j")
        drawn = list[int]()
        renders = NearCompositor._get_renders

        def counted(self: NearCompositor, crop: Region | None = None) -> object:
            found = list(renders(self, crop))
            drawn.append(len(found))
            return found

        monkeypatch.setattr(NearCompositor, "_get_renders", counted)
        await reader.pilot.press("j")
        await reader.pilot.pause(0.1)
        assert min(drawn) <= 2, drawn
