"""An indexer killed again and again makes the index that one does which is left in peace.

`AINEWS_KILLS=50 pytest tests/library/test_library_killed.py` kills it more often than usual.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from time import monotonic

import pytest
from bench.archive import write_archive
from tests.library.held import held

from ainews_tui.library.opening import Library, open_library
from ainews_tui.query.tree import EVERYTHING, Order, Phrase
from ainews_tui.settings import Settings
from ainews_tui.text.sources import load_sources

KILLS = int(os.environ.get("AINEWS_KILLS", "4"))
FILES = 60

INDEXING = """
import sys
from pathlib import Path
from ainews_tui.library import refreshing, workers
from tests.library.test_library_killed import opened
workers.FEW, workers._CHUNK, refreshing._BATCH = 0, 3, 7
with opened(Path(sys.argv[1]), Path(sys.argv[2])) as library:
    library.refreshing.run()
"""


@contextmanager
def opened(feed: Path, folder: Path) -> Iterator[Library]:
    """Open the library of a feed, with its index in a folder."""
    library = open_library([feed], Settings().zone, load_sources(), folder)
    yield library
    library.close()


def index(feed: Path, folder: Path, seconds: float | None = None) -> bool:
    """Index in a process of its own, killed after so long; tell whether it came to its end."""
    process = subprocess.Popen(
        [sys.executable, "-c", INDEXING, str(feed), str(folder)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    )
    with suppress(subprocess.TimeoutExpired):
        return process.wait(seconds) == 0
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return False


@pytest.mark.timeout(60 + 10 * KILLS)
def test_killed_at_any_moment_it_makes_the_same_index(tmp_path: Path) -> None:
    feed, peaceful, disturbed = (tmp_path / name for name in ("feed", "peaceful", "disturbed"))
    write_archive(feed, FILES)
    begun = monotonic()
    assert index(feed, peaceful)
    whole = monotonic() - begun
    rng = Random(KILLS)
    for _ in range(KILLS):
        if index(feed, disturbed, whole * rng.random()):
            with opened(feed, disturbed) as library:
                library.index.discard()
    assert index(feed, disturbed)
    with opened(feed, peaceful) as one, opened(feed, disturbed) as other:
        assert one.searching.count(EVERYTHING) == FILES
        assert held(one) == held(other)
        for word in ("人工智能", "谷歌", "的", "公司", "一"):
            found, again = (
                [*library.searching.all(Phrase(word), Order.SOURCE, None)]
                for library in (one, other)
            )
            assert found == again
            assert found
