"""The archives that are measured: the real articles beside the project, and generated ones."""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.archive import write_archive
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


def archives(counts: Sequence[int]) -> Iterator[Archive]:
    """Yield the real articles where they are present, and generated archives of these counts."""
    if REAL.is_dir():
        yield _archive("real", REAL)
    for count in counts:
        yield _archive(f"{count:,}", _generated(count))


def _generated(count: int) -> Path:
    """Return the folder of a generated archive, which is written unless it is there."""
    folder = GENERATED / f"{count}-{SEED}-{_fingerprint()}"
    if not folder.is_dir():
        unfinished = GENERATED / "unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        write_archive(unfinished, count, SEED, short=count > _MOST_LONG)
        unfinished.rename(folder)
    return folder


def _fingerprint() -> str:
    """Return what changes with the generator."""
    sources = (
        ROOT / "bench" / name for name in ("archive.py", "posts.py", "prose.py", "words.toml")
    )
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
