"""The archives that are measured: the real articles beside the project, and generated ones."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench.archive import write_archive
from bench.longreads import write_longreads
from bench.processes import ROOT

REAL = ROOT.parent / "shared" / "articles"
GENERATED = ROOT / "build" / "bench"
SEED = 1

_MOST_LONG = 200_000
"""Articles of an archive whose articles are as long as real ones; those of a larger one are short,
so that it fits on a disk: a million take 4 GB, and their index 3 GB more."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A folder of so many articles, of so many bytes together."""

    name: str
    folder: Path
    articles: int
    size: int

    @property
    def told(self) -> str:
        """Return what it is, in a line."""
        mean = self.size / self.articles / 1000
        return (
            f"{self.name}: {self.articles:,} files, {self.size / 1e6:,.1f} MB, mean {mean:.1f} KB"
        )


LONG = "long"
"""The name of the archive of long articles."""


def archives(counts: Sequence[int]) -> Iterator[Archive]:
    """Yield the real articles where they are present, long ones, and archives of these counts."""
    if REAL.is_dir():
        yield _archive("real", REAL)
    yield _archive(LONG, _generated(f"{LONG}-{_fingerprint('longreads.py')}", write_longreads))
    for count in counts:
        write = partial(write_archive, count=count, seed=SEED, short=count > _MOST_LONG)
        name = f"{count}-{SEED}-{_fingerprint('archive.py')}"
        yield _archive(f"{count:,}", _generated(name, write))


def _generated(name: str, write: Callable[[Path], None]) -> Path:
    """Return the folder of a generated archive, which is written unless it is there."""
    folder = GENERATED / name
    if not folder.is_dir():
        unfinished = GENERATED / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        write(unfinished)
        unfinished.rename(folder)
    return folder


def _fingerprint(generator: str) -> str:
    """Return what changes with a generator."""
    sources = (ROOT / "bench" / name for name in (generator, "posts.py", "prose.py", "words.toml"))
    told = b"".join(source.read_bytes() for source in sources)
    return hashlib.blake2b(told, digest_size=4).hexdigest()


def _archive(name: str, folder: Path) -> Archive:
    sizes = list(bare_walk(folder))
    return Archive(name, folder, len(sizes), sum(sizes))


def bare_walk(folder: Path) -> Iterator[int]:
    """Yield the size of every file: what nothing that looks for changes can do without."""
    folders = [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    yield entry.stat().st_size
