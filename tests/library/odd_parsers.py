"""Parsers that a worker can import, each telling or doing one thing; an article is its title."""

import os
import signal
import sys
import time
from datetime import tzinfo
from pathlib import Path

from ainews_tui.article import Article, Written
from ainews_tui.document import Document


def titled(title: str) -> Article:
    return Article(
        title=title,
        date=None,
        date_inferred=False,
        source=None,
        author=None,
        editor=None,
        tags=(),
        url=None,
        summary=None,
        written=Written.NONE,
        document=Document(()),
    )


def tell_process(data: bytes, name: str, zone: tzinfo) -> Article:
    return titled(str(os.getpid()))


def tell_session(data: bytes, name: str, zone: tzinfo) -> Article:
    return titled(str(os.getsid(0)))


def tell_interface(data: bytes, name: str, zone: tzinfo) -> Article:
    return titled(" ".join({"textual", "sqlite3"} & set(sys.modules)))


def interrupt(data: bytes, name: str, zone: tzinfo) -> Article:
    """Be pressed Ctrl+C at."""
    os.kill(os.getpid(), signal.SIGINT)
    return titled("还在")


def chatter(data: bytes, name: str, zone: tzinfo) -> Article:
    """Say things where nobody wants to hear them."""
    for descriptor in (1, 2):
        os.write(descriptor, b"chatter")
    return titled(sys.stdin.read())


def die_of_some(data: bytes, name: str, zone: tzinfo) -> Article:
    """Kill the process over a file that says so; run out of memory or depth over others."""
    if data == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    if data == b"fail":
        raise MemoryError
    if data == b"deep":
        raise RecursionError
    return titled(data.decode())


def die_once(data: bytes, name: str, zone: tzinfo) -> Article:
    """Kill the process unless somebody has done so before; the file names where it is noted."""
    noted = Path(data.decode())
    if not noted.exists():
        noted.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return titled("第二次")


def hang(data: bytes, name: str, zone: tzinfo) -> Article:
    """Hold a pipe open, which the file names, until the process ends."""
    with Path(data.decode()).open("wb") as pipe:
        pipe.write(b"here")
        pipe.flush()
        time.sleep(600)
    return titled("")
