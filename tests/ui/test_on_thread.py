"""Work beside the interface's thread ends when nobody waits for it."""

import asyncio
import threading

import pytest

from ainews_tui.errands import CalledOff, go_on
from ainews_tui.ui.on_thread import on_thread


async def test_what_is_made_is_returned() -> None:
    assert await on_thread(str.__add__, "标", "题") == "标题"


async def test_what_goes_wrong_is_told() -> None:
    with pytest.raises(ValueError, match="天"):
        await on_thread(int, "天")


async def test_work_ends_with_whoever_waits_for_it() -> None:
    begun, ended = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        try:
            for _ in range(10_000):
                ended.wait(0.001)
                go_on()
        except CalledOff:
            ended.set()
            raise

    waiting = asyncio.create_task(on_thread(work))
    assert await asyncio.to_thread(begun.wait, 10)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert await asyncio.to_thread(ended.wait, 10)
