"""Work beside the interface's thread, which ends when nobody waits for it any more."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TypeVar, TypeVarTuple

from ainews_tui.errands import Errand

_Given = TypeVarTuple("_Given")
_Made = TypeVar("_Made")


async def on_thread(work: Callable[[*_Given], _Made], *given: *_Given) -> _Made:
    """Return what the work makes; it is called off where whoever waits for it is cancelled."""
    errand = Errand()
    try:
        return await asyncio.to_thread(errand.run, partial(work, *given))
    finally:
        errand.call_off()
