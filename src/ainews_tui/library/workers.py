"""Files taken in by as many processes as there are cores; by this one where they are few.

What became of them comes in their order, and no more is read ahead than is soon written. A file
that kills the worker it is read by, twice, costs nothing but itself; one of a few, read in place,
would end this process, as no file is known to.
"""

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from queue import LifoQueue

from ainews_tui.feed import ArticleFile, Failure
from ainews_tui.library.intake import Outcome, take_in
from ainews_tui.library.terms import Terms
from ainews_tui.library.worker import Worker, WorkerDied, WorkerMissing

FEW = 150
"""Files that are read sooner than processes are started."""

_MOST = 8
"""Workers; one writer can make use of no more."""

_CHUNK, _CHUNK_BYTES = 16, 1 << 18
"""Files that a worker is given at once, and their size together."""

_AHEAD = 12
"""Chunks for each worker that are read or waiting to be written: as many as it reads while the
largest transaction is written."""

_TICK = 0.1
"""Seconds between two times that the caller may change its mind."""

Outcomes = Generator[list[Outcome], None, None]


def taken_in(files: Iterable[ArticleFile], number: int, terms: Terms) -> Outcomes:
    """Yield what became of so many files, in lists; an empty one says that nothing is ready yet.

    `terms.parse` is a function of a module. Closing the generator ends the processes.
    """
    if number <= FEW:
        return (take_in([file], terms) for file in files)
    return _by_workers(files, [Worker(terms) for _ in range(_useful(number))], terms)


def _by_workers(files: Iterable[ArticleFile], workers: list[Worker], terms: Terms) -> Outcomes:
    idle = LifoQueue[Worker]()  # one that runs is taken before one is started
    for worker in workers:
        idle.put(worker)

    def take_in_chunk(chunk: list[ArticleFile]) -> list[Outcome]:
        worker = idle.get()
        try:
            return worker.take_in(chunk)
        except WorkerDied:
            return [_alone(worker, file) for file in chunk]
        except WorkerMissing:
            return take_in(chunk, terms)
        finally:
            idle.put(worker)

    waiting = deque[Future[list[Outcome]]]()
    with ExitStack() as stack:
        for worker in workers:
            stack.callback(worker.close)
        threads = stack.enter_context(ThreadPoolExecutor(len(workers)))
        for worker in workers:
            stack.callback(worker.stop)
        stack.callback(threads.shutdown, wait=False, cancel_futures=True)
        for chunk in _chunks(files):
            waiting.append(threads.submit(take_in_chunk, chunk))
            if len(waiting) == _AHEAD * len(workers):
                yield from _awaited(waiting.popleft())
        while waiting:
            yield from _awaited(waiting.popleft())


def _alone(worker: Worker, file: ArticleFile) -> Outcome:
    try:
        return worker.take_in([file])[0]
    except (WorkerDied, WorkerMissing):
        return Failure(file.path, "读它的进程中途退出")


def _awaited(future: Future[list[Outcome]]) -> Iterator[list[Outcome]]:
    while True:
        try:
            yield future.result(_TICK)
        except TimeoutError:
            yield []
        else:
            return


def _chunks(files: Iterable[ArticleFile]) -> Iterator[list[ArticleFile]]:
    chunk, size = list[ArticleFile](), 0
    for file in files:
        chunk.append(file)
        size += file.size
        if len(chunk) == _CHUNK or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _useful(number: int) -> int:
    """Return how many workers so many files can keep busy."""
    return min(_cores(), _MOST, number // _CHUNK + 1)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
