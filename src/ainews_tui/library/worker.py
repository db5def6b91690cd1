"""A process that takes files in for another one, and that other's end of it.

It is an interpreter of its own, asked over its stdin and answering over its stdout. It never loads
the interface, nothing it prints is seen, Ctrl+C does not concern it, and it ends as soon as its
stdin does: when the other process ends, however that comes about.
"""

import os
import pickle
import signal
import subprocess
import threading
from collections.abc import Sequence
from queue import SimpleQueue
from typing import IO, Any, cast

from ainews_tui.feed import ArticleFile
from ainews_tui.library.intake import Outcome, take_in
from ainews_tui.library.interpreter import start_interpreter
from ainews_tui.library.terms import Terms

_BROKEN = (EOFError, OSError, pickle.UnpicklingError)


class WorkerDied(Exception):
    """The process ended before it had answered."""


class WorkerMissing(Exception):
    """The process cannot be started."""


class Worker:
    """A process that is started when it is needed, and anew after it died.

    Asked by one thread at a time; stopped by any.
    """

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self._lock = threading.Lock()

    def take_in(self, files: Sequence[ArticleFile]) -> list[Outcome]:
        """Return what became of the files. Raises WorkerDied or WorkerMissing."""
        process = self._process or self._start()
        try:
            outcomes: list[Outcome] = _ask(process, files)
        except _BROKEN as error:
            self.close()
            raise WorkerDied from error
        return outcomes

    def stop(self) -> None:
        """Kill the process, for good; a thread that waits for it is told that it died."""
        with self._lock:
            self._stopped = True
            process = self._process
        if process:
            process.kill()

    def close(self) -> None:
        """Kill the process and forget it."""
        process, self._process = self._process, None
        if process:
            process.kill()
            process.communicate()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise WorkerDied
            process = self._process = _process()
        try:
            _ask(process, self._terms)
        except _BROKEN as error:
            self.close()
            raise WorkerDied if self._stopped else WorkerMissing from error
        return process


def main() -> None:
    """Be the process: answer what comes over stdin until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    inbox, outbox = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    terms: Terms = _receive(inbox)
    _send(True, outbox)
    asked = SimpleQueue[list[ArticleFile]]()
    threading.Thread(target=_listen, args=(inbox, asked), daemon=True).start()
    while True:
        _send(take_in(asked.get(), terms), outbox)


def _listen(inbox: IO[bytes], asked: SimpleQueue[list[ArticleFile]]) -> None:
    """Hand on what is asked; end the process, whatever it is at, when nothing can be any more."""
    try:
        while True:
            asked.put(_receive(inbox))
    finally:
        os._exit(0)


def _process() -> subprocess.Popen[bytes]:
    try:
        return start_interpreter(__name__)
    except OSError as error:
        raise WorkerMissing from error


def _ask(process: subprocess.Popen[bytes], question: object) -> Any:
    _send(question, cast("IO[bytes]", process.stdin))
    return _receive(cast("IO[bytes]", process.stdout))


def _send(message: object, pipe: IO[bytes]) -> None:
    pickle.dump(message, pipe)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    return pickle.load(pipe)  # noqa: S301 - written by a process of our own
