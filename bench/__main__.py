"""`python -m bench [COUNT ...]`: measure, print the tables, keep them in RESULTS.md."""

import sys
import tempfile
from pathlib import Path

from bench.archives import LONG, Archive, archives
from bench.asking import counts, jumps, listing, search
from bench.measures import first_index, keys, refresh, size, start
from bench.measuring import Measure
from bench.peers import newsboat, notmuch, ripgrep
from bench.processes import Home
from bench.profiles import (
    Profile,
    of_intake,
    of_keys,
    of_reading,
    of_refresh,
    of_start,
    of_writing,
)
from bench.reading import reading
from bench.results import FILE, renewed
from bench.table import Row, markdown

COUNTS = (1_000, 10_000)

MEASURES: tuple[Measure, ...] = (
    *(first_index, size, refresh, start, keys),
    *(search, listing, jumps, counts),
    *(ripgrep, newsboat, notmuch),
)
"""In the order they are taken: the first makes the index that the others use."""

OF_LONG: tuple[Measure, ...] = (first_index, reading)
"""What is measured of long articles."""

PROFILES: dict[Measure, tuple[Profile, ...]] = {
    first_index: (of_intake, of_writing),
    refresh: (of_refresh,),
    start: (of_start,),
    keys: (of_keys,),
    reading: (of_reading,),
}
"""What shows why a measure missed its goal."""


def main() -> None:
    """Measure the archives of these counts, or of the usual ones."""
    counts = [int(argument) for argument in sys.argv[1:]] or COUNTS
    for archive in archives(counts):
        print(archive.told, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            rows, profiles = _measured(archive, Home(Path(folder)))
        before = FILE.read_text(encoding="utf-8")
        FILE.write_text(renewed(before, archive, rows, profiles), encoding="utf-8")
        print(markdown(rows), flush=True)


def _measured(archive: Archive, home: Home) -> tuple[list[Row], list[str]]:
    """Return the rows of an archive, and the profiles of what missed its goal."""
    rows, profiles = list[Row](), list[str]()
    for measure in OF_LONG if archive.name == LONG else MEASURES:
        found = list(measure(archive, home))
        rows += found
        if any(row.is_missed for row in found):
            profiles += [profile(archive, home) for profile in PROFILES.get(measure, ())]
    return rows, profiles


if __name__ == "__main__":
    main()
